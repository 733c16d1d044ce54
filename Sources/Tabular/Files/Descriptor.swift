#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file descriptor that is closed with its last owner; reads name their place and share no cursor.
final class Descriptor: Sendable {
  let number: Int32

  init(owning number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }

  var byteCount: Int {
    var status = stat()
    return fstat(number, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Reads at a place; fewer bytes than asked for only at the end of the file.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = pread(number, rest.baseAddress, rest.count, off_t(offset + filled))
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { throw Errno.current }
    }
    return filled
  }

  /// The same file under a descriptor of its own, with a cursor of its own; for whoever needs one.
  func reopened() -> Int32? {
    let reopened = openForReading("/dev/fd/\(number)")
    return reopened >= 0 ? reopened : nil
  }

  /// Copies everything that a pipe or terminal has to say into a temporary file without a name.
  static func spool(_ source: Int32, inFolder folder: String) throws(Errno) -> Descriptor {
    let spool = try temporary(inFolder: folder)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = readSome(source, &chunk)
      if count == 0 { return spool }
      if count > 0 {
        try spool.append(chunk[..<count])
      } else if errno != EINTR {
        throw Errno.current
      }
    }
  }

  /// A new, empty file that has lost its name already, and is gone with its last owner.
  static func temporary(inFolder folder: String) throws(Errno) -> Descriptor {
    var template = Array("\(folder)/trellis-XXXXXX".utf8CString)
    let number = mkstemp(&template)
    guard number >= 0 else { throw Errno.current }
    unlink(template)
    return Descriptor(owning: number)
  }

  /// Writes behind what was written before.
  func append(_ bytes: ArraySlice<UInt8>) throws(Errno) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw Errno.current }
    }
  }
}

/// Opens a file for reading, as the system numbers it; negative where that failed.
func openForReading(_ path: String) -> Int32 {
  open(path, O_RDONLY | O_CLOEXEC)
}

private func readSome(_ source: Int32, _ chunk: inout [UInt8]) -> Int {
  chunk.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
}

/// A failed system call.
struct Errno: Error {
  let number: Int32

  static var current: Errno { Errno(number: errno) }

  var explanation: String {
    String(cString: strerror(number)).lowercased()
  }
}
