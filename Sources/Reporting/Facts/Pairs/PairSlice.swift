import CivilTime
import Database
import Matching
import Programs

/// The pairs that some reports tell of: as of a day, as known at a moment.
struct PairSlice: Sendable {
  let tenant: Tenant.ID
  let program: Program.ID
  /// The days that the reports speak of; it ends on their date or before.
  let period: DaySpan
  /// The reports' date.
  let asOf: Day
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
