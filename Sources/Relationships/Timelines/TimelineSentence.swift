import CivilTime

extension TimelineEvent {
  /// What happened, in a line without its subject: "met in person, 45 minutes".
  package var what: String {
    isVoided ? sentence + " (voided)" : sentence
  }

  private var sentence: String {
    switch kind {
    case .proposed, .accepted, .declined, .started, .closed, .reopened, .rematchWanted: life
    case .checkIn, .attempt, .meeting, .supportContact: contact
    case .promise, .promiseKept, .promiseCancelled, .promiseOverdue: promise
    case .contribution: said((code ?? "gave").split(separator: "_").joined(separator: " "))
    case .request: said("asked")
    case .answer: said("answered after \(Self.count(amount ?? 0, "hour"))")
    case .goalProposed, .goalAgreed, .goalReached, .goalDropped, .goalStep: goal
    case .hold, .resumed, .excuse, .break: pause
    case .voided, .corrected:
      said("\(kind.rawValue) the \(noun)\(until.map { " of \($0)" } ?? "")")
    }
  }

  private var life: String {
    switch kind {
    case .proposed: "proposed the match"
    case .started: amount.map { "the match began, made by round \($0)" } ?? "the match began"
    case .closed:
      "the match was closed: \(code ?? "")"
        + (subject == nil ? "" : ", as planned")
        + (until.map { ", last meeting \($0)" } ?? "")
        + (wording.map { $0.isEmpty ? "" : ", thanked by \($0)" } ?? "")
    case .reopened: said("the match was reopened")
    case .rematchWanted: said("another match is wanted")
    default: said(kind.rawValue)
    }
  }

  private var contact: String {
    switch kind {
    case .checkIn:
      "met" + Self.manner(code) + (amount.map { ", \(Self.count($0, "minute"))" } ?? "")
        + (subject == nil ? "" : ", confirmed")
    case .attempt: "tried to meet" + Self.manner(code)
    case .supportContact: "spoke with the \(code ?? "")" + Self.manner(subject)
    default: outcome + (wording.map { ", \($0)" } ?? "")
    }
  }

  private var outcome: String {
    let meeting = "meeting" + Self.manner(subject)
    return switch code {
    case "held": "\(meeting) held"
    case "cancelled": "\(meeting) cancelled"
    case "no_show": "did not come to the \(meeting)"
    default: "\(meeting), outcome not recorded"
    }
  }

  private var promise: String {
    let text = wording ?? ""
    let late = until.map { on - $0 } ?? 0
    return switch kind {
    case .promise: "promised by \(until?.description ?? ""): \(text)"
    case .promiseKept where late > 0: "kept \(Self.count(late, "day")) late: \(text)"
    case .promiseKept: "kept: \(text)"
    case .promiseCancelled: "called off by both: \(text)"
    default: "overdue since \(until?.description ?? ""): \(text)"
    }
  }

  private var goal: String {
    let name = subject ?? code ?? ""
    return switch kind {
    case .goalProposed: "proposed the goal \(name)"
    case .goalAgreed: "agreed to the goal \(name)"
    case .goalReached: "reached the goal \(name)"
    case .goalDropped: "dropped the goal \(name)"
    default: said("\(name) at \(amount ?? 0) %")
    }
  }

  private var pause: String {
    switch kind {
    case .hold: said("on hold" + (until.map { " until \($0)" } ?? ", open"))
    case .resumed: "the hold is over"
    case .excuse: said("excused" + (until.map { $0 == on ? "" : " until \($0)" } ?? ""))
    default: said("holidays" + (until.map { " until \($0)" } ?? ""))
    }
  }

  private var noun: String { (code ?? "fact").split(separator: "_").joined(separator: " ") }

  private func said(_ fact: String) -> String {
    wording.map { $0.isEmpty ? fact : "\(fact): \($0)" } ?? fact
  }

  private static func manner(_ mode: String?) -> String {
    switch mode {
    case "in_person": " in person"
    case "phone": " by phone"
    case let other?: " \(other)"
    case nil: ""
    }
  }

  private static func count(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)\(number == 1 ? "" : "s")"
  }
}
