package import Matching

/// Matches of one length and fate, counted.
package struct MatchEnding: Sendable, Equatable {
  /// Days from the first to the last, both counted; of an open match to the day of the report.
  package let days: Int
  /// Of these, on hold.
  package let heldDays: Int
  /// Days from the first to the day of the report, both counted.
  package let daysPossible: Int
  /// Why it ended, or nil while it is open.
  package let reason: String?
  package let isPlanned: Bool
  package let count: Int

  package init(
    days: Int, heldDays: Int, daysPossible: Int, reason: String?, isPlanned: Bool, count: Int
  ) {
    self.days = days
    self.heldDays = heldDays
    self.daysPossible = daysPossible
    self.reason = reason
    self.isPlanned = isPlanned
    self.count = count
  }
}

/// Waits of one length and fate, counted.
package struct StudentWait: Sendable, Equatable {
  package let days: Int
  /// A match ended it.
  package let isMatched: Bool
  /// It goes on.
  package let isOpen: Bool
  package let count: Int

  package init(days: Int, isMatched: Bool, isOpen: Bool, count: Int) {
    self.days = days
    self.isMatched = isMatched
    self.isOpen = isOpen
    self.count = count
  }
}

/// How many students came how far; each stage has those of the next.
package struct StudentFunnel: Sendable, Equatable {
  package let enrolled: Int
  package let consented: Int
  package let ready: Int
  package let matched: Int
  package let everReady: Int
  package let everMatched: Int
}

/// Support contacts made, of those due, with one role.
package struct SupportContactCount: Sendable, Equatable {
  package let role: String
  /// By day 2 of the match.
  package let soon: Ratio
  /// Two in the days 0 to 30.
  package let firstMonth: Ratio
  /// One in each period after that.
  package let later: Ratio
  /// Matches left out because nobody of the role is known.
  package let unknown: Int

  /// All that were due.
  package var all: Ratio { Ratio(n: firstMonth.n + later.n, of: firstMonth.of + later.of) }
}

/// What the database counts of a program as of a day.
package struct ProgramFacts: Sendable {
  package var endings: [MatchEnding] = []
  package var waits: [StudentWait] = []
  package var funnel: StudentFunnel?
  package var supportContacts: [SupportContactCount] = []
  /// Who logged the meetings of each match.
  package var loggers: [Match.ID: Loggers] = [:]

  package init() {}
}
