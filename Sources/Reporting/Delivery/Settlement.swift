import Mail

/// What a run writes down about a mail that it has claimed.
struct Settlement: Sendable {
  let claim: MailClaim
  let state: MailState
  var reason: String?
  var reply: String?
  var isBounce = false
  /// The try does not count: it was nobody's fault.
  var isForgotten = false

  /// - Parameters:
  ///   - outcome: what became of the message.
  ///   - claim: which mail.
  ///   - policy: what becomes of it where nobody can know.
  init(_ outcome: MailOutcome, of claim: MailClaim, policy: OutgoingMail.Policy) {
    self.claim = claim
    switch outcome {
    case .accepted(let words):
      state = .sent
      reply = words
    case .refused(let answer, let isBounce):
      state = .failed
      reason = "refused"
      reply = answer.description
      self.isBounce = isBounce
    case .deferred(let answer):
      state = .deferred
      reason = "put_off"
      reply = answer.description
    case .interrupted(let words):
      state = .deferred
      reason = "connection_lost"
      reply = words
    case .unclear(let words):
      state = policy == .resend ? .deferred : .unknown
      reason = "no_answer"
      reply = words
    case .unreachable(let words), .misconfigured(let words), .noRoom(let words):
      state = .pending
      reply = words
      isForgotten = true
    }
  }
}
