import CivilTime
import Foundation
import Programs
import Relationships

/// Consistency counted day by day in plain Swift, written from the rules alone.
struct Oracle {
  let history: ProgramHistory
  let asOf: Day
  let enteredBy: Instant

  private var program: Program { history.program }

  /// Of a program that Trellis did not keep yet, everything carried over counts as known.
  var factsAt: Instant {
    history.createdAt > enteredBy ? Instant(microsecondsSince1970: .max) : enteredBy
  }

  /// What must come out for a match, or nil where it is not in the report.
  func expectation(of match: MatchHistory) -> Expectation? {
    guard match.start <= asOf, match.createdAt <= factsAt else { return nil }
    if match.proposal.on != nil {
      guard let accepted = match.proposal.acceptedAt, accepted <= factsAt else { return nil }
    }
    let ended = self.end(of: match)
    let (end, hasEnded) = (ended ?? asOf, ended != nil)
    let breaks = history.breaks.filter { $0.isKnown(at: factsAt) }
    let holds = match.holds.filter { $0.isKnown(at: factsAt) }
    let excuses = match.excuses.filter { $0.isKnown(at: factsAt) }
    let contacts = match.contacts.filter {
      let known =
        $0.isCorrection ? $0.recordedAt : min($0.enteredAt ?? $0.recordedAt, $0.recordedAt)
      return known <= enteredBy && $0.voidedAt.map { $0 > enteredBy } ?? true
        && $0.on >= match.start && $0.on <= end
    }
    let counts = { (day: Day) in
      !holds.contains { $0.contains(day) } && !breaks.contains { $0.contains(day) }
    }

    var expectation = Expectation()
    expectation.endedOn = hasEnded ? end : nil
    for (first, last) in windows(from: match.start, to: end) {
      let inside = contacts.filter { $0.on >= first && $0.on <= last }
      let state = state(
        first, last, match.start, hasEnded ? end : nil, holds, breaks, excuses,
        isMet: inside.contains { $0.isMade })
      expectation.add(
        OracleWindow(first: first, last: last, state: state, contacts: inside), isOnTime: isOnTime,
        isConfirmed: { $0.confirmedAt.map { $0 <= enteredBy } ?? false })
    }
    let made = contacts.filter(\.isMade)
    expectation.madeElsewhere = made.count - expectation.madeInExpected
    expectation.count(
      daysMet: Set(made.map(\.on)).sorted(), start: match.start, end: end,
      cadenceDays: program.cadence.days, counts: counts)
    expectation.minutes = made.compactMap(\.minutes).reduce(0, +)
    expectation.stated = made.filter { $0.minutes != nil }.count
    expectation.made = made.count
    expectation.decideStatus(
      tooEarlyWindows: program.tooEarlyWindows, cadenceDays: program.cadence.days)
    return expectation
  }

  /// The day on which a match had ended, as far as was known, or nil where it had not.
  func end(of match: MatchHistory) -> Day? {
    guard match.endings.isEmpty else {
      return match.endings.filter { ending in
        ending.on <= asOf && ending.enteredAt <= factsAt
          && ending.voidedAt.map { $0 > factsAt } ?? true
      }.map(\.on).min()
    }
    guard let end = match.end, end <= asOf, match.closedAt.map({ $0 <= factsAt }) ?? true else {
      return nil
    }
    return end
  }

  private func state(
    _ first: Day, _ last: Day, _ start: Day, _ ended: Day?, _ holds: [Cover], _ breaks: [Cover],
    _ excuses: [Cover], isMet: Bool
  ) -> WindowState {
    if first < start { return .beforeStart }
    if let ended, last > ended { return .afterEnd }
    if last >= asOf { return .stillOpen }
    let days = days(from: first, to: last)
    let meeting = days.filter { program.meetingDays.contains($0.weekday) }
    let touches = { (covers: [Cover]) in
      days.contains { day in covers.contains { $0.contains(day) } }
    }
    let all = holds + breaks + excuses
    let covered = meeting.filter { day in all.contains { $0.contains(day) } }
    guard touches(all), covered.count * 2 >= meeting.count else { return isMet ? .met : .missed }
    if touches(holds) { return .hold }
    if touches(breaks) { return .break }
    return .excused
  }

  private func isOnTime(_ contact: Contact, _ last: Day) -> Bool {
    guard let entered = contact.enteredAt else { return false }
    return localDay(of: entered) <= last + program.graceDays
  }

  /// The date a clock of the program's zone shows.
  func localDay(of instant: Instant) -> Day {
    guard let zone = TimeZone(identifier: program.timeZone) else { return instant.utcDay }
    let seconds = (Double(instant.microsecondsSince1970) / 1_000_000).rounded(.down)
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
    return Instant(
      microsecondsSince1970: instant.microsecondsSince1970 + Int64(offset) * 1_000_000
    ).utcDay
  }

  /// The windows that touch a span of days, found by walking.
  func windows(from start: Day, to end: Day) -> [(Day, Day)] {
    var first = start
    switch program.cadence {
    case .weekly:
      while first.weekday != program.weekBeginsOn { first = first - 1 }
    case .everyTwoWeeks:
      var anchor = program.startsOn
      while anchor.weekday != program.weekBeginsOn { anchor = anchor - 1 }
      while (first - anchor) % 14 != 0 { first = first - 1 }
    case .monthly:
      while first.parts.day != 1 { first = first - 1 }
    }
    var found: [(Day, Day)] = []
    while first <= end {
      let (year, month, _) = first.parts
      let length =
        switch program.cadence {
        case .weekly: 7
        case .everyTwoWeeks: 14
        case .monthly: Day.length(ofMonth: month, in: year)
        }
      found.append((first, first + (length - 1)))
      first = first + length
    }
    return found
  }
}

/// Every day from one to another.
func days(from first: Day, to last: Day) -> [Day] {
  guard first <= last else { return [] }
  return (0...(last - first)).map { first + $0 }
}
