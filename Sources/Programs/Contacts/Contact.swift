package import Database

/// A guardian or a teacher: somebody whom reports are written to.
package struct Contact: Sendable, Hashable {
  package enum Role: String, Sendable, CaseIterable {
    case guardian, teacher
  }

  package let person: ID<Person>
  /// The id in the roster, or ours where the person has none.
  package let id: String
  package let name: String
  package let email: String?

  /// How people tell one from another: `Rosa López <rosa@example.org> (G12)`.
  package var label: String {
    name + (email.map { $0 == name ? "" : " <\($0)>" } ?? "") + " (\(id))"
  }
}

/// Why a guardian or teacher cannot be blocked, unblocked or confirmed.
package enum ContactError: Error, Equatable {
  /// Nobody is called so; those whose name, id or address is spelled most like it.
  case notFound(Contact.Role, String, student: String?, nearest: [String])
  case studentNotFound(String)
  /// Several are called so: their labels.
  case ambiguous(Contact.Role, String, choices: [String])
  case alreadyBlocked(Contact.Role)
  case notBlocked(Contact.Role)
  /// Every roster still names the guardian.
  case nothingToConfirm
}
