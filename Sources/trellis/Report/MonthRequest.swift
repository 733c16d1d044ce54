import CivilTime
import Programs
import Reporting

extension ReportFileOptions {
  /// What is asked for where no first day is named: the month of the report's date, up to it.
  func monthRequest(_ tenant: Tenant, _ program: Program, in office: Office) async throws
    -> ReportRequest
  {
    let asked = try await request(tenant, program, in: office)
    guard from == nil else { return asked }
    let (year, month, _) = asked.asOf.parts
    return ReportRequest(
      tenant: tenant, program: program, asOf: asked.asOf,
      from: Day(year: year, month: month, day: 1) ?? asked.asOf, enteredBy: asked.enteredBy)
  }
}
