/// The name by which programs know a message again, without its angle brackets.
package struct MessageID: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// - Throws: `MailProblem` where it is no `word@domain`.
  package init(_ text: String) throws(MailProblem) {
    do {
      _ = try MailAddress(text)
    } catch {
      throw MailProblem("Message-ID", error.reason)
    }
    self.text = text
  }

  package var description: String { text }

  /// What stands before the @.
  package var name: String { String(text.prefix { $0 != "@" }) }
}
