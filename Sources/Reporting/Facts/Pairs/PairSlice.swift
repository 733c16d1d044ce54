import CivilTime
import Database
import Matching
import Programs

/// The pairs that some reports tell of: as of a day, as known at a moment.
struct PairSlice: Sendable {
  let tenant: Tenant.ID
  let program: Program.ID
  /// Its last day is the reports' date.
  let period: DaySpan
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
