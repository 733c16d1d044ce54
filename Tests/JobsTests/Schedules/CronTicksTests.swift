import CivilTime
import Foundation
import Testing

@testable import Jobs

@Suite("Ticks in time zones")
struct CronTicksTests {
  private func moment(_ text: String) throws -> Instant { try #require(Instant(text)) }

  private func zone(_ name: String, _ from: String, _ to: String) throws -> ZoneOffsets {
    ZoneOffsets(
      Zones.changes(
        try #require(TimeZone(identifier: name)), from: try moment(from).secondsSince1970,
        to: try moment(to).secondsSince1970))
  }

  @Test("A time that does not exist runs at the first instant after the gap")
  func gap() throws {
    let chicago = try zone("America/Chicago", "2026-03-01T00:00:00Z", "2026-03-20T00:00:00Z")
    let cron = try Cron("30 2 * * *")
    let before = try moment("2026-03-07T08:30:00Z")
    #expect(cron.next(after: before, in: chicago) == (try moment("2026-03-08T08:00:00Z")))
    #expect(
      cron.next(after: try moment("2026-03-08T08:00:00Z"), in: chicago)
        == (try moment("2026-03-09T07:30:00Z")))
    #expect(
      cron.previous(upTo: try moment("2026-03-08T08:00:00Z"), in: chicago)
        == (try moment("2026-03-08T08:00:00Z")))
    #expect(cron.previous(upTo: try moment("2026-03-08T07:59:59Z"), in: chicago) == before)
  }

  @Test("A time that exists twice runs once, on the first pass")
  func overlap() throws {
    let chicago = try zone("America/Chicago", "2026-10-20T00:00:00Z", "2026-11-20T00:00:00Z")
    let cron = try Cron("30 1 * * *")
    let first = try moment("2026-11-01T06:30:00Z")
    #expect(cron.next(after: try moment("2026-10-31T06:30:00Z"), in: chicago) == first)
    #expect(cron.next(after: first, in: chicago) == (try moment("2026-11-02T07:30:00Z")))
    for second in ["2026-11-01T07:00:00Z", "2026-11-01T07:30:00Z", "2026-11-01T07:59:59Z"] {
      #expect(cron.previous(upTo: try moment(second), in: chicago) == first)
    }
  }

  @Test("A day that a zone left out runs at the start of the next")
  func dayLeftOut() throws {
    let apia = try zone("Pacific/Apia", "2011-12-20T00:00:00Z", "2012-01-10T00:00:00Z")
    let tick = try Cron("0 6 30 12 *").next(after: try moment("2011-12-28T00:00:00Z"), in: apia)
    #expect(tick == (try moment("2011-12-30T10:00:00Z")))
  }

  @Test("The 29th of February comes every four years, and not in 2100")
  func leapDays() throws {
    let utc = ZoneOffsets([])
    let cron = try Cron("0 0 29 2 *")
    var ticks: [String] = []
    var last = try moment("2090-01-01T00:00:00Z")
    for _ in 0..<3 {
      last = try #require(cron.next(after: last, in: utc))
      ticks.append("\(last)".prefix(10).description)
    }
    #expect(ticks == ["2092-02-29", "2096-02-29", "2104-02-29"])
    #expect(
      cron.previous(upTo: try moment("2103-01-01T00:00:00Z"), in: utc)
        == (try moment("2096-02-29T00:00:00Z")))
  }

  @Test("The rarest date that can be is still found: a Monday that is the first of February")
  func rarest() throws {
    let tick = try Cron("0 0 */30 2 mon").next(
      after: try moment("2094-03-01T00:00:00Z"), in: ZoneOffsets([]))
    #expect(tick != nil)
  }

  @Test("Whatever is read as an expression has words and a next tick, and nothing traps")
  func anything() throws {
    var chance = Chance(seed: 7)
    let start = try moment("2026-10-31T17:00:00Z")
    var count = 0
    for _ in 0..<5000 {
      guard let cron = try? Cron(chance.text()) else { continue }
      count += 1
      #expect(!cron.words.isEmpty)
      let next = try #require(cron.next(after: start, in: ZoneOffsets([])), "\(cron.text)")
      #expect(cron.previous(upTo: next, in: ZoneOffsets([])) == next, "\(cron.text)")
    }
    #expect(count > 50, "too few of the texts are expressions")
  }

  @Test("Ticks are those of a walk minute by minute", arguments: Zones.names)
  func walk(name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    var chance = Chance(seed: 41)
    for start in try windows(of: zone) {
      let end = start + 24 * 86_400
      let offsets = ZoneOffsets(Zones.changes(zone, from: start, to: end))
      let walk = CronWalk(zone, from: start, to: end)
      for cron in try chance.crons(count: 16) {
        let expected = walk.ticks(of: cron).filter { $0 > walk.firstFair }
        var ticks: [Int] = []
        var last = Instant(secondsSince1970: walk.firstFair)
        while let next = cron.next(after: last, in: offsets), next.secondsSince1970 < end {
          ticks.append(next.secondsSince1970)
          last = next
        }
        #expect(ticks == expected, "\(cron.text) in \(name)")
        for (earlier, later) in zip(ticks, ticks.dropFirst()) {
          let previous = cron.previous(
            upTo: Instant(secondsSince1970: later - 1), in: offsets)
          #expect(previous?.secondsSince1970 == earlier, "\(cron.text) in \(name)")
        }
      }
    }
  }

  /// Some weeks around every change of two years, and some without one.
  private func windows(of zone: TimeZone) throws -> [Int] {
    try [2011, 2026].flatMap { year in
      let start = try moment("\(year)-01-01T00:00:00Z").secondsSince1970
      let changes = Zones.changes(zone, from: start, to: start + 366 * 86_400).dropFirst()
      return [start] + changes.map { $0.from / 60 * 60 - 12 * 86_400 }
    }
  }
}

/// The oracle: every minute of a year and what the clocks show at it, nothing computed.
struct CronWalk {
  private var shown: [(utc: Int, local: Int)] = []
  /// Ticks after this are not cut by the walk's beginning.
  let firstFair: Int

  init(_ zone: TimeZone, from: Int, to: Int) {
    firstFair = from + 3 * 86_400
    for utc in stride(from: from, to: to, by: 60) {
      let local = utc + Zones.offset(utc, in: zone)
      shown.append((utc, local))
    }
  }

  /// Minutes that the clocks show for the first time, and those after gaps that swallowed a match.
  func ticks(of cron: Cron) -> [Int] {
    var ticks: [Int] = []
    var furthest = Int.min
    for (utc, local) in shown where local > furthest {
      let skipped = furthest == Int.min ? local : furthest + 60
      let isDue = stride(from: skipped, through: local, by: 60).contains { matches(cron, $0) }
      if isDue { ticks.append(utc) }
      furthest = local
    }
    return ticks
  }

  private func matches(_ cron: Cron, _ local: Int) -> Bool {
    let day = Day(daysSince1970: Int((Double(local) / 86_400).rounded(.down)))
    let minute = (local - day.daysSince1970 * 86_400) / 60
    return cron.minutes.contains(minute % 60) && cron.hours.contains(minute / 60)
      && cron.falls(on: day)
  }
}

/// Random expressions that repeat.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func crons(count: Int) throws -> [Cron] {
    var crons = try ["*/7 * * * *", "0 * * * *", "30 2 * * *", "15 1,2 * * sun"].map {
      try Cron($0)
    }
    while crons.count < count {
      let text = [
        field(0, 59), field(0, 23), next(2) == 0 ? "*" : field(1, 28),
        next(3) == 0 ? field(1, 12) : "*",
        next(2) == 0 ? "*" : field(0, 7),
      ].joined(separator: " ")
      crons.append(try Cron(text))
    }
    return crons
  }

  /// Something like an expression, often not quite.
  mutating func text() -> String {
    let parts = [
      "*", "0", "7", "31", "59", "60", "1-5", "*/2", "*/31", "1,2", "mon", "jan-dec", "-", "/", ",",
      "5/2", "99999999999999999999", "@daily", "?", "L", "\u{0}", "é", "fri-sun", "2-1", "",
    ]
    return (0..<(next(8) == 0 ? next(7) : 5)).map { _ in parts[next(next(3) == 0 ? 25 : 5)] }
      .joined(separator: " ")
  }

  private mutating func field(_ lower: Int, _ upper: Int) -> String {
    let first = lower + next(upper - lower)
    let last = first + 1 + next(upper - first)
    return switch next(5) {
    case 0: "\(first)"
    case 1: "\(first)-\(min(last, upper))"
    case 2: "*/\(1 + next(upper - lower))"
    case 3: "\(first),\(min(last, upper))"
    default: "\(first)-\(upper)/\(1 + next(upper - lower))"
    }
  }
}
