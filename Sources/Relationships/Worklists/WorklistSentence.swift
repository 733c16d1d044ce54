import CivilTime

extension WorklistItem {
  /// The fact in a line, with its age.
  package var sentence: String {
    switch kind {
    case .silent: "no meeting for \(days), since \(since)"
    case .firstContactOverdue: "not met once in the \(days) since the start"
    case .slipping: "met in \(code ?? "few") of the expected windows; last on \(since)"
    case .windowMissed: "no meeting from \(since) to \(until ?? since), and no excuse"
    case .screeningExpired, .screeningExpiring: expiry("screening") + burden
    case .consentExpired, .consentExpiring: expiry("consent")
    case .readyWaiting:
      "ready and without a mentor for \(days)\(obstacle); \(count ?? 1) wait in all"
    default: pairFact
    }
  }

  private var pairFact: String {
    switch kind {
    case .deliveryHeld: "report held: \(words(code ?? ""))"
    case .deliveryFailed: mail
    case .requestUnanswered: "the \(code ?? "student") has waited \(days) for an answer\(said)"
    case .proposalWaiting: "proposed \(days) ago; no answer of \(code ?? "")"
    case .commitmentOverdue: "promise of the \(code ?? "") \(days) overdue\(said)"
    case .meetingWithoutOutcome: "nobody said what became of the meeting of \(since)"
    case .supportContactDue: "support contact with the \(code ?? "") due \(since)"
    case .connectionWaiting: "contact waits for approval since \(since)\(said)"
    default: "\(some("check-in")) of two weeks not confirmed by the other"
    }
  }

  private var mail: String {
    let recipient = wording ?? "somebody"
    return switch code {
    case "unknown": "nobody knows whether a mail to \(recipient) arrived"
    case "deferred": "a mail to \(recipient) is put off again and again"
    case let code? where code.hasSuffix(" no_address"):
      "a report went to nobody: \(recipient) has no address"
    case let code?
    where code.hasSuffix(" shared_address") || code.hasSuffix(" contact_of_blocked_guardian"):
      "a report went to nobody: others read the address of \(recipient)"
    case "suppressed": "no mail goes to \(recipient), whose address is suppressed"
    default: "a mail to \(recipient) could not be delivered"
    }
  }

  /// What stands between a student and a mentor.
  private var obstacle: String {
    switch code {
    case nil, "solve": ""
    case "more_places": ", no mentor has a place"
    case let rule?: ", no mentor fits, most by \(rule)"
    }
  }

  private var days: String { Self.count(ageDays, "day") }

  private var said: String { wording.map { ": \($0)" } ?? "" }

  private var burden: String {
    guard let count, count > 0 else { return "" }
    return "; meets \(Self.count(count, "student"))"
  }

  private func some(_ noun: String) -> String { Self.count(count ?? 1, noun) }

  private func expiry(_ gate: String) -> String {
    ageDays > 0
      ? "\(gate) ran out \(days) ago, on \(since)"
      : ageDays == 0
        ? "\(gate) runs out today" : "\(gate) runs out in \(Self.count(-ageDays, "day"))"
  }

  private func words(_ code: String) -> String {
    code.split(separator: "_").joined(separator: " ")
  }

  private static func count(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
