extension [UInt8] {
  /// Appends a number with at most two decimals, without locale; what is no number becomes 0.
  ///
  /// Straight into the page, since a class's strips hold thousands of coordinates and formatting
  /// them as strings first took most of the time.
  mutating func appendDecimal(_ number: Double) {
    let hundredths = Int(exactly: (number * 100).rounded()) ?? 0
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    appendDigits(of: hundredths.magnitude / 100)
    let tenths = UInt8(hundredths.magnitude % 100 / 10)
    let rest = UInt8(hundredths.magnitude % 10)
    guard tenths > 0 || rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + tenths)
    if rest > 0 { append(UInt8(ascii: "0") + rest) }
  }

  private mutating func appendDigits(of number: UInt) {
    if number >= 10 { appendDigits(of: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
