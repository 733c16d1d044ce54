package import Programs

/// A refused answer to a proposed match.
package enum ProposalError: Error, Equatable {
  /// The match has begun, or has come to nothing.
  case notProposed
  /// The program does not ask this party; those whom it asks.
  case notAsked(AcceptanceParty, asked: [AcceptanceParty])
  case alreadyAccepted(AcceptanceParty)
}
