package import CivilTime
import Matching
package import Programs

/// Which reports are asked for: whose, of which days, from facts known when.
package struct ReportRequest: Sendable {
  package let tenant: Tenant
  package let program: Program
  /// What occurred later is left out.
  package let asOf: Day
  /// The first day that the heat-strips show.
  package let from: Day
  /// The last one, where it is not the report's own day.
  package let to: Day?
  /// What was entered later is left out.
  package let enteredBy: Instant

  package init(
    tenant: Tenant, program: Program, asOf: Day, from: Day, to: Day? = nil, enteredBy: Instant
  ) {
    self.tenant = tenant
    self.program = program
    self.asOf = asOf
    self.from = from
    self.to = to.flatMap { $0 < asOf ? $0 : nil }
    self.enteredBy = enteredBy
  }

  var period: DaySpan { DaySpan(min(from, to ?? asOf), to ?? asOf) }

  /// The same request, of facts entered by a moment at the latest.
  func known(by moment: Instant) -> ReportRequest {
    ReportRequest(
      tenant: tenant, program: program, asOf: asOf, from: from, to: to,
      enteredBy: min(enteredBy, moment))
  }

  /// What a report says about itself, in an edition and of some matches.
  func heading(_ revision: Revision, of matches: [Matching.Match.ID]) -> ReportHeading {
    ReportHeading(
      tenant: tenant.name, program: program.name, period: period, asOf: asOf,
      edition: revision.edition, changes: revision.changes(of: matches),
      contact: Contact(
        name: program.contact.name ?? tenant.name, phone: program.contact.phone,
        email: program.contact.email))
  }
}
