package import Matching
package import Programs

/// What can be said of a whole program as of a day; every share with what it leaves out.
package struct ProgramMetrics: Sendable, Equatable {
  /// Months at which retention is told, and the days they are: so many times 30.4375, rounded.
  package static let retentionMonths = [(1, 30), (3, 91), (6, 183), (9, 274), (12, 365)]
  /// A program passes where so many per cent of its matches are at the benchmark.
  package static let passingPercent = 65
  /// Under so many expected windows a match is not held against the benchmark.
  package static let benchmarkWindows = 3
  /// Under so many matches nothing is said of what goes with what.
  package static let smallestCorrelation = 30

  package let benchmarkPercent: Int
  package let adherence: Ratio
  package let onTime: Ratio
  package let adherenceDistribution: RateDistribution
  package let onTimeDistribution: RateDistribution
  /// Matches at the benchmark, of those active since the program's start with enough windows.
  package let atBenchmark: Ratio
  /// Active matches with too few windows for it.
  package let tooFewWindows: Int
  /// Matches that had ended before the program's start.
  package let endedBefore: Int
  package let funnel: StudentFunnel?
  /// Ready students whom free places could serve, of the ready; nil where it was not computed.
  package var coverage: Coverage?
  package let waits: [StudentWait]
  package let endings: [MatchEnding]
  package let supportContacts: [SupportContactCount]
  package let growth: GrowthLink

  /// Draws the figures of a program from those of its matches and from what was counted besides.
  package init(_ report: ConsistencyReport, _ facts: ProgramFacts, of program: Program) {
    let items = report.items
    benchmarkPercent = program.benchmarkPercent
    adherence = Self.pooled(items.map(\.adherence))
    onTime = Self.pooled(items.map(\.onTime))
    adherenceDistribution = RateDistribution(items.map(\.adherence))
    onTimeDistribution = RateDistribution(items.map(\.onTime))
    let active = items.filter { $0.endedOn.map { $0 >= program.startsOn } ?? true }
    let judged = active.filter { $0.expected >= Self.benchmarkWindows }
    atBenchmark = Ratio(
      n: judged.count { $0.adherence.n * 100 >= program.benchmarkPercent * $0.expected },
      of: judged.count)
    tooFewWindows = active.count - judged.count
    endedBefore = items.count - active.count
    funnel = facts.funnel
    waits = facts.waits
    endings = facts.endings
    supportContacts = facts.supportContacts
    growth = GrowthLink(report, facts.loggers)
  }

  /// Whether enough matches are at the benchmark; nil where none can be judged.
  package var passes: Bool? {
    atBenchmark.of > 0
      ? atBenchmark.n * 100 >= Self.passingPercent * atBenchmark.of : nil
  }

  /// Waits until a match: those that go on, or ended otherwise, count for as long as they were seen.
  package var waitCurve: SurvivalCurve {
    SurvivalCurve(
      waits.map {
        SurvivalCurve.Observation(days: $0.days, hasEnded: $0.isMatched, count: $0.count)
      })
  }

  /// Matches of students of whom nobody knows since when they were ready: no wait of theirs counts.
  package var matchedBeforeReady: Int {
    endings.reduce(0) { $0 + $1.count } - waits.filter(\.isMatched).reduce(0) { $0 + $1.count }
  }

  /// Lengths of matches without holds, however they ended.
  package var lengthCurve: SurvivalCurve {
    SurvivalCurve(
      endings.map {
        SurvivalCurve.Observation(
          days: $0.days - $0.heldDays, hasEnded: $0.reason != nil, count: $0.count)
      })
  }

  /// How long matches last that nobody planned to end.
  package var retentionCurve: SurvivalCurve {
    SurvivalCurve(
      endings.map {
        SurvivalCurve.Observation(
          days: $0.days, hasEnded: $0.reason != nil && !$0.isPlanned, count: $0.count)
      })
  }

  /// Of the matches that could have lasted longer than some days, those that did; planned endings
  /// before then are left out and counted, as are matches that began too recently.
  package func cohort(after days: Int) -> (lasted: Ratio, planned: Int, tooRecent: Int) {
    var (lasted, of, planned, recent) = (0, 0, 0, 0)
    for ending in endings {
      if ending.daysPossible <= days {
        recent += ending.count
      } else if ending.isPlanned, ending.days <= days {
        planned += ending.count
      } else {
        of += ending.count
        if ending.days > days { lasted += ending.count }
      }
    }
    return (Ratio(n: lasted, of: of), planned, recent)
  }

  private static func pooled(_ rates: [Ratio]) -> Ratio {
    rates.reduce(.none) { Ratio(n: $0.n + $1.n, of: $0.of + $1.of) }
  }
}
