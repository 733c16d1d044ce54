import CivilTime
import Relationships

/// A window as the oracle found it.
struct OracleWindow {
  let first: Day
  let last: Day
  let state: WindowState
  let contacts: [Contact]

  var made: [Contact] { contacts.filter(\.isMade) }
}

/// What the oracle says of a match.
struct Expectation {
  var endedOn: Day?
  var windows: [OracleWindow] = []
  var onTime = 0
  var onTimeOf = 0
  var twoSided = 0
  var twoSidedOf = 0
  var madeInExpected = 0
  var contactsInExpected = 0
  var madeElsewhere = 0
  var gaps: [Int] = []
  var firstDay: Int?
  var waiting: Int?
  var activeDays = 0
  var silentDays = 0
  var minutes = 0
  var stated = 0
  var made = 0
  var lastMadeOn: Day?
  var status = ConsistencyStatus.onTrack
  private var cadenceDays = 7

  /// Met or not, for each expected window in order.
  var story: [Bool] {
    windows.filter(\.state.isExpected).map { $0.state == .met }
  }

  mutating func add(
    _ window: OracleWindow, isOnTime: (Contact, Day) -> Bool, isConfirmed: (Contact) -> Bool
  ) {
    windows.append(window)
    guard window.state.isExpected else { return }
    madeInExpected += window.made.count
    contactsInExpected += window.contacts.count
    if window.made.contains(where: { isOnTime($0, window.last) }) { onTime += 1 }
    if window.made.isEmpty || window.made.contains(where: { $0.enteredAt != nil }) { onTimeOf += 1 }
    let byPair = window.made.filter { $0.loggedBy != "coordinator" }
    if byPair.contains(where: isConfirmed) { twoSided += 1 }
    if window.made.isEmpty || !byPair.isEmpty { twoSidedOf += 1 }
  }

  mutating func count(
    daysMet: [Day], start: Day, end: Day, cadenceDays: Int, counts: (Day) -> Bool
  ) {
    self.cadenceDays = cadenceDays
    let points = [start] + daysMet + [end]
    gaps = zip(points, points.dropFirst()).map { days(from: $0 + 1, to: $1).filter(counts).count }
    activeDays = days(from: start, to: end).filter(counts).count
    silentDays = days(from: (daysMet.last ?? start) + 1, to: end).filter(counts).count
    lastMadeOn = daysMet.last
    if let first = daysMet.first { firstDay = first - start } else { waiting = end - start }
  }

  mutating func decideStatus(tooEarlyWindows: Int, cadenceDays: Int) {
    let recent = story.suffix(8)
    let met = recent.filter { $0 }.count
    if Double(silentDays) > max(21, 1.5 * Double(cadenceDays)) {
      status = .silent
    } else if story.count < tooEarlyWindows && activeDays < 30 {
      status = .tooEarly
    } else if story.isEmpty {
      status = .noData
    } else if Double(met) / Double(recent.count) < 0.65
      || (recent.count >= 2 && recent.suffix(2).allSatisfy { !$0 })
    {
      status = .slipping
    } else {
      status = .onTrack
    }
  }

  var currentStreak: Int? {
    story.isEmpty ? nil : story.reversed().prefix { $0 }.count
  }

  var longestStreak: Int? {
    story.isEmpty ? nil : story.split(separator: false).map(\.count).max() ?? 0
  }

  var medianGapTenths: Int? {
    Self.median(gaps.map { Double($0) }).map { Int(($0 * 10).rounded()) }
  }

  var regularity: Int? {
    guard gaps.count >= 4, let median = Self.median(gaps.map { Double($0) }),
      let deviation = Self.median(gaps.map { abs(Double($0) - median) })
    else { return nil }
    let value = 1000 - min(1000, deviation * 1000 / Double(cadenceDays))
    return Int((value + 0.5).rounded(.down))
  }

  static func median(_ numbers: [Double]) -> Double? {
    let sorted = numbers.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
