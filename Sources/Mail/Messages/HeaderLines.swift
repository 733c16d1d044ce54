/// Lines of a header, folded at 78 characters.
struct HeaderLines {
  private static let longest = 78
  private(set) var bytes: [UInt8] = []

  /// Adds a field.
  ///
  /// - Parameters:
  ///   - name: without its colon.
  ///   - words: ASCII; the line may be folded between any two.
  mutating func add(_ name: String, _ words: [String]) {
    bytes += "\(name):".utf8
    var column = name.utf8.count + 1
    for (place, word) in words.enumerated() {
      if place > 0, column + 1 + word.utf8.count > Self.longest {
        bytes += [0x0D, 0x0A]
        column = 0
      }
      bytes.append(UInt8(ascii: " "))
      bytes += word.utf8
      column += 1 + word.utf8.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// Adds a field with somebody's name and address.
  ///
  /// - Throws: `MailProblem` for a name that cannot stand in a header.
  mutating func add(_ name: String, _ mailbox: Mailbox) throws(MailProblem) {
    guard !mailbox.name.isEmpty else { return add(name, [mailbox.address.text]) }
    add(name, try EncodedWords.phrase(of: mailbox.name) + ["<\(mailbox.address)>"])
  }
}
