package import Programs

/// Who writes a fact down, and in which program.
package struct FactRequest: Sendable {
  package let program: Program
  package let tenant: Tenant.ID
  package let actor: String
  /// Do everything, then roll back.
  package let isDryRun: Bool

  package init(program: Program, tenant: Tenant.ID, actor: String, isDryRun: Bool = false) {
    self.program = program
    self.tenant = tenant
    self.actor = actor
    self.isDryRun = isDryRun
  }
}
