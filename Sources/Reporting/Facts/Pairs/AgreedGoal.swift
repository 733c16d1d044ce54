package import CivilTime

/// A goal that a pair shares, as those around the student may know it: never a sensitive one.
package struct AgreedGoal: Sendable, Hashable {
  package let name: String
  package let reachedOn: Day?
  /// The latest step towards it; nil before the first.
  package let step: Step?

  package init(_ name: String, reachedOn: Day? = nil, step: Step? = nil) {
    self.name = name
    self.reachedOn = reachedOn
    self.step = step
  }

  package var isOpen: Bool { reachedOn == nil }

  package struct Step: Sendable, Hashable {
    /// 0 to 100.
    package let progress: Int
    package let day: Day
    /// Only where its author shares it with the family.
    package let note: String?

    package init(_ progress: Int, on day: Day, note: String? = nil) {
      self.progress = progress
      self.day = day
      self.note = note
    }
  }
}
