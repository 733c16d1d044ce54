import ArgumentParser
import CivilTime
import Jobs

extension JobState: ExpressibleByArgument {}

/// Which jobs of the tenant a command speaks of.
struct JobFilterOptions: ParsableArguments {
  @Option(help: "Of this kind alone: report.chunk; may be repeated.") var kind: [String] = []
  @Option(
    help:
      "In this state alone: available, scheduled, running, completed, discarded or cancelled; may be repeated."
  )
  var state: [JobState] = []
  @Option(help: "In this queue alone; may be repeated.") var queue: [String] = []
  @Option(help: "Queued longer ago than this: 90s, 30m, 12h or 7d.") var olderThan: AgeArgument?
  @Option(help: "Parts of this job alone.") var batch: Int64?
  @Option(help: "At most so many, the newest first (100 in a list, else all).") var limit: Int?

  /// What the options say, with at most so many jobs where nobody said.
  func filter(now: Instant, usualLimit: Int) throws -> JobFilter {
    let limit = limit ?? usualLimit
    guard (1...100_000).contains(limit) else {
      throw Failure(
        .usage, "usage", "--limit is \(limit).", hint: "Write a number from 1 to 100000.")
    }
    var filter = JobFilter()
    filter.kinds = kind.isEmpty ? nil : kind
    filter.states = state.isEmpty ? nil : state
    filter.queues = queue.isEmpty ? nil : queue
    filter.batch = batch
    filter.limit = limit
    if let olderThan {
      filter.createdBefore = Instant(
        microsecondsSince1970: now.microsecondsSince1970 - olderThan.seconds * 1_000_000)
    }
    return filter
  }

  /// Whether anything but the limit was said.
  var isGiven: Bool {
    !kind.isEmpty || !state.isEmpty || !queue.isEmpty || olderThan != nil || batch != nil
  }
}

/// A span of time on the command line: a number with `s`, `m`, `h` or `d`.
struct AgeArgument: ExpressibleByArgument {
  let seconds: Int64

  init?(argument: String) {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    guard let last = argument.last, let unit = units[last],
      let number = Int64(argument.dropLast()), (0...100_000_000).contains(number)
    else { return nil }
    seconds = number * unit
  }
}
