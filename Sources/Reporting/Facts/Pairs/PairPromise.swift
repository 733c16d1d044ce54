package import CivilTime
package import Relationships

/// A commitment of one of a pair, as those around the student may know it: kept, or still to come.
package struct PairPromise: Sendable, Hashable {
  package let owner: PairRole
  package let dueOn: Day
  /// Nil while it is open.
  package let keptOn: Day?
  /// Only where its author shares it with the family.
  package let text: String?
  /// Never a sensitive one.
  package let goal: String?

  package init(
    _ owner: PairRole, dueOn: Day, keptOn: Day? = nil, text: String? = nil, goal: String? = nil
  ) {
    self.owner = owner
    self.dueOn = dueOn
    self.keptOn = keptOn
    self.text = text
    self.goal = goal
  }
}
