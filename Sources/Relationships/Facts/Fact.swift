package import Database
package import Matching

/// A fact of a pair as the database keeps it.
package struct Fact<Content: FactContent>: Sendable, Equatable {
  package typealias ID = Database.ID<Content>

  package let id: ID
  package let match: Match.ID
  /// The external ids of the two.
  package let student: String
  package let mentor: String
  /// What another system calls it, where it came from one.
  package let externalID: String?
  package let content: Content
  /// Why it was voided; nil while it counts.
  package let voidReason: String?
}
