import CivilTime
import Matching
import Programs

/// Which facts of some pairs a month is told from: of which days, known when.
struct MonthView: Sendable {
  let tenant: Tenant.ID
  let program: Program.ID
  let period: DaySpan
  /// What was entered, voided or corrected later is left out.
  let enteredBy: Instant
  let matches: [Match.ID]

  init(_ request: ReportRequest, _ matches: [Match.ID]) {
    tenant = request.tenant.id
    program = request.program.id
    period = request.period
    enteredBy = request.enteredBy
    self.matches = matches
  }

  var asOf: Day { period.last }
}
