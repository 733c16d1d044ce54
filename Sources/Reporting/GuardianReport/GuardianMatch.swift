import Documents

/// What a guardian reads about one match: who, when next, how often, what they agreed and gave.
struct GuardianMatch {
  let pair: GuardianPair

  /// Everything; or, of an earlier match, only who it was and when they met.
  func blocks(isOnly: Bool, isLatest: Bool) -> [Block] {
    let beginning: [Block] = [.para(introduction)] + pause
    guard isLatest else { return beginning + meetings(isOnly: isOnly) }
    return beginning + GuardianNextMeeting(pair: pair).blocks + facts
      + meetings(isOnly: isOnly) + GuardianGoals(pair: pair).blocks
      + GuardianPromises(pair: pair).blocks + GuardianGifts(pair: pair).blocks
  }

  private var match: GuardianReport.Match { pair.match }

  private var language: Language { pair.language }

  private var introduction: Phrase {
    var values: [Slot: Phrase] = [.student: pair.student, .mentor: mentor]
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
    return roles.isEmpty
      ? pair.mentor : "\(pair.mentor) (\(language.series(roles)))"
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
      isOnly ? language.say(.meetingsHeading) : pair.say(.meetingsWith)
    let words = AbsenceWords(pair: pair).meetings
    guard !match.meetings.windows.isEmpty else {
      return words.summary.isEmpty ? [] : [.heading(2, title), .para(words.summary)]
    }
    return [.heading(2, title), .figure(MeetingStrip.figure(of: words))]
  }
}
