import Documents

/// What a guardian can do this week, out of the facts of the report alone.
struct GuardianAdvice {
  let report: GuardianReport
  let language: Language

  var blocks: [Block] { help + thanks }

  /// The match that goes on; nothing is advised about one that has ended.
  private var match: GuardianReport.Match? {
    report.matches.first { $0.endedOn == nil }
  }

  private var help: [Block] {
    let lines = match.map(lines) ?? (report.waitingSince == nil ? [] : [say(.helpWaiting)])
    guard !lines.isEmpty else { return [] }
    return [
      .heading(2, language.say(.helpHeading)),
      .list(List(.bullets, lines.map { List.Item(text: $0) })),
    ]
  }

  /// Nothing about meetings while they are on pause: the family is to do nothing then.
  private func lines(_ match: GuardianReport.Match) -> [Phrase] {
    let goal = match.sharedGoals.first.map { say(.helpGoal, [.goal: "\(name: $0)"]) }
    guard match.pause == nil else { return [goal].compactMap(\.self) }
    return [next(match), conversation(match), goal].compactMap(\.self)
  }

  private func next(_ match: GuardianReport.Match) -> Phrase? {
    guard let next = match.meetings.next else { return nil }
    return say(
      .helpNext,
      [
        .mentor: "\(name: match.mentor.firstName)", .from: language.dayOfYear(next.first),
        .to: language.dayOfYear(next.last),
      ])
  }

  /// Asks after what is in the way once two meetings in a row were missed, else after the last one.
  private func conversation(_ match: GuardianReport.Match) -> Phrase? {
    if match.meetings.missedAtEnd > 1 { return say(.helpObstacle) }
    return match.meetings.lastMetOn == nil ? nil : say(.helpAskLast)
  }

  /// Only where there is something to thank for.
  private var thanks: [Block] {
    guard let match, match.meetings.lastMetOn != nil else { return [] }
    let line = say(.thanks, [.mentor: "\(name: match.mentor.firstName)"])
    return [
      .heading(2, language.say(.thanksHeading)), .callout(Callout(.quote, [line])),
    ]
  }

  private func say(_ message: Message, _ values: [Slot: Phrase] = [:]) -> Phrase {
    var values = values
    values[.student] = report.firstName
    return language.say(message, values)
  }
}
