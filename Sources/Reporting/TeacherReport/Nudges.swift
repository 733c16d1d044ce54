import Documents

/// The pairs that need a nudge, each with the fact that says so and its age, the oldest first.
struct Nudges {
  let report: TeacherReport
  let language: Language

  var blocks: [Block] {
    let title = Block.heading(2, language.say(.nudgeHeading))
    let pairs = self.pairs
    guard !pairs.isEmpty else { return [title, .para(language.say(.nudgeNone))] }
    let items = pairs.map { pair in
      List.Item(lead: "\(name: pair.name):", text: fact(about: pair.match))
    }
    return [title, .list(List(.bullets, items))]
  }

  private var pairs: [(name: String, match: TeacherReport.Match)] {
    report.students.compactMap { student in
      guard case .matched(let match) = student.mentoring, match.needsNudge else { return nil }
      return (student.name, match)
    }.stableSorted { $0.match.quietDays > $1.match.quietDays }
  }

  private func fact(about match: TeacherReport.Match) -> Phrase {
    language.sentences([silence(of: match), misses(of: match)])
  }

  private func silence(of match: TeacherReport.Match) -> Phrase {
    guard let last = match.meetings.lastMetOn else {
      return language.say(.nudgeNever, count: match.quietDays)
    }
    return language.say(
      .nudgeQuiet, count: match.quietDays, [.date: language.dayOfYear(last)])
  }

  private func misses(of match: TeacherReport.Match) -> Phrase {
    guard match.status == .slipping else { return "" }
    let cadence = match.meetings.cadence
    if match.meetings.missedAtEnd > 1 {
      return language.say(
        .nudgeMissed, [.units: language.units(match.meetings.missedAtEnd, of: cadence)])
    }
    let latest = match.meetings.latest(report.rules.latestWindows)
    guard latest.expected > 0 else { return "" }
    return language.say(
      .nudgeRecent,
      [
        .number: language.number(latest.met),
        .units: language.units(latest.expected, of: cadence),
      ])
  }
}

extension TeacherReport.Match {
  /// Silent or slipping, and neither over nor paused.
  fileprivate var needsNudge: Bool {
    (status == .silent || status == .slipping) && endedOn == nil && pause == nil
  }
}
