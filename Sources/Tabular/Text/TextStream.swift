/// The bytes of a file, converted to UTF-8 on the way.
///
/// What has no character in the file's encoding (half a surrogate pair, an odd last byte) comes out
/// as bytes that UTF-8 does not allow, so that one check of each cell finds every kind of damage.
struct TextStream {
  private let file: TabularFile
  private let encoding: TextEncoding
  private(set) var offset: Int
  private var raw: [UInt8] = []
  private var pairs = UTF16Pairs()

  init(_ file: TabularFile, encoding: TextEncoding, from offset: Int) {
    self.file = file
    self.encoding = encoding
    self.offset = offset
  }

  /// As much room as the whole text may take, but not more than a limit.
  func bytesAtMost(_ limit: Int) -> Int {
    // No byte of any encoding takes more than three of UTF-8.
    file.byteCount < limit / 3 ? file.byteCount * 3 : limit
  }

  /// Fills a buffer of at least 64 bytes from its start; 0 means that the file has ended.
  mutating func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) throws(TabularError) -> Int {
    guard encoding != .utf8 else {
      let count = try file.read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      offset += count
      return count
    }
    // No byte of these encodings takes more than three bytes of UTF-8.
    var count = 0
    repeat {
      try readRaw(atMost: (buffer.count - 8) / 3)
      count = converted(into: buffer)
    } while count == 0 && !raw.isEmpty
    return count
  }

  private mutating func converted(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    switch encoding {
    case .utf8: 0
    case .windows1252: Windows1252.convert(raw, into: buffer)
    case .utf16LittleEndian: pairs.convert(raw, lowByteFirst: true, into: buffer)
    case .utf16BigEndian: pairs.convert(raw, lowByteFirst: false, into: buffer)
    }
  }

  /// Reads an even number of bytes, except at the end of the file.
  private mutating func readRaw(atMost limit: Int) throws(TabularError) {
    let count = min(limit, 1 << 18) & ~1
    if raw.count != count { raw = [UInt8](repeating: 0, count: count) }
    let filled = try raw.withUnsafeMutableBufferPointer {
      [file, offset] (bytes) throws(TabularError) in
      try file.read(at: offset, into: UnsafeMutableRawBufferPointer(bytes))
    }
    offset += filled
    raw.removeLast(count - filled)
  }
}
