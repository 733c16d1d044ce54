import Database

/// How somebody names a guardian or a teacher: by id, e-mail address or name.
///
/// Many have no id in any roster, so all three must do; an id comes before an address, an address
/// before a name.
package struct ContactName: Sendable {
  /// As it was typed.
  package let text: String
  /// Without case and accents.
  let folded: String
  /// As `people.name_key` holds it: `López, Rosa` is `Rosa López`.
  let key: String

  package init(_ text: String) {
    self.text = Folding.trimmed(text[...])
    folded = Folding.plain(self.text)
    key = (try? FullName.parse(self.text).get().key) ?? folded
  }

  /// Who of those that answer to the name is meant.
  ///
  /// - Throws: `ContactError.ambiguous`.
  func choose(_ role: Contact.Role, among candidates: [Contact]) throws -> Contact? {
    let byID = candidates.filter { $0.id == text || "\($0.person)" == text.lowercased() }
    let byAddress = candidates.filter { $0.email?.lowercased() == text.lowercased() }
    let meant = [byID, byAddress, candidates].first { !$0.isEmpty } ?? []
    guard meant.count <= 1 else {
      throw ContactError.ambiguous(role, text, choices: meant.map(\.label))
    }
    return meant.first
  }

  /// The labels of those who are spelled most like the name, three at most.
  func nearest(among contacts: [Contact]) -> [String] {
    let wanted = Spelling(folded)
    let rated = contacts.compactMap { contact -> (distance: Int, label: String)? in
      let words = contact.name.split(separator: " ").map(String.init)
      let names = words + [contact.name, contact.id] + (contact.email.map { [$0] } ?? [])
      let distances = names.compactMap { wanted.distance(to: Spelling(Folding.plain($0))) }
      return distances.min().map { ($0, contact.label) }
    }
    return rated.sorted { ($0.distance, $0.label) < ($1.distance, $1.label) }.prefix(3)
      .map(\.label)
  }
}
