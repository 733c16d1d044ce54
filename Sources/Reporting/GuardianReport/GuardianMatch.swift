import Documents

/// What a guardian reads about one match: who, how often, week by week, and the goals they share.
struct GuardianMatch {
  let match: GuardianReport.Match
  let student: Phrase
  let language: Language

  init(_ match: GuardianReport.Match, student: Phrase, language: Language) {
    self.match = match
    self.student = student
    self.language = language
  }

  func blocks(isOnly: Bool) -> [Block] {
    [.para(introduction)] + pause + facts + meetings(isOnly: isOnly) + goals
  }

  private var introduction: Phrase {
    var values: [Slot: Phrase] = [.student: student, .mentor: mentor]
    guard let ended = match.endedOn else {
      values[.date] = language.date(match.startedOn)
      return language.say(.guardianIntro, values)
    }
    values[.from] = language.date(match.startedOn)
    values[.to] = language.date(ended)
    return language.say(.guardianEnded, values)
  }

  /// `Daniel (civil engineer, Bay Works)`.
  private var mentor: Phrase {
    let roles = [match.mentor.occupation, match.mentor.organisation]
      .compactMap { $0.flatMap { $0.isEmpty ? nil : Phrase(name: $0) } }
    let name = Phrase(name: match.mentor.firstName)
    return roles.isEmpty ? name : "\(name) (\(Phrase.joined(roles, separator: ", ")))"
  }

  private var pause: [Block] {
    guard let pause = match.pause, match.endedOn == nil else { return [] }
    let from = language.date(pause.from)
    let length =
      if let to = pause.to {
        language.say(.pauseUntil, [.from: from, .to: language.date(to)])
      } else {
        language.say(.pauseOpen, [.from: from])
      }
    return [
      .callout(
        Callout(
          .notice, title: language.say(.pauseTitle), [length, language.say(.pauseNote)]))
    ]
  }

  private var facts: [Block] {
    let meetings = match.meetings
    let words = MeetingWords(meetings: meetings, language: language)
    var items: [List.Item] = []
    if meetings.met > 0 {
      items.append(List.Item(lead: words.share, text: language.say(.factMet)))
    }
    if let last = meetings.lastMetOn {
      items.append(List.Item(lead: language.dayOfYear(last), text: language.say(.factLast)))
    }
    if meetings.currentStreak > 1 {
      items.append(
        List.Item(lead: words.units(meetings.currentStreak), text: language.say(.factRow)))
    } else if meetings.longestStreak > 1 {
      items.append(
        List.Item(lead: words.units(meetings.longestStreak), text: language.say(.factLongest)))
    }
    return items.isEmpty ? [] : [.list(List(.facts, items))]
  }

  private func meetings(isOnly: Bool) -> [Block] {
    let title =
      isOnly
      ? language.say(.meetingsHeading)
      : language.say(.meetingsWith, [.mentor: "\(name: match.mentor.firstName)"])
    guard !match.meetings.windows.isEmpty else {
      let words = MeetingWords(meetings: match.meetings, language: language)
      return words.summary.isEmpty ? [] : [.heading(2, title), .para(words.summary)]
    }
    return [
      .heading(2, title), .figure(MeetingStrip.figure(of: match.meetings, in: language)),
    ]
  }

  /// The goals of a pair that goes on; those of one that ended are no longer theirs.
  private var goals: [Block] {
    guard !match.sharedGoals.isEmpty, match.endedOn == nil else { return [] }
    let items = match.sharedGoals.map { List.Item(text: "\(name: $0)") }
    return [.heading(2, language.say(.goalsHeading)), .list(List(.bullets, items))]
  }
}
