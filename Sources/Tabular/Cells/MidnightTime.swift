/// The time of day that programs write behind a date that has none.
enum MidnightTime {
  /// A cell without spaces around it and without a time of midnight; nil with any other time.
  static func removed(from cell: [UInt8]) -> [UInt8]? {
    let text = trimmed(cell[...])
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return Array(text) }
    guard
      let gap = text[..<colon].lastIndex(where: {
        $0 == ASCII.space || $0 | 0x20 == UInt8(ascii: "t")
      }), isMidnight(text[(gap + 1)...])
    else { return nil }
    return Array(trimmed(text[..<gap]))
  }

  /// `00:00`, `0:00:00.000`, `00:00:00Z`, `12:00:00 AM`.
  private static func isMidnight(_ time: ArraySlice<UInt8>) -> Bool {
    var time = time
    if time.last.map({ $0 | 0x20 }) == UInt8(ascii: "z") { time = time.dropLast() }
    var isMorning = false
    if time.suffix(2).map({ $0 | 0x20 }).elementsEqual("am".utf8) {
      isMorning = true
      time = trimmed(time.dropLast(2))
    }
    if isMorning, time.starts(with: "12:".utf8) { time = time.dropFirst(3) }
    return time.allSatisfy { "0:.".utf8.contains($0) }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = text.drop { $0 == ASCII.space }
    guard let last = rest.lastIndex(where: { $0 != ASCII.space }) else { return [] }
    return rest[...last]
  }
}
