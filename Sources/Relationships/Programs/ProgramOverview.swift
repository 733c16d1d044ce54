package import CivilTime
import Database
package import Programs

/// A program as a whole as of a day: its matches, its students and its calendar.
package struct ProgramOverview: Sendable {
  /// Every match with its metrics, and the program's own.
  package var report: ConsistencyReport
  package let totals: PairTotals
  /// Window by window, in order of time.
  package let trend: [TrendWindow]
  /// The groups of each grouping, the largest first.
  package let groups: [StudentGrouping: [StudentGroup]]
}

extension Consistency {
  /// Everything that is told of a program as a whole, read at one moment.
  ///
  /// - Parameters:
  ///   - program: which.
  ///   - tenant: whose program.
  ///   - day: the day it is told as of.
  ///   - from: windows of the trend that end before it are left out; nothing else is.
  ///   - to: likewise those that begin after it; nil leaves none out.
  ///   - moment: by when facts were entered; nil is now.
  /// - Returns: the program; coverage is not computed here.
  /// - Throws: `DatabaseError`.
  package func overview(
    of program: Program, tenant: Tenant.ID, asOf day: Day, from: Day, to: Day? = nil,
    enteredBy moment: Instant?
  ) async throws -> ProgramOverview {
    let view = view(of: program.id, tenant, nil, day, moment)
    return try await database.tenant(tenant, isolation: .repeatableRead, readOnly: true) { tx in
      var report = ConsistencyReport(
        asOf: day, items: try tx.all(.consistency(view)), pairs: try Self.pairs(view, tx))
      report.program = ProgramMetrics(report, try Self.facts(view, tx), of: program)
      var groups: [StudentGrouping: [StudentGroup]] = [:]
      for grouping in StudentGrouping.allCases {
        let found = try tx.all(.studentGroups(view, by: grouping))
        groups[grouping] =
          grouping == .site ? StudentGroup.bySite(found) : found.sorted(by: StudentGroup.precedes)
      }
      return ProgramOverview(
        report: report, totals: PairTotals(report),
        trend: try tx.all(.trend(view, from: from)).filter { $0.start <= to ?? day },
        groups: groups)
    }
  }
}
