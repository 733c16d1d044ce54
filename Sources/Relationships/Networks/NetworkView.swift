package import CivilTime
package import Programs

/// What a question about networks looks at: whose program, as of which day, known when.
package struct NetworkView: Sendable {
  package let tenant: Tenant.ID
  package let program: Program.ID
  /// What occurred later is left out.
  package let asOf: Day
  /// What was entered, approved or voided later is left out.
  package let enteredBy: Instant

  package init(tenant: Tenant.ID, program: Program.ID, asOf: Day, enteredBy: Instant) {
    self.tenant = tenant
    self.program = program
    self.asOf = asOf
    self.enteredBy = enteredBy
  }
}
