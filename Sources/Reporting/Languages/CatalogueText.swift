/// The bytes of a language's file as text.
enum CatalogueText {
  static func string(_ bytes: ArraySlice<UInt8>) throws(CatalogueProblem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }

  /// Without the spaces, tabs and carriage return around it; other white space is meant.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return rest
  }

  /// One character, as itself or as `U+202F` where it could not be seen.
  static func scalar(_ text: String) -> String? {
    if text.unicodeScalars.count == 1 { return text }
    guard text.hasPrefix("U+"), let number = UInt32(text.dropFirst(2), radix: 16) else {
      return nil
    }
    return Unicode.Scalar(number).map { String(Character($0)) }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
