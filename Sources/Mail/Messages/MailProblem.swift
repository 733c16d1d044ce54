/// What keeps a mail from being written: which part of it, and why; never the part's own text.
package struct MailProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// `subject`, `address`, `file name`, ...
  package let part: String
  /// As the rest of a sentence: `holds a line break`.
  package let reason: String

  package init(_ part: String, _ reason: String) {
    self.part = part
    self.reason = reason
  }

  package var description: String { "the \(part) \(reason)" }
}
