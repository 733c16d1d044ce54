/// One question on the way to a status, with the numbers that answer it.
package struct StatusStep: Sendable, Equatable {
  package let status: ConsistencyStatus
  /// Whether it is so; the first that is decides.
  package let holds: Bool
  /// The arithmetic in plain words.
  package let words: String

  /// The questions up to the one that decides.
  static func steps(
    of item: MatchConsistency, story: [Bool], cadenceDays: Int, tooEarlyWindows: Int
  ) -> [StatusStep] {
    var steps: [StatusStep] = []
    for step in [
      silence(item, cadenceDays), earliness(item, tooEarlyWindows), absence(item), slipping(story),
    ] {
      steps.append(step)
      if step.holds { return steps }
    }
    return steps + [
      StatusStep(status: .onTrack, holds: true, words: "None of these holds: the pair is on track.")
    ]
  }

  private static func silence(_ item: MatchConsistency, _ cadenceDays: Int) -> StatusStep {
    let limit = max(21, cadenceDays * 3 / 2)
    let since = item.lastContactOn.map { "the last meeting on \($0)" } ?? "the start"
    return StatusStep(
      status: .silent, holds: item.silentDays > limit,
      words: "\(days(item.silentDays)) outside holds and breaks since \(since); "
        + "silent from \(limit + 1) days on.")
  }

  private static func earliness(_ item: MatchConsistency, _ windows: Int) -> StatusStep {
    StatusStep(
      status: .tooEarly,
      holds: item.expected < windows && item.dosage.activeDays < 30,
      words: "\(Self.windows(item.expected)) expected and \(days(item.dosage.activeDays)) active; "
        + "too early with fewer than \(windows) and fewer than 30.")
  }

  private static func absence(_ item: MatchConsistency) -> StatusStep {
    StatusStep(
      status: .noData, holds: item.expected == 0,
      words: "\(windows(item.expected)) expected; without any there is no data.")
  }

  private static func slipping(_ story: [Bool]) -> StatusStep {
    let recent = story.suffix(8)
    let met = recent.count { $0 }
    let percent = Ratio(n: met, of: recent.count).percent ?? 0
    let missedBoth = recent.count >= 2 && recent.suffix(2).allSatisfy { !$0 }
    let last = missedBoth ? "the last two were missed" : "the last two were not both missed"
    return StatusStep(
      status: .slipping, holds: met * 100 < 65 * recent.count || missedBoth,
      words: "Met in \(met) of the last \(windows(recent.count)) expected, \(percent) %, and "
        + "\(last); slipping under 65 %, or with the last two missed.")
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  private static func windows(_ count: Int) -> String {
    count == 1 ? "1 window" : "\(count) windows"
  }
}
