/// Somebody whom a program asks before a match begins.
package enum AcceptanceParty: String, Sendable, Hashable, CaseIterable {
  case student
  case mentor
  case guardian
  case teacher
}

extension Set<AcceptanceParty> {
  /// The codes of those who are asked, in the order in which they are listed everywhere.
  package var codes: [String] {
    AcceptanceParty.allCases.filter(contains).map(\.rawValue)
  }

  /// The parties that codes name; others are left out.
  package init(codes: [String]) {
    self.init(codes.compactMap(AcceptanceParty.init(rawValue:)))
  }
}
