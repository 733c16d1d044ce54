package import CivilTime
package import Database

/// What one of a pair gave the other, thanks included: an entry of the ledger of reciprocity.
package struct Contribution: FactContent {
  package typealias ID = Database.ID<Contribution>

  package static let table = FactTable("contributions", key: "contribution_id")

  /// Who gave; the other of the pair received.
  package var givenBy: PairRole
  package var kind: ContributionKind
  package var occurredOn: Day
  package var note: String?
  package var share: NoteShare

  package init(
    givenBy: PairRole, kind: ContributionKind, occurredOn: Day, note: String? = nil,
    share: NoteShare = .pair
  ) {
    self.givenBy = givenBy
    self.kind = kind
    self.occurredOn = occurredOn
    self.note = note
    self.share = share
  }
}

/// The contributions of a program's pairs.
package typealias Contributions = FactLedger<Contribution>
