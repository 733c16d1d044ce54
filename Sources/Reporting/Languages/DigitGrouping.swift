/// How a language groups the digits of long numbers.
package struct DigitGrouping: Sendable {
  package let separator: String
  /// Shorter numbers are not grouped: Spanish writes 1234, but 12 345.
  package let shortestGrouped: Int

  /// `12,345`.
  func text(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if index > 0, left % 3 == 0, digits.count >= shortestGrouped { text += separator }
      text.unicodeScalars.append(UnicodeScalar(digit))
    }
    return text
  }
}
