import CivilTime

/// The hours in which nothing is sent, in minutes since midnight; two alike are none.
package struct QuietHours: Sendable, Equatable, LosslessStringConvertible {
  package let from: Int
  package let until: Int

  package init(from: Int, until: Int) {
    self.from = from
    self.until = until
  }

  /// Reads `20:00-08:00`, or `none`.
  package init?(_ text: String) {
    guard text != "none" else {
      self.init(from: 0, until: 0)
      return
    }
    let ends = Array(text.utf8).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard ends.count == 2, let first = ends.first.flatMap(Self.minute),
      let last = ends.last.flatMap(Self.minute), first != last
    else { return nil }
    self.init(from: first, until: last)
  }

  package var description: String {
    from == until ? "none" : "\(Self.text(from))-\(Self.text(until))"
  }

  /// Whether a minute of the day is quiet.
  func contains(_ minute: Int) -> Bool {
    from <= until ? (from..<until).contains(minute) : minute >= from || minute < until
  }

  private static func minute(_ text: ArraySlice<UInt8>) -> Int? {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = parts.first, let minute = parts.last,
      (1...2).contains(hour.count), minute.count == 2, let hours = Digits.number(hour),
      let minutes = Digits.number(minute), hours < 24, minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }

  private static func text(_ minute: Int) -> String {
    Digits.padded(minute / 60, to: 2) + ":" + Digits.padded(minute % 60, to: 2)
  }
}
