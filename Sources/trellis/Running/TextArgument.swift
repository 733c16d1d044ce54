/// Names and reasons as people type them on the command line.
enum TextArgument {
  static let longest = 200

  /// The text without blanks around it.
  ///
  /// - Throws: `Failure` that names the option where nothing is left, or more than a line of text.
  static func parse(_ text: String, _ option: String) throws -> String {
    var words = DisplayWidth.singleLine(text)[...]
    while words.first == " " { words.removeFirst() }
    guard !words.isEmpty, words.unicodeScalars.count <= longest else {
      throw Failure(
        .usage, "usage", words.isEmpty ? "\(option) is empty." : "\(option) is too long.",
        hint: "Write 1 to \(longest) characters.")
    }
    return String(words)
  }
}
