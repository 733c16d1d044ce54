package import CivilTime
import Database
package import Programs

/// Which facts of a program are asked for; nil asks for all.
package struct FactFilter: Sendable {
  package let tenant: Tenant.ID
  package let program: Program.ID
  /// A match's id, a student's external id, or `student:mentor`.
  package var match: String?
  package var from: Day?
  package var to: Day?
  /// Only what counted at a moment: entered by then, and not voided by then.
  package var knownAt: Instant?

  package init(
    program: Program.ID, tenant: Tenant.ID, match: String? = nil, from: Day? = nil, to: Day? = nil,
    knownAt: Instant? = nil
  ) {
    self.program = program
    self.tenant = tenant
    self.match = match
    self.from = from
    self.to = to
    self.knownAt = knownAt
  }
}
