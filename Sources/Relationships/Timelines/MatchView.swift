package import CivilTime
package import Matching
package import Programs

/// What a question about one pair looks at: which match, as of which day, known when.
package struct MatchView: Sendable {
  package let tenant: Tenant.ID
  package let program: Program.ID
  package let match: Match.ID
  /// What occurred later is left out.
  package let asOf: Day
  /// What was entered, voided or corrected later is left out.
  package let enteredBy: Instant

  package init(
    tenant: Tenant.ID, program: Program.ID, match: Match.ID, asOf: Day, enteredBy: Instant
  ) {
    self.tenant = tenant
    self.program = program
    self.match = match
    self.asOf = asOf
    self.enteredBy = enteredBy
  }
}
