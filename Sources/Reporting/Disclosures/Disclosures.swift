package import Database
package import Programs

/// The log of who was told of which student.
package struct Disclosures: Sendable {
  private let database: Pool

  package init(database: Pool) {
    self.database = database
  }

  /// Everything that was told of a student, the latest first.
  ///
  /// - Throws: `DisclosureError.studentNotFound`; `DatabaseError`.
  package func of(student: String, tenant: Tenant.ID) async throws -> [Disclosure] {
    try await database.tenant(tenant, readOnly: true) { tx in
      let told = try tx.all(.disclosures(of: student, tenant: tenant))
      if told.isEmpty, try tx.one(.isStudent(student, tenant: tenant)) == false {
        throw DisclosureError.studentNotFound(student)
      }
      return told
    }
  }
}

/// A question about disclosures that has no answer.
package enum DisclosureError: Error, Equatable {
  case studentNotFound(String)
}
