import Documents
import Relationships

/// One thing to do in words: who, what is the matter, and what somebody wrote.
struct WorklistWords {
  let item: WorklistItem
  let language: Language

  /// Whom the line is about: the student where there is one.
  var who: Phrase {
    (item.student ?? item.mentor).map(named) ?? language.say(.workEverybody)
  }

  /// The mentor beside a student.
  var with: Phrase? {
    guard item.student != nil, let mentor = item.mentor else { return nil }
    return language.say(.workWith, [.name: named(mentor)])
  }

  /// What one of a pair wrote; codes and rounds are no such thing.
  var said: Phrase? {
    switch item.kind {
    case .requestUnanswered, .commitmentOverdue, .meetingWithoutOutcome, .connectionWaiting:
      item.wording.flatMap { text in
        text.isEmpty ? nil : language.say(.monthQuoted, [.text: "\(name: text)"])
      }
    default: nil
    }
  }

  var fact: Phrase {
    switch item.kind {
    case .silent: say(.workSilentFact)
    case .firstContactOverdue: say(.workUnmetFact)
    case .slipping: slipping
    case .windowMissed:
      say(
        .workWindowFact,
        [.from: date, .to: language.dayOfYear(item.until ?? item.since)])
    case .screeningExpired, .screeningExpiring, .consentExpired, .consentExpiring:
      language.sentences([expiry, burden])
    case .readyWaiting: language.sentences([say(.workWaits), obstacle, waiting])
    case .deliveryHeld: held
    case .deliveryFailed: mail
    default: pairFact
    }
  }

  private var pairFact: Phrase {
    let isMentor = item.code == "mentor"
    return switch item.kind {
    case .requestUnanswered: say(isMentor ? .workMentorAsked : .workStudentAsked)
    case .commitmentOverdue: say(isMentor ? .workMentorPromise : .workStudentPromise)
    case .proposalWaiting: say(.workProposed, [.list: parties])
    case .supportContactDue: say(.workSupport, [.list: parties])
    case .meetingWithoutOutcome: say(.workNoOutcome)
    case .connectionWaiting: say(.workApproval)
    default: language.say(.workUnconfirmed, count: item.count ?? 1)
    }
  }

  /// `3 of 8` as the worklist counts it.
  private var slipping: Phrase {
    let numbers = (item.code ?? "").split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2, let met = numbers.first, let expected = numbers.last else {
      return say(.workSilentFact)
    }
    return say(
      .workSlippingFact, [.number: language.number(met), .previous: language.number(expected)])
  }

  private var expiry: Phrase {
    item.ageDays > 0
      ? say(.workRanOut) : item.ageDays == 0 ? say(.workRunsOutToday) : say(.workRunsOut)
  }

  private var burden: Phrase {
    guard let count = item.count, count > 0 else { return "" }
    return language.say(.workMeets, count: count)
  }

  /// What stands between a student and a mentor.
  private var obstacle: Phrase {
    switch item.code {
    case nil, "solve": ""
    case "more_places": say(.workNoPlace)
    case let rule?: say(.workNoFit, [.text: Phrase(text: Self.words(rule))])
    }
  }

  private var waiting: Phrase { language.say(.workWaitInAll, count: item.count ?? 1) }

  private var held: Phrase {
    switch item.code.flatMap(LeftOut.Reason.init) {
    case .unlisted: say(.workUnlisted, [.name: "\(name: item.wording ?? "")"])
    case .noBirthDate: say(.workNoBirthDate)
    case .reachesBlocked: say(.workReachesBlocked)
    default: say(.workHeld)
    }
  }

  private var mail: Phrase {
    let name: Phrase = "\(name: item.wording ?? "")"
    return switch item.code {
    case "unknown": say(.workMailUnknown, [.name: name])
    case "suppressed": say(.workMailSuppressed, [.name: name])
    case "deferred": say(.workMailPutOff, [.name: name])
    case let code? where code.hasSuffix(" no_address"): say(.workMailNoAddress, [.name: name])
    case let code?
    where code.hasSuffix(" shared_address") || code.hasSuffix(" contact_of_blocked_guardian"):
      say(.workMailShared, [.name: name])
    default: say(.workMailFailed, [.name: name])
    }
  }

  /// Who is asked, or whom the staff is to ask.
  private var parties: Phrase {
    let names = (item.code ?? "").split(whereSeparator: { $0 == "," || $0 == " " })
    return language.list(
      names.map { Self.party(String($0)).map { say($0) } ?? "\(name: String($0))" })
  }

  private static func party(_ name: String) -> Message? {
    let parties: [String: Message] = [
      "student": .partyStudent, "mentor": .partyMentor, "guardian": .partyGuardian,
      "teacher": .partyTeacher, "coordinator": .partyCoordinator,
    ]
    return parties[name]
  }

  private func named(_ person: WorklistItem.Person) -> Phrase {
    person.name.isEmpty ? "\(name: person.id)" : "\(name: person.name) (\(name: person.id))"
  }

  private static func words(_ code: String) -> String {
    code.split(separator: "_").joined(separator: " ")
  }

  private var date: Phrase { language.dayOfYear(item.since) }

  private func say(_ message: Message, _ values: [Slot: Phrase] = [:]) -> Phrase {
    var values = values
    values[.date] = date
    values[.units] = language.say(.days, count: abs(item.ageDays))
    return language.say(message, values)
  }
}
