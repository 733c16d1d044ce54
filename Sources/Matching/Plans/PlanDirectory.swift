import Programs

/// The people of one roster by what a cell can name them by: their id, or an address of their own.
struct PlanDirectory {
  private var byID: [ExternalID: PersonKey] = [:]
  /// Nil where several people share the address.
  private var byEmail: [String: PersonKey?] = [:]

  init(_ people: [(id: ExternalID?, email: EmailAddress?)]) {
    for person in people {
      guard let id = person.id else { continue }
      byID[id] = PersonKey(id)
      guard let email = person.email else { continue }
      byEmail[email.key] = byEmail.keys.contains(email.key) ? .some(nil) : PersonKey(id)
    }
  }

  func find(_ reference: PersonReference) -> PersonKey? {
    byID[reference.id] ?? reference.email.flatMap { byEmail[$0.key] ?? nil }
  }
}
