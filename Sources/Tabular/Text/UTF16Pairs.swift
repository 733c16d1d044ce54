/// UTF-16 to UTF-8, piece by piece; remembers the first half of a pair between the pieces.
struct UTF16Pairs {
  private var waiting: UInt16?

  /// Converts an even number of bytes, or the last piece of a file; an empty piece is its end.
  ///
  /// The output has room for three bytes a byte, and eight. Returns the bytes written.
  mutating func convert(
    _ raw: [UInt8], lowByteFirst: Bool, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var writer = UTF8Writer(output)
    var place = 0
    while place + 1 < raw.count {
      let (first, second) = (UInt16(raw[place]), UInt16(raw[place + 1]))
      add(lowByteFirst ? second << 8 | first : first << 8 | second, to: &writer)
      place += 2
    }
    if raw.count % 2 == 1 || raw.isEmpty { flush(&writer) }
    if raw.count % 2 == 1 { writer.byte(0xFF) }
    return writer.count
  }

  private mutating func add(_ unit: UInt16, to writer: inout UTF8Writer) {
    if let high = waiting, (0xDC00...0xDFFF).contains(unit) {
      waiting = nil
      writer.pair(high, unit)
      return
    }
    flush(&writer)
    if (0xD800...0xDBFF).contains(unit) { waiting = unit } else { writer.unit(unit) }
  }

  private mutating func flush(_ writer: inout UTF8Writer) {
    if let high = waiting { writer.unit(high) }
    waiting = nil
  }
}
