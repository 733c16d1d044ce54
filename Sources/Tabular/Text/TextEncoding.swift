/// A character set that files come in.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// The encoding that a byte order mark at the start of a file announces, and the mark's length.
  static func announced(by head: [UInt8]) -> (encoding: TextEncoding, markLength: Int)? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 that lost its byte order mark: every second byte of Western text is then zero.
  private static func wideWithoutMark(_ head: [UInt8]) -> TextEncoding? {
    let pairs = head.count / 2
    guard pairs >= 4 else { return nil }
    let evenZeros = (0..<pairs).count { head[2 * $0] == 0 }
    let oddZeros = (0..<pairs).count { head[2 * $0 + 1] == 0 }
    func prevail(_ zeros: Int, over others: Int) -> Bool {
      zeros * 10 >= pairs * 7 && others * 10 <= pairs
    }
    if prevail(oddZeros, over: evenZeros) { return .utf16LittleEndian }
    return prevail(evenZeros, over: oddZeros) ? .utf16BigEndian : nil
  }

  /// The encoding of a file, and the length of its byte order mark.
  ///
  /// Without a mark the whole file is looked through. It is UTF-8 if nothing contradicts that, or
  /// if valid sequences are at least as many as the bytes that contradict: those are then single
  /// damaged cells. In text of one byte a character, accents next to the right signs look like
  /// UTF-8 now and then, but never more often than they do not.
  static func found(
    in file: TabularFile
  ) throws(TabularError) -> (encoding: TextEncoding, markLength: Int) {
    let head = try file.head(4096)
    if let announced = announced(by: head) { return announced }
    if let wide = wideWithoutMark(head) { return (wide, 0) }
    var tally = UTF8Tally()
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    var offset = 0
    while true {
      let count = try file.read(at: offset, into: chunk)
      if count == 0 { break }
      tally.add(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
      offset += count
    }
    tally.end()
    return (tally.invalid <= tally.sequences ? .utf8 : .windows1252, 0)
  }
}
