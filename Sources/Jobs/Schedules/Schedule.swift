package import CivilTime

/// What becomes of ticks at whose time no worker ran.
package enum MissedTicks: String, Sendable, CaseIterable {
  /// They are passed over; the last of them is made only if it is a few minutes old.
  case skip
  /// The last of them is made, whenever that was.
  case runOnce = "run_once"
  /// The latest ones are made, the oldest of those first.
  case backfill
}

/// What a schedule is called: 1 to 63 lower-case letters, digits and `-`, beginning with a letter
/// or a digit.
package struct ScheduleName: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard (1...63).contains(bytes.count), isPlain, bytes.first != UInt8(ascii: "-") else {
      return nil
    }
    description = text
  }
}

/// A schedule that is to be: when, and what is enqueued then.
package struct ScheduleDraft: Sendable {
  package static let mostBackfill = 1...100

  package let name: ScheduleName
  package let cron: Cron
  /// A name that PostgreSQL lists.
  package let timeZone: String
  package var missed = MissedTicks.runOnce
  /// How many missed ticks are made at most; of no meaning unless they are made up for.
  package var maxBackfill = 12
  package var queue = "default"
  /// Of the job of each tick.
  package let kind: String
  /// The same each time; the tick is added as `schedule`, an object with `name` and `tick`.
  package let arguments: JobArguments

  package init(
    name: ScheduleName, cron: Cron, timeZone: String, kind: String, arguments: JobArguments
  ) {
    self.name = name
    self.cron = cron
    self.timeZone = timeZone
    self.kind = kind
    self.arguments = arguments
  }
}

/// A schedule as the database keeps it.
package struct Schedule: Sendable {
  package let name: String
  /// As it was written.
  package let cron: String
  package let timeZone: String
  package let missed: MissedTicks
  package let maxBackfill: Int
  /// The latest tick that was made or passed over.
  package let lastTick: Instant?
  package let nextAt: Instant
  /// The same on the clocks of its time zone: `2026-12-01 06:00`; nil where PostgreSQL lists that zone
  /// no more, and the schedule makes nothing.
  package let nextLocal: String?
  package let paused: Mark?
  package let queue: String
  package let kind: String
  package let arguments: JobArguments
  package let created: Mark
  package let lastRun: LastRun?

  /// When something was done, and by whom.
  package struct Mark: Sendable, Equatable {
    package let at: Instant
    package let by: String
  }

  /// The latest run, by its time or by hand.
  package struct LastRun: Sendable {
    package let at: Instant
    package let job: Int64
    /// Nil where the job was forgotten.
    package let state: JobState?
  }

  /// When it recurs, in plain words.
  package var words: String { (try? Cron(cron))?.words ?? cron }
}

/// All there is to tell of a schedule.
package struct ScheduleAccount: Sendable {
  package let schedule: Schedule
  /// What comes next, unless it is paused.
  package let next: [UpcomingTick]
  /// The latest first.
  package let runs: [ScheduleRun]
}

/// One run of a schedule.
package struct ScheduleRun: Sendable {
  package let tick: Instant
  package let madeAt: Instant
  /// Who ran it by hand; nil where its time had come.
  package let madeBy: String?
  package let job: Int64
  /// Nil where the job was forgotten.
  package let state: JobState?
}

/// A refused request about a schedule.
package enum ScheduleError: Error, Equatable {
  case nameTaken(String)
  case notFound(String, known: [String])
  /// The name PostgreSQL doesn't list, and names that look like it.
  case unknownTimeZone(String, similar: [String])
  case pausedAlready(String)
  case notPaused(String)
}
