import CivilTime

/// When a fact of a pair became known here, and until when it stood.
struct Entry {
  let enteredAt: Instant?
  let recordedAt: Instant
  let voidedAt: Instant?
  /// It takes the place of another, whose time of entry it keeps.
  var isCorrection = false

  func isKnown(at moment: Instant) -> Bool {
    let known = isCorrection ? recordedAt : min(enteredAt ?? recordedAt, recordedAt)
    return known <= moment && voidedAt.map { $0 > moment } ?? true
  }
}

/// An end of a match that may have been taken back.
struct Ending {
  let on: Day
  let enteredAt: Instant
  let voidedAt: Instant?
}

/// A promise of one of a pair.
struct Promise {
  let owner: String
  let madeOn: Day
  let dueOn: Day
  /// Kept or cancelled, on which day, and when that became known.
  let outcome: (word: String, on: Day, at: Instant)?
  let entry: Entry
}

/// Something one of a pair gave the other.
struct Gift {
  let by: String
  let on: Day
  let entry: Entry
}

/// Something one of a pair asked the other.
struct Question {
  let by: String
  let askedAt: Instant
  let answer: (at: Instant, knownAt: Instant)?
  let entry: Entry
}

/// What was said about a goal.
struct GoalTurn {
  let goal: String
  let action: String
  let on: Day
  let enteredAt: Instant
  let voidedAt: Instant?
}

/// A step towards a goal.
struct Step {
  let goal: String
  let on: Day
  let progress: Int
  let loggedBy: String
  let entry: Entry
}

/// What a pair does beside meeting.
struct PairHistory {
  var promises: [Promise] = []
  var gifts: [Gift] = []
  var questions: [Question] = []
  var goalEvents: [GoalTurn] = []
  var steps: [Step] = []
}
