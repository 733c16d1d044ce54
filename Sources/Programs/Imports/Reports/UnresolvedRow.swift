/// Somebody known whom a row without an id may mean.
package struct MatchCandidate: Sendable, Hashable {
  package let externalID: String
  package let name: String
  /// What tells them from others: birth date, grade, site.
  package let particulars: String
}

/// A row for which nobody was found, or more than one.
package struct UnresolvedRow: Sendable, Hashable {
  package let record: Int
  package let reason: String
  package var candidates: [MatchCandidate] = []
}
