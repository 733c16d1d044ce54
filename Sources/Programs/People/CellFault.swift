/// Why one cell of a user's file cannot be what its column asks for.
///
/// The reader of the file adds where: line, record, column and the value as it was typed.
package struct CellFault: Error, Sendable, Hashable {
  /// What scripts match on, and never changes: `grade.unknown`.
  package let code: String
  /// Why, as a clause that names the offending text: `'9o' is not a grade`.
  package let message: String
  /// What to do, as a sentence.
  package let hint: String

  package init(_ code: String, _ message: String, hint: String) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

extension CellFault: CustomStringConvertible {
  package var description: String { "\(message). \(hint)" }
}

extension String {
  /// The text between single quotes, cut where a sentence would no longer be read.
  package var quoted: String {
    unicodeScalars.count <= 60 ? "'\(self)'" : "'\(String(unicodeScalars.prefix(57)))...'"
  }

  /// The text as one word of a command that a person copies from a hint.
  package var shellWord: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_.@:/".utf8.contains(byte)
      }
    }
    if isPlain, !isEmpty { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
