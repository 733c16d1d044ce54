/// Spaces that nobody sees: no-break and zero-width ones, which spreadsheets and web pages leave behind.
package enum Invisible {
  /// U+00A0, U+2007, U+202F, and of zero width U+200B to U+200F, U+2060, U+FEFF.
  ///
  /// Returns the bytes that such a space takes at a place, or 0.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    guard place + 1 < bytes.count else { return 0 }
    if bytes[place] == 0xC2 { return bytes[place + 1] == 0xA0 ? 2 : 0 }
    guard place + 2 < bytes.count else { return 0 }
    return switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
    case (0xE2, 0x80, 0x87), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAF): 3
    case (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): 3
    default: 0
    }
  }

  /// The part of a cell that is left without invisible spaces at its ends.
  ///
  /// Ordinary spaces go too where an invisible one stands beside them; alone they stay.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (0, bytes.count)
    var place = 0
    while place < end {
      let length = length(bytes, at: place)
      if length > 0 { start = place + length } else if bytes[place] != ASCII.space { break }
      place += max(length, 1)
    }
    if start > 0 { start = place }
    place = end
    while place > start {
      let length = lengthBefore(place, in: bytes, from: start)
      if length > 0 { end = place - length } else if bytes[place - 1] != ASCII.space { break }
      place -= max(length, 1)
    }
    return start..<(end < bytes.count ? max(place, start) : end)
  }

  private static func lengthBefore(
    _ place: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    if place - 2 >= start, length(bytes, at: place - 2) == 2 { return 2 }
    return place - 3 >= start && length(bytes, at: place - 3) == 3 ? 3 : 0
  }

  /// A text without any invisible space, and how many were in it; for ids and e-mail addresses.
  package static func removed(from bytes: some Collection<UInt8>) -> (text: [UInt8], count: Int) {
    let bytes = Array(bytes)
    return bytes.withUnsafeBufferPointer { bytes in
      var (text, count, place) = ([UInt8](), 0, 0)
      while place < bytes.count {
        let length = length(bytes, at: place)
        if length > 0 { count += 1 } else { text.append(bytes[place]) }
        place += max(length, 1)
      }
      return (text, count)
    }
  }
}
