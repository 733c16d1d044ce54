import CivilTime
import Documents
import Relationships

/// When and where the pair meets next, or between which days: what families ask first.
struct GuardianNextMeeting {
  let pair: GuardianPair

  /// Nothing while meetings are on pause, and after the end.
  var blocks: [Block] {
    guard !pair.isOver else { return [] }
    if let upcoming = Self.upcoming(of: pair.match) {
      return callout([Self.time(of: upcoming, in: pair.language)] + place(of: upcoming))
    }
    guard pair.match.pause == nil else { return [] }
    return callout([expected])
  }

  /// The planned meeting, unless a pause has come in between.
  static func upcoming(of match: GuardianReport.Match) -> UpcomingMeeting? {
    guard let upcoming = match.upcoming, match.endedOn == nil else { return nil }
    guard let pause = match.pause else { return upcoming }
    return pause.to.map { $0 < upcoming.day } == true ? upcoming : nil
  }

  /// `Thursday, November 26, 2026, at 3:30 PM`.
  static func time(of upcoming: UpcomingMeeting, in language: Language) -> Phrase {
    let day = language.longDate(upcoming.day)
    guard let time = upcoming.time else { return language.say(.nextDay, [.date: day]) }
    return language.say(.nextAt, [.date: day, .time: language.time(time)])
  }

  private func callout(_ lines: [Phrase]) -> [Block] {
    [.callout(Callout(.notice, title: pair.say(.nextTitle), lines))]
  }

  private func place(of upcoming: UpcomingMeeting) -> [Phrase] {
    let place = upcoming.place.flatMap { $0.isEmpty ? nil : $0 }
      .map { pair.say(.nextPlace, [.place: pair.short($0)]) }
    let mode = upcoming.mode.map { pair.say($0.guardianMessage) }
    let line = Phrase.joined([place, mode].compactMap(\.self), separator: " · ")
    return line.isEmpty ? [] : [line]
  }

  private var expected: Phrase {
    guard let next = pair.match.meetings.next else { return pair.say(.nextUnknown) }
    if next.first == next.last {
      return pair.say(.nextOn, [.date: pair.language.dayOfYear(next.last)])
    }
    return pair.say(
      .nextBetween,
      [
        .from: pair.language.dayOfYear(next.first), .to: pair.language.dayOfYear(next.last),
      ])
  }
}

extension CheckInMode {
  fileprivate var guardianMessage: Message {
    switch self {
    case .inPerson: .nextInPerson
    case .online: .nextOnline
    case .phone: .nextByPhone
    }
  }
}
