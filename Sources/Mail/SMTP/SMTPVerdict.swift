/// What the end of a conversation means for its message.
///
/// What is wrong with the settings or with the sender concerns every mail, so it is told from what
/// is wrong with one recipient: else a forgotten password would count as a bounce of everybody.
enum SMTPVerdict {
  private static let timedOut: Int32 = 28
  /// A certificate that is not trusted, encryption not offered, login refused: curl's 60, 64, 67.
  private static let misconfigured: Set<Int32> = [60, 64, 67]

  /// - Parameters:
  ///   - code: curl's result.
  ///   - exchange: what was said.
  ///   - reason: curl's own words.
  /// - Returns: what became of the message.
  static func outcome(_ code: Int32, _ exchange: SMTPTranscript, _ reason: String) -> MailOutcome {
    if code == 0 { return .accepted(exchange.reply.map(\.description) ?? "") }
    if misconfigured.contains(code) {
      return .misconfigured(words(reason, exchange.refusal))
    }
    if let refusal = exchange.refusal {
      return refusal.code >= 500
        ? permanent(refusal, exchange.step)
        : exchange.step < .recipient ? .unreachable("\(refusal)") : .deferred(refusal)
    }
    switch exchange.step {
    case .dot:
      return .unclear(words(reason, nil))
    case .connecting, .opening:
      return .unreachable(words(reason, nil))
    default:
      return .interrupted(code == timedOut ? "the server stopped answering" : words(reason, nil))
    }
  }

  private static func permanent(_ reply: SMTPReply, _ step: SMTPStep) -> MailOutcome {
    let enhanced = reply.enhanced
    let isAddress = enhanced.map { $0.subject == 1 || ($0.subject == 2 && $0.detail == 1) }
    switch step {
    case .connecting, .opening:
      return .misconfigured("\(reply)")
    case .sender:
      // Too large a message is that message's own fault.
      return reply.code == 552
        ? .refused(reply, isBounce: false) : .misconfigured("\(reply)")
    case .recipient:
      // 5.7 is a matter of policy: the address may be as good as ever.
      return .refused(reply, isBounce: enhanced.map { $0.subject != 7 } ?? true)
    default:
      return .refused(reply, isBounce: isAddress ?? false)
    }
  }

  private static func words(_ reason: String, _ reply: SMTPReply?) -> String {
    [reason.isEmpty ? nil : reason, reply.map { "the server said \($0)" }].compactMap(\.self)
      .joined(separator: "; ")
  }
}
