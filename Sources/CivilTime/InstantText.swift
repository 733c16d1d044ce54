extension Instant: LosslessStringConvertible {
  /// Exactly `YYYY-MM-DDTHH:MM:SSZ`, a moment of the calendar, with six decimals or none.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 27, let day = Day(isoBytes: bytes[0..<10]),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes.last == UInt8(ascii: "Z"),
      let hour = Digits.number(bytes[11..<13]), hour < 24,
      let minute = Digits.number(bytes[14..<16]), minute < 60,
      let second = Digits.number(bytes[17..<19]), second < 60
    else { return nil }
    var micros = 0
    if bytes.count == 27 {
      guard bytes[19] == UInt8(ascii: "."), let decimals = Digits.number(bytes[20..<26]) else {
        return nil
      }
      micros = decimals
    }
    let seconds = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    self.init(microsecondsSince1970: Int64(seconds) * 1_000_000 + Int64(micros))
  }
}
