package import Programs

/// What a round knows of a person in either role.
package struct Profile: Sendable, Hashable {
  package let key: PersonKey
  /// In order of priority, at most six each; needs and offers too.
  package var goals: [GoalCode] = []
  package var needs: [GoalCode] = []
  package var offers: [GoalCode] = []
  package var availability = Availability()
  /// The first is the primary one.
  package var languages: [Language] = []
  package var modes = Modes.any
  /// As they were written; compared by `ComparisonKey`.
  package var site: String?
  package var region: String?
  package var household: String?
  /// What the person's status and gates lack on the round's date.
  package var heldBack: ReadyGaps = []

  package init(key: PersonKey) {
    self.key = key
  }

  /// Everything that keeps the person from being matched.
  package var gaps: ReadyGaps {
    var gaps = heldBack
    if goals.isEmpty { gaps.insert(.goals) }
    if languages.isEmpty { gaps.insert(.languages) }
    if availability.isEmpty { gaps.insert(.availability) }
    return gaps
  }

  package var isReady: Bool { gaps.isEmpty }
}

/// A student of a round.
package struct RoundStudent: Sendable, Hashable {
  package var profile: Profile
  package var grade: Grade?
  package var waiting = Waiting.none
  package var priority = Priority.none

  package init(_ profile: Profile) {
    self.profile = profile
  }

  /// What matching this student adds to the second level of the objective.
  package var weight: Int { 4 * waiting.count + priority.count }
}

/// A mentor of a round.
package struct RoundMentor: Sendable, Hashable {
  package var profile: Profile
  /// None stated means all.
  package var gradeBands: GradeBands = []
  package var capacity: Capacity
  /// Open matches in this program, held ones too.
  package var load = 0

  package init(_ profile: Profile, capacity: Capacity) {
    self.profile = profile
    self.capacity = capacity
  }

  /// Places left before the round's pins.
  package var freePlaces: Int { max(0, capacity.count - load) }
}
