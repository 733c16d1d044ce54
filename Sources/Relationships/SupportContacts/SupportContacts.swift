package import CivilTime
import Database
package import Programs

/// The support contacts of a program's matches.
package typealias SupportContacts = FactLedger<SupportContact>

extension FactLedger where Content == SupportContact {
  /// What is due when with whom, the most urgent first, for each match that is open on a day.
  ///
  /// The first contact is due two days after the start, the second 30 days after it; from then on
  /// each comes no later than the program's interval after the one before.
  ///
  /// - Parameters:
  ///   - program: whose matches.
  ///   - tenant: whose program.
  ///   - day: the day; contacts after it are not counted.
  /// - Returns: one for each match and each of those who are asked.
  /// - Throws: `DatabaseError`.
  package func due(
    in program: Program.ID, tenant: Tenant.ID, on day: Day
  ) async throws -> [SupportContactDue] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.supportContactsDue(in: program, tenant: tenant, on: day))
    }
  }
}
