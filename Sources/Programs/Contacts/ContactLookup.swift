import Database

/// Finds the guardian or teacher whom somebody names.
enum ContactLookup {
  /// - Throws: `ContactError.notFound` with who may be meant, `.ambiguous`, `.studentNotFound`.
  static func find(
    _ role: Contact.Role, _ name: ContactName, student: String?, tenant: Tenant.ID,
    _ tx: Transaction
  ) throws -> Contact {
    if let student, try tx.one(.hasStudent(student, tenant: tenant)) == false {
      throw ContactError.studentNotFound(student)
    }
    let candidates = try tx.all(.contacts(role, named: name, student: student, tenant: tenant))
    if let contact = try name.choose(role, among: candidates) { return contact }
    let all = try tx.all(.contacts(role, student: student, tenant: tenant))
    throw ContactError.notFound(
      role, name.text, student: student, nearest: name.nearest(among: all))
  }
}
