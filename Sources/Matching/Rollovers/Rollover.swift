package import CivilTime
package import Programs

/// What carrying a program over into the next one asks for.
package struct RolloverRequest: Sendable {
  package let old: Program
  package let new: Program
  /// Whether the new program is still to be stored.
  package let createsNew: Bool
  /// The ids of students and mentors who leave beside those past grade 12.
  package let leavers: Set<String>
  /// For how many months a training counts; nil asks everybody for it again.
  package let trainingValidMonths: Int?
  /// The day on which it is done.
  package let today: Day

  package init(
    from old: Program, to new: Program, createsNew: Bool, leavers: Set<String>,
    trainingValidMonths: Int?, today: Day
  ) {
    (self.old, self.new, self.createsNew, self.today) = (old, new, createsNew, today)
    (self.leavers, self.trainingValidMonths) = (leavers, trainingValidMonths)
  }

  /// The last day of the old program's pairs.
  package var lastDay: Day {
    let before = new.startsOn - 1
    return old.endsOn.map { min($0, before) } ?? before
  }
}

/// What a rollover came to.
package struct Rollover: Sendable {
  /// Somebody who is not carried over.
  package struct Leaver: Sendable, Equatable {
    package let role: ParticipantRole
    package let person: Match.Party
    /// Past grade 12; else named by whoever asked.
    package let hasGraduated: Bool
  }

  /// An open pair of the old program.
  package struct Pair: Sendable, Equatable {
    package enum Fate: String, Sendable {
      /// Goes on in the new program from its first day.
      case continues
      /// Goes on once the gates that are asked again are met, or everybody asked has accepted.
      case proposed
      case studentLeaves = "student_leaves"
      case mentorLeaves = "mentor_leaves"
      /// The mentor is held, or an exclusion forbids the two.
      case notAllowed = "not_allowed"
      /// It was a proposal in the old program.
      case neverBegan = "never_began"
    }

    package let student: Match.Party
    package let mentor: Match.Party
    package let fate: Fate
  }

  package let lastDay: Day
  package let students: Int
  package let mentors: Int
  package let leavers: [Leaver]
  package let pairs: [Pair]
  /// How many of those carried over are asked for each gate again.
  package let askedAgain: [(gate: String, count: Int)]
  /// Students without a grade, who stay as they are.
  package let withoutGrade: [String]
}

/// A refused rollover.
package enum RolloverError: Error, Equatable {
  /// The new program has people: it was done already, or it is another program.
  case hasPeople(String)
  case startsTooEarly(Day)
  /// Ids of leavers that the old program does not know.
  case unknownLeavers([String])
}
