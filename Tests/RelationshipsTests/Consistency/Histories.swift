import CivilTime
import Database
import Matching
import Programs

/// Days of a match, or of a program, that do not count; both ends inclusive.
struct Cover {
  let from: Day
  let to: Day?
  let enteredAt: Instant
  let voidedAt: Instant?

  func isKnown(at moment: Instant) -> Bool {
    enteredAt <= moment && voidedAt.map { $0 > moment } ?? true
  }

  func contains(_ day: Day) -> Bool {
    from <= day && to.map { day <= $0 } ?? true
  }
}

/// A check-in as the oracle sees it.
struct Contact {
  let on: Day
  let isMade: Bool
  let loggedBy: String
  let minutes: Int?
  let enteredAt: Instant?
  let recordedAt: Instant
  let confirmedAt: Instant?
  let voidedAt: Instant?
  /// It takes the place of another, whose time of entry it keeps.
  var isCorrection = false
}

/// A match with all that ever happened to it.
struct MatchHistory {
  let id: Match.ID
  let start: Day
  let end: Day?
  let createdAt: Instant
  let closedAt: Instant?
  /// Ends that were recorded one by one; then `end` is that of the one that stands.
  var endings: [Ending] = []
  var proposal: (on: Day?, acceptedAt: Instant?) = (nil, nil)
  /// Shares the mentor of the match before it.
  var sharesMentor = false
  var pair = PairHistory()
  /// That of the student; without events nobody knows when they were enrolled.
  var enrollment = EnrollmentHistory()
  var supportCalls: [SupportCall] = []
  var holds: [Cover] = []
  var excuses: [Cover] = []
  var contacts: [Contact] = []
}

/// A program with its breaks and matches.
struct ProgramHistory {
  let program: Program
  let createdAt: Instant
  var breaks: [Cover] = []
  var matches: [MatchHistory] = []
}
