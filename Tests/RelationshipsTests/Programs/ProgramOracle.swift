import CivilTime
import Relationships

/// A student's enrollment and what became of it.
struct EnrollmentHistory {
  /// From a day on somebody is of a status, and ready between two days as far as was known.
  struct Event {
    let status: String
    let on: Day
    let readyFrom: Day?
    let readyUntil: Day?
    let enteredAt: Instant

    func isReady(on day: Day) -> Bool {
      guard status == "enrolled", let readyFrom else { return false }
      return readyFrom <= day && readyUntil.map { day <= $0 } ?? true
    }
  }

  /// The first is the enrollment itself; later ones have later days.
  var events: [Event] = []
}

/// Staff asked one of those around a match how it goes.
struct SupportCall {
  let with: String
  let on: Day
  let entry: Entry
}

/// The counts of a program, day by day in plain Swift, written from the rules alone.
struct ProgramOracle {
  let oracle: Oracle
  let supportContactDays: Int
  private var asOf: Day { oracle.asOf }
  private var matches: [MatchHistory] {
    oracle.history.matches.filter { oracle.expectation(of: $0) != nil }
  }

  /// Lengths, held days and whether it ended, one line a match, sorted.
  var endings: [String] {
    matches.map { match in
      let end = oracle.end(of: match)
      let all = days(from: match.start, to: end ?? asOf)
      let holds = match.holds.filter { $0.isKnown(at: oracle.factsAt) }
      let held = all.filter { day in holds.contains { $0.contains(day) } }
      return "\(all.count) \(held.count) \(asOf - match.start + 1) \(end != nil)"
    }.sorted()
  }

  /// Days waited and how it ended, one line a wait, sorted.
  var waits: [String] {
    let begun = Set(matches.map(\.id))
    return oracle.history.matches.flatMap { match -> [String] in
      let events = known(match)
      guard let first = events.first?.on else { return [] }
      let isMatched = begun.contains(match.id)
      let end = isMatched ? (oracle.end(of: match) ?? asOf) : nil
      let ready = days(from: first, to: asOf - 1).filter { isReady(events, on: $0) }
      let hasBeenReady = days(from: first, to: asOf).first { isReady(events, on: $0) }
      let before = ready.filter { !isMatched || $0 < match.start }.count
      let after = ready.filter { day in end.map { day > $0 } ?? false }.count
      let isOpen =
        isReady(events, on: asOf) && !(isMatched && oracle.end(of: match) == nil)
      var waits: [String] = []
      if isMatched {
        if let hasBeenReady, hasBeenReady <= match.start { waits.append("\(before) true false") }
        if after > 0 { waits.append("\(after) false \(isOpen)") }
      } else if before > 0 {
        waits.append("\(before) false \(isOpen)")
      }
      return waits
    }.sorted()
  }

  /// Enrolled, consented, ready, matched, ever ready, ever matched; nobody has consent.
  var funnel: [Int] {
    let begun = Set(matches.map(\.id))
    var counts = [0, 0, 0, 0, 0, 0]
    for match in oracle.history.matches {
      let events = known(match)
      let wasMatched = begun.contains(match.id)
      let isMatched = wasMatched && oracle.end(of: match) == nil
      let isReady = isReady(events, on: asOf) || isMatched
      let first = events.first?.on ?? asOf + 1
      let wasReady = days(from: first, to: asOf).contains { self.isReady(events, on: $0) }
      let isEnrolled = ["enrolled", "on_hold"].contains(events.last?.status)
      let reached = [isEnrolled || isReady, isReady, isReady, isMatched, wasReady || wasMatched]
      for (place, has) in (reached + [wasMatched]).enumerated() where has { counts[place] += 1 }
    }
    return counts
  }

  /// Made and due for a role: by the second day, in the first month, later.
  func supportContacts(with role: String) -> [Ratio] {
    var (soon, month, later) = (Ratio.none, Ratio.none, Ratio.none)
    func add(_ ratio: inout Ratio, _ n: Int, _ of: Int) {
      ratio = Ratio(n: ratio.n + n, of: ratio.of + of)
    }
    for match in matches {
      let last = min(oracle.end(of: match) ?? asOf, asOf - 1)
      let calls = match.supportCalls.filter {
        $0.with == role && $0.entry.isKnown(at: oracle.enteredBy) && $0.on >= match.start
          && $0.on <= asOf
      }.map { $0.on - match.start }
      if match.start + 2 <= last { add(&soon, calls.contains { $0 <= 2 } ? 1 : 0, 1) }
      if match.start + 30 <= last { add(&month, min(2, calls.filter { $0 <= 30 }.count), 2) }
      var from = 31
      while match.start + (from + supportContactDays - 1) <= last {
        let period = from..<(from + supportContactDays)
        add(&later, calls.contains { period.contains($0) } ? 1 : 0, 1)
        from += supportContactDays
      }
    }
    return [soon, month, later]
  }

  private func known(_ match: MatchHistory) -> [EnrollmentHistory.Event] {
    match.enrollment.events.filter { $0.on <= asOf && $0.enteredAt <= oracle.factsAt }
  }

  private func isReady(_ events: [EnrollmentHistory.Event], on day: Day) -> Bool {
    events.last { $0.on <= day }?.isReady(on: day) ?? false
  }
}
