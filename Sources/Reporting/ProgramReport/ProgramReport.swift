import Matching
package import Programs
package import Relationships

/// What coordinators are told of a program as a whole: counts, with what they leave out.
package struct ProgramReport: Sendable {
  package let heading: ReportHeading
  package let rules: Rules
  package let overview: ProgramOverview
  package let metrics: ProgramMetrics

  /// The program's settings that its figures rest on.
  package struct Rules: Sendable, Hashable {
    package let cadence: Cadence
    /// Days without a meeting after which a pair is silent, less holds and breaks.
    package let silentAfterDays: Int
    package let tooEarlyWindows: Int
    package let graceDays: Int
    package let supportContactDays: Int

    package init(of program: Program) {
      cadence = Cadence(program.cadence)
      silentAfterDays = max(21, program.cadence.days * 3 / 2)
      tooEarlyWindows = program.tooEarlyWindows
      graceDays = program.graceDays
      supportContactDays = program.supportContactDays
    }
  }

  package init(heading: ReportHeading, program: Program, overview: ProgramOverview) {
    self.heading = heading
    rules = Rules(of: program)
    self.overview = overview
    metrics =
      overview.report.program
      ?? ProgramMetrics(overview.report, ProgramFacts(), of: program)
  }

  /// Whether nobody has come and nothing has begun.
  var isEmpty: Bool {
    (metrics.funnel ?? .none).enrolled == 0 && overview.report.items.isEmpty
  }

  var funnel: StudentFunnel { metrics.funnel ?? .none }

  /// How many open pairs have a status.
  func open(_ status: ConsistencyStatus) -> Int {
    overview.report.items.count { $0.endedOn == nil && $0.status == status }
  }

  /// How many open and ended matches there are.
  var openMatches: Int { metrics.endings.filter { $0.reason == nil }.reduce(0) { $0 + $1.count } }
  var endedMatches: Int { metrics.endings.filter { $0.reason != nil }.reduce(0) { $0 + $1.count } }
}
