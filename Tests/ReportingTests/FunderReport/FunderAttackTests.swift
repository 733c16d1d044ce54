import Matching
import Programs
import Testing

@testable import Relationships
@testable import Reporting

/// Facts of a small program that an attacker would like to know.
private struct Secret {
  var sites: [[Int]]
  var goals: [[Int]]
  /// Students without a mentor who are ready.
  var waiting: Int
  var endings: [Int]
  /// A place whose goal nobody outside may read of.
  var sensitive: Int?

  var matched: Int { sites.reduce(0) { $0 + $1[0] } }
  var without: Int { sites.reduce(0) { $0 + $1[1] } }

  /// Whether it could be a program at all: both groupings have the same students.
  var isPossible: Bool {
    (sites + goals).allSatisfy { $0.allSatisfy { $0 >= 0 } } && endings.allSatisfy { $0 >= 0 }
      && goals.reduce(0) { $0 + $1[0] } == matched
      && goals.reduce(0) { $0 + $1[1] } == without && (0...without).contains(waiting)
  }

  private static let reasons: [ClosureReason] = [.movedAway, .mentorWithdrew, .noContact, .other]

  var report: FunderReport {
    func groups(_ counts: [[Int]], _ prefix: String) -> [StudentGroup] {
      counts.enumerated().map { place, count in
        StudentGroup(
          key: "\(prefix)\(place)", name: "\(prefix)\(place)", isSensitive: place == sensitive,
          funnel: StudentFunnel(
            enrolled: count[0] + count[1], consented: 0, ready: 0, matched: count[0], everReady: 0,
            everMatched: 0))
      }
    }
    var facts = ProgramFacts()
    facts.funnel = StudentFunnel(
      enrolled: matched + without, consented: matched + without, ready: matched + waiting,
      matched: matched, everReady: 0, everMatched: 0)
    facts.endings = zip(Self.reasons, endings).filter { $1 > 0 }.map { reason, count in
      MatchEnding(
        days: 50, heldDays: 0, daysPossible: 200, reason: reason.rawValue, isPlanned: false,
        count: count)
    }
    var program = SamplePrograms.program
    program.suppressionFloor = 5
    var report = ConsistencyReport(asOf: SamplePrograms.asOf, items: [])
    report.program = ProgramMetrics(report, facts, of: program)
    return FunderReport(
      heading: SamplePrograms.heading,
      overview: ProgramOverview(
        report: report, totals: PairTotals(report), trend: [],
        groups: [.site: groups(sites, "site"), .firstGoal: groups(goals, "goal")]),
      program: program)
  }

  /// Every number that the report could tell, by its place.
  var numbers: [String: Int] {
    var numbers = ["enrolled": matched + without, "ready": matched + waiting, "matched": matched]
    for (prefix, counts) in [("site", sites), ("goal", goals)] {
      for (place, count) in counts.enumerated() {
        numbers["\(prefix)\(place)-0"] = count[0]
        numbers["\(prefix)\(place)-1"] = count[1]
      }
    }
    for (place, count) in endings.enumerated() { numbers["ending\(place)"] = count }
    return numbers
  }

  /// Places of which the report tells nothing, groups without a line of their own among them; where
  /// no line at all is told, there are more ways to fill the groups than could be looked at.
  func hidden(_ report: FunderReport) -> Set<String> {
    var hidden = Set(
      zip(["enrolled", "ready", "matched"], report.students.counts).filter { $1.told == nil }
        .map(\.0))
    for (prefix, counts, table) in [
      ("site", sites, report.sites), ("goal", goals, report.goals),
    ] {
      guard let table else { continue }
      let told = Set(table.lines.compactMap(\.name))
      for place in counts.indices where !told.contains("\(prefix)\(place)") {
        hidden.formUnion(["\(prefix)\(place)-0", "\(prefix)\(place)-1"])
      }
    }
    let told = Set(report.endings.reasons.map(\.reason)).subtracting([.other])
    if !report.endings.reasons.isEmpty {
      for (place, reason) in Self.reasons.enumerated() where !told.contains(reason) {
        hidden.insert("ending\(place)")
      }
    }
    return hidden
  }

  /// Programs that differ by a few students who are elsewhere, or are not there, or came.
  func neighbours(reach: Int) -> [Secret] {
    var found: [Secret] = []
    for delta in (-reach...reach) where delta != 0 {
      var other = self
      other.waiting += delta
      found.append(other)
      for (place, counts) in [(\Secret.sites, sites), (\Secret.goals, goals)] {
        for a in counts.indices {
          for b in counts.indices where b != a {
            for column in 0...1 {
              // From one group to another, with or without someone who goes back in exchange.
              var moved = self
              moved[keyPath: place][a][column] += delta
              moved[keyPath: place][b][column] -= delta
              found.append(moved)
              moved[keyPath: place][a][1 - column] -= delta
              moved[keyPath: place][b][1 - column] += delta
              found.append(moved)
            }
          }
        }
      }
      for a in endings.indices {
        for b in endings.indices where b != a {
          var ended = self
          ended.endings[a] += delta
          ended.endings[b] -= delta
          found.append(ended)
        }
      }
      for a in sites.indices {
        for b in goals.indices {
          for column in 0...1 {
            var grown = self
            grown.sites[a][column] += delta
            grown.goals[b][column] += delta
            found.append(grown)
            grown.waiting += delta
            found.append(grown)
          }
          // Some more have a mentor, and as many fewer have none.
          var paired = self
          for (place, group) in [(\Secret.sites, a), (\Secret.goals, b)] {
            paired[keyPath: place][group][0] += delta
            paired[keyPath: place][group][1] -= delta
          }
          found.append(paired)
          paired.waiting -= delta
          found.append(paired)
        }
      }
    }
    return found.filter(\.isPossible)
  }
}

/// Chance that repeats itself.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Working out what funders are not told")
struct FunderAttackTests {
  private func secret(_ dice: inout Dice) -> Secret {
    let count = Int.random(in: 2...4, using: &dice)
    let most = [4, 9, 15, 30].randomElement(using: &dice) ?? 9
    var sites = (0..<count).map { _ in
      [Int.random(in: 0...most, using: &dice), Int.random(in: 0...most / 2, using: &dice)]
    }
    let goalCount = Int.random(in: 2...3, using: &dice)
    var goals = [[Int]](repeating: [0, 0], count: goalCount)
    for column in 0...1 {
      for _ in 0..<sites.reduce(0, { $0 + $1[column] }) {
        goals[Int.random(in: 0..<goalCount, using: &dice)][column] += 1
      }
    }
    sites.shuffle(using: &dice)
    let without = sites.reduce(0) { $0 + $1[1] }
    return Secret(
      sites: sites, goals: goals, waiting: Int.random(in: 0...without, using: &dice),
      endings: (0..<4).map { _ in Int.random(in: 0...12, using: &dice) },
      sensitive: [nil, 0, 1].randomElement(using: &dice) ?? nil)
  }

  @Test("Whoever knows the report and how it is made still has a choice for every hidden number")
  func choice() {
    var dice = Dice(state: 20_261_214)
    var (tried, reports) = (0, 0)
    for _ in 0..<1500 {
      let secret = secret(&dice)
      let report = secret.report
      let truth = secret.numbers
      // Of nobody there is nothing to work out.
      let hidden = secret.hidden(report).filter { truth[$0] != 0 }
      guard !hidden.isEmpty else { continue }
      reports += 1
      var open = hidden
      for reach in [1, 4, 8] where !open.isEmpty {
        for other in secret.neighbours(reach: reach) where !open.isEmpty {
          let numbers = other.numbers
          let differing = open.filter { numbers[$0] != nil && numbers[$0] != truth[$0] }
          guard !differing.isEmpty, other.report == report else { continue }
          open.subtract(differing)
        }
      }
      tried += hidden.count
      #expect(open.isEmpty, "\(secret) tells \(open.sorted())")
    }
    #expect(reports > 150 && tried > 400)
  }

  @Test("No number under the floor is told, nor a difference of two stages under it")
  func floor() {
    var dice = Dice(state: 7)
    for _ in 0..<500 {
      let secret = secret(&dice)
      let report = secret.report
      let tables = [report.sites, report.goals].compactMap(\.self)
      let all =
        report.students.counts + report.endings.reasons.map(\.count) + [report.endings.total]
        + tables.flatMap { $0.totals + $0.lines.flatMap { $0.counts + [$0.total] } }
      #expect(all.allSatisfy { !(1..<5).contains($0.told ?? 0) })
      let told = report.students.counts.compactMap(\.told)
      for (wide, narrow) in zip(told, told.dropFirst()) {
        #expect(!(1..<5).contains(wide - narrow))
      }
      #expect(
        tables.allSatisfy {
          $0.lines.allSatisfy { line in line.counts.allSatisfy { $0.told != nil } }
        })
    }
  }

  @Test("Reasons told and their total leave no reason of a few")
  func endings() {
    var dice = Dice(state: 99)
    for _ in 0..<500 {
      let secret = secret(&dice)
      let endings = secret.report.endings
      let sum = endings.reasons.compactMap(\.count.told).reduce(0, +)
      if !endings.reasons.isEmpty { #expect(sum == secret.endings.reduce(0, +)) }
      #expect(endings.reasons.allSatisfy { $0.count.told ?? 0 >= 5 })
    }
  }
}
