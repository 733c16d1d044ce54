package import Database
package import Programs

/// Somebody a tenant knows, as listings name people.
package struct NamedPerson: Sendable, Hashable {
  package let id: ID<Person>
  /// student, mentor, guardian or teacher.
  package let role: String
  package let externalID: String
  package let name: String

  package init(id: ID<Person>, role: String, externalID: String, name: String) {
    self.id = id
    self.role = role
    self.externalID = externalID
    self.name = name
  }

  /// What names this person and nobody of another role.
  package var qualified: String { "\(role):\(externalID)" }
}

/// Words that name nobody, or several people.
package enum NamedPersonError: Error, Equatable {
  /// The roles say among whom was looked.
  case notFound(String, roles: [String])
  case ambiguous(String, choices: [String])
}
