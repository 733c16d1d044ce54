import Database
import Matching

/// What pairs do beside meeting, as those around the student may know it.
struct PairFacts: Sendable {
  /// How far ahead promises are read.
  private static let daysAhead = 60

  private let upcoming: [Match.ID: UpcomingMeeting]
  private let goals: [Match.ID: [AgreedGoal?]]
  private let promises: [Match.ID: [PairPromise]]
  private let gifts: [Match.ID: [PairGift]]
  private let absences: [Match.ID: [Absence]]
  let breaks: [DaySpan]

  /// Reads the facts of all the pairs by one query for each kind.
  init(_ slice: PairSlice, _ tx: Transaction) throws {
    upcoming = Dictionary(try tx.all(.upcomingMeetings(slice))) { first, _ in first }
    goals = Self.byMatch(try tx.all(.agreedGoals(slice)))
    promises = Self.byMatch(try tx.all(.pairPromises(slice, dueWithin: Self.daysAhead)))
    gifts = Self.byMatch(try tx.all(.pairGifts(slice)))
    absences = Self.byMatch(try tx.all(.absences(slice))).mapValues { $0.compactMap(\.self) }
    breaks = try tx.all(.comingBreaks(slice))
  }

  private static func byMatch<Fact>(_ facts: [(Match.ID, Fact)]) -> [Match.ID: [Fact]] {
    Dictionary(grouping: facts, by: \.0).mapValues { $0.map(\.1) }
  }

  func upcoming(_ match: Match.ID) -> UpcomingMeeting? { upcoming[match] }

  /// What the pair named and worked at, else what both had in their profiles.
  func goals(_ match: Match.ID, named profiles: [String]) -> [AgreedGoal] {
    guard let told = goals[match] else { return profiles.map { AgreedGoal($0) } }
    return told.compactMap(\.self)
  }

  func promises(_ match: Match.ID) -> [PairPromise] { promises[match] ?? [] }

  func gifts(_ match: Match.ID) -> [PairGift] { gifts[match] ?? [] }

  /// Why an interval had no meeting, where that is known.
  func absences(_ match: Match.ID) -> [Absence] { absences[match] ?? [] }
}
