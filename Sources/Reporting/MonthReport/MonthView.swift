import CivilTime
import Matching
import Programs

/// Which facts of some pairs a month is told from: of which days, known when.
struct MonthView: Sendable {
  let tenant: Tenant.ID
  let program: Program.ID
  /// What is told of is in it, up to the report's own day or the end of a period before that.
  let period: DaySpan
  let asOf: Day
  /// What was entered, voided or corrected later is left out.
  let enteredBy: Instant
  let matches: [Match.ID]

  init(_ request: ReportRequest, _ matches: [Match.ID]) {
    tenant = request.tenant.id
    program = request.program.id
    period = request.period
    asOf = request.asOf
    enteredBy = request.enteredBy
    self.matches = matches
  }
}
