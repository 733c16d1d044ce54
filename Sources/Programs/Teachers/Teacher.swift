/// A teacher of a program's students, and whether reports go there.
package struct Teacher: Sendable, Equatable {
  package let contact: Contact
  package let site: String?
  /// How many of the program's students they teach now.
  package let students: Int
  /// Why nothing is sent to them; nil where reports are.
  package let blockedFor: String?
}
