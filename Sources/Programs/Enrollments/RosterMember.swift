/// All that rosters say of a student or mentor, with the guardians and teachers of a student.
package struct RosterMember: Sendable {
  package let enrollment: Enrollment
  package let phone: String?
  package let mentorType: String?
  package let occupation: String?
  package let hoursPerMonth: Int?
  package let consentBy: String?
  package let notes: String?
  /// Those whom the latest roster names, in the order in which they became known.
  package let guardians: [Guardian]
  /// Those of today.
  package let teachers: [NamedContact]

  /// Somebody as one cell names them.
  package struct NamedContact: Sendable, Equatable {
    package let given: String
    package let family: String
    /// Whether the name is one; without, an address stands in for it.
    package let hasName: Bool
    package let email: String?
  }

  package struct Guardian: Sendable, Equatable {
    package let contact: NamedContact
    package let externalID: String?
    package let relationship: String?
    package let phone: String?
    package let languages: [String]
    package let mayReceive: String
  }
}

extension RosterMember.NamedContact {
  /// The name as `FullName` reads it back; nil where there is none.
  package var cell: String? {
    guard hasName else { return nil }
    let plain = family.isEmpty ? given : "\(given) \(family)"
    let spellings = [plain, "\(family), \(given)"]
    return spellings.first { spelling in
      (try? FullName.parse(spelling).get()) == FullName(given: given, family: family)
    } ?? plain
  }
}
