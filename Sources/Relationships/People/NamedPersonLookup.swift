import Database
import Programs

/// Finds the person whom somebody names by id, by e-mail address, or by `role:id`.
struct NamedPersonLookup {
  let tenant: Tenant.ID
  /// Among whom to look.
  let roles: [String]
  /// In which program, or nil for everybody whom the tenant knows.
  var program: Program.ID?

  /// - Throws: `NamedPersonError`; `DatabaseError`.
  func find(_ words: String, _ tx: Transaction) throws -> NamedPerson {
    let found = try tx.all(.people(named: words, roles: roles, program: program, tenant: tenant))
    guard let first = found.first else {
      throw NamedPersonError.notFound(words, roles: roles)
    }
    guard found.count == 1 else {
      throw NamedPersonError.ambiguous(words, choices: found.map(\.qualified))
    }
    return first
  }
}
