import CivilTime
import Documents
import Relationships

/// What a guardian can do this week, out of the facts of the report alone.
struct GuardianAdvice {
  private static let longest = 3
  /// A promise due later than this can wait for the next letter.
  private static let soonDays = 7

  let report: GuardianReport
  let language: Language

  var blocks: [Block] { help + thanks }

  /// The match that goes on; nothing is advised about one that has ended.
  private var pair: GuardianPair? {
    report.matches.first { $0.endedOn == nil }.map {
      GuardianPair(
        match: $0, student: report.firstName, asOf: report.heading.asOf, language: language)
    }
  }

  private var help: [Block] {
    let lines = pair.map(lines) ?? (report.waitingSince == nil ? [] : [waiting])
    guard !lines.isEmpty else { return [] }
    return [
      .heading(2, language.say(.helpHeading)),
      .list(List(.bullets, lines.prefix(Self.longest).map { List.Item(text: $0) })),
    ]
  }

  private var waiting: Phrase { language.say(.helpWaiting, [.student: report.firstName]) }

  /// Nothing about meetings while they are on pause: the family is to do nothing then.
  private func lines(_ pair: GuardianPair) -> [Phrase] {
    let goal = pair.match.goals.first(where: \.isOpen).map {
      pair.say(.helpGoal, [.goal: "\(name: $0.name)"])
    }
    guard pair.match.pause == nil else { return [goal].compactMap(\.self) }
    return [next(pair)].compactMap(\.self) + deadlines(pair)
      + [conversation(pair), goal].compactMap(\.self)
  }

  private func next(_ pair: GuardianPair) -> Phrase? {
    if let upcoming = GuardianNextMeeting.upcoming(of: pair.match) {
      return pair.say(.helpReady, [.date: language.dayOfYear(upcoming.day)])
    }
    guard let next = pair.match.meetings.next else { return nil }
    if next.first == next.last {
      return pair.say(.helpToday, [.date: language.dayOfYear(next.last)])
    }
    return pair.say(
      .helpNext, [.from: language.dayOfYear(next.first), .to: language.dayOfYear(next.last)])
  }

  /// What the student has promised: to bring to the meeting, or to do soon.
  private func deadlines(_ pair: GuardianPair) -> [Phrase] {
    let meeting = GuardianNextMeeting.upcoming(of: pair.match)?.day
    let soon = max(report.heading.asOf + Self.soonDays, meeting ?? report.heading.asOf)
    return pair.match.promises
      .filter { $0.owner == .student && $0.keptOn == nil && $0.dueOn <= soon }.prefix(1)
      .map { deadline($0, meeting, pair) }
  }

  private func deadline(
    _ promise: PairPromise, _ meeting: Day?, _ pair: GuardianPair
  ) -> Phrase {
    var values: [Slot: Phrase] = [.date: language.dayOfYear(promise.dueOn)]
    if let text = promise.text {
      values[.text] = pair.quoted(text)
      let isForMeeting = meeting.map { $0 == promise.dueOn } == true
      return pair.say(isForMeeting ? .helpBring : .helpDeadline, values)
    }
    guard let goal = promise.goal else { return pair.say(.helpPromise, values) }
    return pair.say(.helpPromiseGoal, values.merging([.goal: "\(name: goal)"]) { $1 })
  }

  /// Asks after what is in the way once two meetings in a row were missed, else after the last one.
  private func conversation(_ pair: GuardianPair) -> Phrase? {
    if pair.match.meetings.missedAtEnd > 1 { return pair.say(.helpObstacle) }
    return pair.match.meetings.lastMetOn == nil ? nil : pair.say(.helpAskLast)
  }

  /// Only where there is something to thank for.
  private var thanks: [Block] {
    guard let pair, pair.match.meetings.lastMetOn != nil else { return [] }
    return [
      .heading(2, language.say(.thanksHeading)), .callout(Callout(.quote, [pair.say(.thanks)])),
    ]
  }
}
