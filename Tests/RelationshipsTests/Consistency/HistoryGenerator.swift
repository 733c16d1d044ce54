import CivilTime
import Database
import Programs

/// Makes programs in which everything happens that the rules speak of, and more often than in life.
struct HistoryGenerator {
  private var dice: Dice
  private var pairs: PairGenerator
  private let identifiers: IdentifierSource

  /// Zones far east and west, with clocks that change at midnight, by half an hour, or never; and
  /// the minutes of a UTC day at which their days may begin.
  private static let zones: [(name: String, midnights: [Int])] = [
    ("America/Chicago", [300, 360]), ("Europe/Madrid", [-60, -120]),
    ("Pacific/Kiritimati", [-840]), ("Pacific/Pago_Pago", [660]), ("America/Havana", [240, 300]),
    ("Australia/Lord_Howe", [-630, -660]), ("America/Santiago", [180, 240]),
    ("Asia/Kolkata", [-330]), ("UTC", [0]),
  ]

  init(seed: UInt64, identifiers: IdentifierSource) {
    dice = Dice(seed: seed)
    pairs = PairGenerator(seed: seed &+ 1)
    self.identifiers = identifiers
  }

  mutating func program(matches: Int) -> ProgramHistory {
    // Around year ends, leap days and both clock changes: starts lie in any month of 2019 to 2026.
    let start = Day(daysSince1970: dice.roll(17_900...20_400))
    var program = Program(
      id: identifiers.next(), slug: "p\(dice.next())", name: "Program",
      timeZone: dice.pick(Self.zones).name, startsOn: start)
    program.cadence = dice.pick(Cadence.allCases)
    program.weekBeginsOn = dice.pick(Weekday.allCases)
    program.graceDays = dice.roll(0...5)
    program.meetingDays =
      dice.happens(50) ? .schoolWeek : MeetingDays(bits: Int16(dice.roll(1...127)))
    program.tooEarlyWindows = dice.roll(0...5)
    var history = ProgramHistory(program: program, createdAt: noon(start + dice.roll(-40...40)))
    for _ in 0..<dice.roll(0...3) {
      let from = start + dice.roll(-10...300)
      history.breaks.append(cover(from: from, to: from + dice.roll(0...16)))
    }
    for _ in 0..<matches { history.matches.append(match(of: history)) }
    return history
  }

  private mutating func match(of history: ProgramHistory) -> MatchHistory {
    let start = history.program.startsOn + dice.roll(-20...200)
    let days = dice.roll(0...(dice.happens(20) ? 20 : 320))
    let endings = dice.happens(25) ? pairs.endings(after: start, days: days) : []
    let end =
      endings.isEmpty
      ? (dice.happens(20) ? start + days : nil)
      : endings.last.flatMap {
        $0.voidedAt == nil ? $0.on : nil
      }
    var match = MatchHistory(
      id: identifiers.next(), start: start, end: end,
      createdAt: noon(start + dice.roll(-30...5)),
      closedAt: end.map { noon($0 + dice.roll(-5...20)) })
    match.endings = endings
    match.proposal = pairs.proposal(before: start)
    match.sharesMentor = dice.happens(20)
    match.pair = pairs.pair(
      from: start, days: days,
      midnights: Self.zones.first { $0.name == history.program.timeZone }?.midnights ?? [0])
    match.enrollment = pairs.enrollment(before: start)
    match.supportCalls = pairs.supportCalls(from: start, days: days)
    while dice.happens(35) {
      let from = start + dice.roll(-10...days)
      match.holds.append(cover(from: from, to: dice.happens(15) ? nil : from + dice.roll(0...40)))
    }
    while dice.happens(35) {
      let from = start + dice.roll(-10...days)
      match.excuses.append(cover(from: from, to: from + dice.roll(0...13)))
    }
    let share = dice.happens(10) ? 0 : dice.roll(2...40)
    for offset in -3...(days + 10) where dice.happens(share) {
      for _ in 0...(dice.happens(15) ? 1 : 0) {
        match.contacts.append(contact(on: start + offset, in: history.program))
      }
    }
    return match
  }

  private mutating func contact(on day: Day, in program: Program) -> Contact {
    // Entries at the very edge of a day, within the grace or after it.
    let edge = dice.pick([0, 0, 1, -1, -1000, 500_000]) as Int
    let midnights = Self.zones.first { $0.name == program.timeZone }?.midnights ?? [0]
    let offsetMinutes = dice.happens(60) ? dice.pick(midnights) : dice.roll(-60...60) * 30
    let late = dice.roll(0...(dice.happens(70) ? 4 : 30))
    let entered = Instant(
      microsecondsSince1970: Int64((day + late).daysSince1970) * 86_400_000_000
        + Int64(offsetMinutes) * 60_000_000 + Int64(edge))
    let recorded = dice.happens(80) ? entered : noon(day + late + dice.roll(-3...30))
    return Contact(
      on: day, isMade: dice.happens(80), loggedBy: dice.pick(["student", "mentor", "coordinator"]),
      minutes: dice.happens(60) ? dice.roll(0...120) : nil,
      enteredAt: dice.happens(85) ? entered : nil, recordedAt: recorded,
      confirmedAt: dice.happens(40) ? noon(day + late + dice.roll(0...30)) : nil,
      voidedAt: dice.happens(10) ? noon(day + late + dice.roll(0...60)) : nil,
      isCorrection: dice.happens(15))
  }

  private mutating func cover(from: Day, to: Day?) -> Cover {
    Cover(
      from: from, to: to, enteredAt: noon(from + dice.roll(-40...30)),
      voidedAt: dice.happens(10) ? noon(from + dice.roll(0...90)) : nil)
  }

  /// A day to report as of, and a moment by which facts were entered.
  mutating func view(of history: ProgramHistory) -> (asOf: Day, enteredBy: Instant) {
    let day = history.program.startsOn + dice.roll(-30...400)
    return (day, noon(dice.happens(60) ? day + 500 : day + dice.roll(-60...30)))
  }
}

/// Noon, UTC.
func noon(_ day: Day) -> Instant {
  Instant(microsecondsSince1970: Int64(day.daysSince1970) * 86_400_000_000 + 43_200_000_000)
}
