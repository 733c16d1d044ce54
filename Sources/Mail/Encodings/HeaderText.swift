/// What people wrote, before it becomes part of a header.
enum HeaderText {
  /// Refuses what could end a header or hide in one: line ends of every alphabet, NUL and all other
  /// control characters.
  static func check(_ text: String, in part: String) throws(MailProblem) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: throw MailProblem(part, "holds a line break")
      case 0..<0x20, 0x7F..<0xA0: throw MailProblem(part, "holds a control character")
      default: continue
      }
    }
  }
}
