package import CivilTime
package import Relationships

/// What one of a pair gave the other in a period, by its kind.
package struct PairGift: Sendable, Hashable {
  package let giver: PairRole
  package let kind: ContributionKind
  package let count: Int
  package let lastOn: Day
  /// The latest note that its author shares with the family.
  package let note: String?

  package init(
    _ giver: PairRole, _ kind: ContributionKind, count: Int = 1, lastOn: Day, note: String? = nil
  ) {
    self.giver = giver
    self.kind = kind
    self.count = count
    self.lastOn = lastOn
    self.note = note
  }
}
