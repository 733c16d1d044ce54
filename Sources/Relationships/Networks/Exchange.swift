package import CivilTime

/// What the two of a match gave each other, as of a day.
package struct Exchange: Sendable, Equatable {
  /// What one of the two gave.
  package struct Given: Sendable, Equatable {
    package let times: Int
    /// Which kinds of it, each once.
    package let kinds: [String]

    package static let nothing = Given(times: 0, kinds: [])

    package init(times: Int, kinds: [String]) {
      self.times = times
      self.kinds = kinds
    }
  }

  package let student: NamedPerson
  package let mentor: NamedPerson
  /// Whether the match goes on after the day.
  package let isOpen: Bool
  package let byStudent: Given
  package let byMentor: Given
  /// The last day on which either gave.
  package let lastOn: Day?

  package init(
    student: NamedPerson, mentor: NamedPerson, isOpen: Bool, byStudent: Given, byMentor: Given,
    lastOn: Day?
  ) {
    self.student = student
    self.mentor = mentor
    self.isOpen = isOpen
    self.byStudent = byStudent
    self.byMentor = byMentor
    self.lastOn = lastOn
  }

  /// Who has given nothing back yet; nil where both gave, or neither.
  package var notYetGiven: NamedPerson? {
    switch (byStudent.times, byMentor.times) {
    case (0, 1...): student
    case (1..., 0): mentor
    default: nil
    }
  }
}
