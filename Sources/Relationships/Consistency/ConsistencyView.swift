package import CivilTime
package import Matching
package import Programs

/// What a question about consistency looks at: whose matches, as of which day, known when.
package struct ConsistencyView: Sendable {
  package let tenant: Tenant.ID
  package let program: Program.ID
  /// What occurred later is left out.
  package let asOf: Day
  /// What was entered, voided or corrected later is left out.
  package let enteredBy: Instant
  /// These matches alone, or nil for all of the program.
  package let matches: [Match.ID]?

  package init(
    tenant: Tenant.ID, program: Program.ID, asOf: Day, enteredBy: Instant,
    matches: [Match.ID]? = nil
  ) {
    self.tenant = tenant
    self.program = program
    self.asOf = asOf
    self.enteredBy = enteredBy
    self.matches = matches
  }
}
