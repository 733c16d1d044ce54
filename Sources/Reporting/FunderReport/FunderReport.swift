package import Matching
package import Programs
package import Relationships

/// What people outside are told of a program: sums of enough people each, and nothing of one.
///
/// It holds only counts and shares that have passed the floor, and names of sites and goals of enough
/// students: there is no place in it for anything else.
package struct FunderReport: Sendable, Hashable {
  /// No program tells outsiders of fewer, whatever its settings.
  package static let leastFloor = 5

  package let heading: ReportHeading
  package let rules: ProgramReport.Rules
  /// Groups of fewer people are not told.
  package let floor: Int
  /// Students in the program, ready for a mentor, with a mentor.
  package let students: OutsideStages
  /// By site and by the goal named first, each with and without a mentor.
  package let sites: OutsideTable?
  package let goals: OutsideTable?
  package let figures: [Figure]
  package let lasting: [Lasting]
  package let endings: Endings

  /// A share of enough pairs.
  package struct Figure: Sendable, Hashable {
    package enum Kind: Sendable, Hashable, CaseIterable {
      case met, onTime, target, support
    }

    package let kind: Kind
    package let rate: OutsideRate
    /// Of how many pairs, at least.
    package let atLeast: Int
  }

  /// The share of matches that last longer than some months.
  package struct Lasting: Sendable, Hashable {
    package let months: Int
    package let rate: OutsideRate
  }

  /// Matches that ended, by reason.
  package struct Endings: Sendable, Hashable {
    package let total: OutsideCount
    /// By code, those under the floor among the others; none where there would be but one.
    package let reasons: [Reason]

    package struct Reason: Sendable, Hashable {
      package let reason: ClosureReason
      package let count: OutsideCount
    }
  }

  /// The share of pairs, in per cent, that the program calls its target.
  package let benchmarkPercent: Int

  /// Counts what may be told.
  ///
  /// - Parameters:
  ///   - heading: without the name of anybody.
  ///   - overview: the program; what it has of single matches is left behind.
  ///   - program: its settings; groups of fewer people than its floor are not told.
  package init(heading: ReportHeading, overview: ProgramOverview, program: Program) {
    let floor = max(Self.leastFloor, program.suppressionFloor)
    let metrics =
      overview.report.program ?? ProgramMetrics(overview.report, ProgramFacts(), of: program)
    self.heading = heading.withoutPeople
    self.floor = floor
    rules = ProgramReport.Rules(of: program)
    benchmarkPercent = metrics.benchmarkPercent
    let funnel = metrics.funnel ?? .none
    let stages = OutsideStages([funnel.enrolled, funnel.ready, funnel.matched], floor: floor)
    students = stages
    func table(_ grouping: StudentGrouping) -> OutsideTable? {
      let ends = [stages.counts.first?.told, stages.counts.last?.told]
      guard ends.allSatisfy({ $0 != nil }) else { return nil }
      return OutsideTable(
        overview.groups[grouping, default: []].map { group in
          let (all, matched) = (group.funnel.enrolled, group.funnel.matched)
          return (group.isSensitive ? nil : group.name, [matched, max(0, all - matched)])
        }, columns: 2, floor: floor)
    }
    sites = table(.site)
    goals = table(.firstGoal)
    figures = FunderFigures(overview, metrics, floor).all
    lasting = FunderLasting(metrics, floor).all
    endings = Endings(metrics, floor)
  }
}

extension ReportHeading {
  /// The same from the organisation itself.
  fileprivate var withoutPeople: ReportHeading {
    ReportHeading(
      tenant: tenant, program: program, period: period, asOf: asOf, edition: edition,
      contact: Contact(name: tenant, phone: nil, email: nil))
  }
}
