/// What was said about one message so far, as curl lets us overhear it.
struct SMTPTranscript: Sendable {
  private(set) var step = SMTPStep.connecting
  /// The last reply but those to QUIT.
  private(set) var reply: SMTPReply?
  /// The reply to the present step, where it was one of 400 or more.
  private(set) var refusal: SMTPReply?
  /// More lines of the same reply follow.
  private var isOpen = false
  /// QUIT was said: what comes after says nothing of the message.
  private var isLeaving = false

  /// The whole message was handed over, and the dot after it.
  var hasSentDot: Bool { step == .dot }

  /// The client said something.
  mutating func said(_ command: some Collection<UInt8>) {
    // A login goes on, with words that only look like commands.
    guard reply?.code != 334 else { return }
    if command.starts(with: "QUIT".utf8) { isLeaving = true }
    guard !isLeaving, let next = SMTPStep(command: command) else { return }
    step = next
    // What was refused on the way, such as one of several ways to log in, is over.
    refusal = nil
  }

  /// The client has no more of the message: the dot is next.
  mutating func ended() {
    step = .dot
  }

  /// The server said a line.
  mutating func heard(_ line: some Collection<UInt8>) {
    guard !isLeaving, let part = SMTPReply(line: line) else { return }
    if step == .connecting { step = .opening }
    let whole =
      if isOpen, let reply, reply.code == part.code { reply.followed(by: part) } else { part }
    isOpen = line.dropFirst(3).first == UInt8(ascii: "-")
    reply = whole
    refusal = whole.code >= 400 ? whole : nil
  }
}
