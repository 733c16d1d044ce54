/// A telephone number, kept as typed: five to fifteen digits and what people put between them.
package struct PhoneNumber: Sendable, Hashable {
  package let text: String

  private static let digitCounts = 5...15
}

extension PhoneNumber: CellValue {
  package static func parse(_ cell: String) -> Result<PhoneNumber, CellFault> {
    let number = cell.utf8.prefix { !isLetter($0) }
    let digits = number.reduce(0) { $0 + (isDigit($1) ? 1 : 0) }
    let isPlain = number.allSatisfy { isDigit($0) || "+()-./ ,#*".utf8.contains($0) || $0 >= 0x80 }
    guard isPlain, digitCounts.contains(digits), isExtension(cell.utf8.dropFirst(number.count))
    else {
      return .failure(
        CellFault(
          "phone.invalid", "\(cell.quoted) is not a telephone number",
          hint: "Write digits, such as +1 555 010 0199, or leave the cell blank."))
    }
    return .success(PhoneNumber(text: cell))
  }

  /// Nothing, or `ext. 12` and `x12`.
  private static func isExtension(_ rest: Substring.UTF8View) -> Bool {
    guard !rest.isEmpty else { return true }
    let word = rest.prefix { isLetter($0) || $0 == UInt8(ascii: ".") }
    let name = String(Substring(word)).lowercased()
    let digits = rest.dropFirst(word.count).drop { $0 == UInt8(ascii: " ") }
    return ["x", "ext", "ext."].contains(name) && (1...6).contains(digits.count)
      && digits.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension PhoneNumber: CustomStringConvertible {
  package var description: String { text }
}
