import Mail
import Synchronization

/// Takes messages as a test tells it to, and keeps what it was given.
final class ScriptedTransport: MailTransport {
  struct Sent: Sendable, Equatable {
    let recipient: String
    let id: String
    let bytes: [UInt8]
  }

  private let sent = Mutex<[Sent]>([])
  private let answer: @Sendable (Sent) async -> MailOutcome

  init(
    _ answer: @escaping @Sendable (Sent) async -> MailOutcome = { _ in .accepted("250 Taken") }
  ) {
    self.answer = answer
  }

  var all: [Sent] { sent.withLock { $0 } }

  func send(
    _ message: [UInt8], _ id: MessageID, from sender: MailAddress, to recipient: MailAddress
  ) async -> MailOutcome {
    let one = Sent(recipient: recipient.text, id: id.text, bytes: message)
    sent.withLock { $0.append(one) }
    return await answer(one)
  }

  func close() async {}
}
