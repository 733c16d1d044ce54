/// How far a conversation has come when something happens.
enum SMTPStep: Int, Sendable, Comparable {
  /// No word of the server yet.
  case connecting
  /// Greeting, encryption and login.
  case opening
  /// MAIL: who sends.
  case sender
  /// RCPT: who receives.
  case recipient
  /// DATA asked for, and the message itself.
  case content
  /// The dot has been, or is being, sent.
  case dot

  /// The step that a command begins, or nil where it begins none.
  init?(command: some Collection<UInt8>) {
    let verb = String(decoding: command.prefix(4), as: UTF8.self).uppercased()
    let steps: [String: SMTPStep] = [
      "EHLO": .opening, "HELO": .opening, "STAR": .opening, "AUTH": .opening, "MAIL": .sender,
      "RCPT": .recipient, "DATA": .content,
    ]
    guard let step = steps[verb] else { return nil }
    self = step
  }

  static func < (a: SMTPStep, b: SMTPStep) -> Bool { a.rawValue < b.rawValue }
}
