import Documents

/// Says why meetings did not come about, in plain words that blame nobody.
struct AbsenceWords {
  let pair: GuardianPair

  /// The meetings in words, with the reasons that are known.
  var meetings: MeetingWords {
    var words = MeetingWords(meetings: pair.match.meetings, language: pair.language)
    words.missedReasons = reasons(withCounts: true) { $0 == .missed }
    words.excusedReasons = reasons(withCounts: false) { $0.isExcused }
    return words
  }

  /// Why an interval had no meeting.
  func reason(of window: ReportWindow) -> Phrase? {
    guard window.outcome == .missed || window.outcome.isExcused else { return nil }
    return pair.match.reasons[window.days.first].map { pair.say($0.message) }
  }

  /// `Daniel was ill (2 weeks), bad weather (1 week)`; one reason for all of them stands alone.
  private func reasons(
    withCounts: Bool, where isMeant: (WindowOutcome) -> Bool
  ) -> Phrase {
    let windows = pair.match.meetings.windows.filter { isMeant($0.outcome) }
    let found = windows.compactMap { pair.match.reasons[$0.days.first] }
    let items = AbsenceReason.allCases.compactMap { reason -> Phrase? in
      let count = found.count { $0 == reason }
      guard count > 0 else { return nil }
      if count == windows.count || !withCounts { return pair.say(reason.message) }
      let units = pair.language.units(count, of: pair.match.meetings.cadence)
      return pair.say(.reasonFor, [.text: pair.say(reason.message), .units: units])
    }
    return pair.language.series(items)
  }
}

extension WindowOutcome {
  var isExcused: Bool {
    if case .excluded(.excused, _) = self { true } else { false }
  }
}

extension AbsenceReason {
  fileprivate var message: Message {
    switch self {
    case .mentorIll: .reasonMentorIll
    case .studentIll: .reasonStudentIll
    case .illness: .reasonIllness
    case .weather: .reasonWeather
    case .exams: .reasonExams
    case .trip: .reasonTrip
    case .school: .reasonSchool
    case .family: .reasonFamily
    case .travel: .reasonTravel
    case .mentorAway: .reasonMentorAway
    case .studentAway: .reasonStudentAway
    }
  }
}
