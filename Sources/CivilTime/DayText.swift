extension Day: LosslessStringConvertible {
  /// Exactly `YYYY-MM-DD` in ASCII digits, and a day the calendar has; nothing around it.
  package init?(_ text: String) {
    self.init(isoBytes: Array(text.utf8))
  }

  /// Exactly `YYYY-MM-DD` in ASCII digits, and a day the calendar has; nothing around it.
  package init?(isoBytes bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    let dash = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
      let year = Digits.number(bytes[0..<4]),
      let month = Digits.number(bytes[5..<7]),
      let day = Digits.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = parts
    return Digits.padded(year, to: 4) + "-" + Digits.padded(month, to: 2) + "-"
      + Digits.padded(day, to: 2)
  }
}
