import CivilTime
import Database
import Programs

/// What somebody who was asked says to a proposal.
struct ProposalAnswer: Sendable {
  let id: ID<ProposalAnswer>
  let party: AcceptanceParty
  let isAccepted: Bool
  /// Why somebody declines.
  let reason: String?
  let on: Day
}
