import Checksums
import Tabular

extension TabularFile {
  /// The SHA-256 of the file's bytes.
  func sha256() throws(ImportError) -> String {
    var sum = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    do throws(TabularError) {
      while true {
        let count = try read(at: offset, into: buffer)
        if count == 0 { break }
        sum.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        offset += count
      }
    } catch {
      throw .unreadable(error)
    }
    return sum.hexadecimal()
  }
}
