/// Whom each side would rather have: the market of a stable round.
///
/// Each side ranks its candidates by its own score; equal scores are ranked by a hash of the two keys,
/// and equal hashes by key, so that nobody is ever indifferent.
package struct Preferences: Sendable {
  package let capacities: [Int32]
  package let starts: [Int]
  package let mentors: [Int32]
  /// What a pair is worth to its student, and what to its mentor.
  package let studentScores: [Int32]
  package let mentorScores: [Int32]
  package let studentKeys: [UInt64]
  package let mentorKeys: [UInt64]

  package var studentCount: Int { studentKeys.count }
  package var mentorCount: Int { capacities.count }

  /// Arcs are given as in `Problem`, in any order within a student.
  package init(
    capacities: [Int32], starts: [Int], mentors: [Int32], studentScores: [Int32],
    mentorScores: [Int32], studentKeys: [UInt64], mentorKeys: [UInt64]
  ) throws(ProblemError) {
    for scores in [studentScores, mentorScores] {
      _ = try Problem(
        capacities: capacities, starts: starts, mentors: mentors, scores: scores,
        weights: Array(repeating: 0, count: studentKeys.count), studentKeys: studentKeys,
        mentorKeys: mentorKeys)
    }
    self.capacities = capacities
    self.starts = starts
    self.mentors = mentors
    self.studentScores = studentScores
    self.mentorScores = mentorScores
    self.studentKeys = studentKeys
    self.mentorKeys = mentorKeys
  }

  /// Whether a student would rather have the mentor of the first arc than that of the second.
  func student(_ student: Int, prefers arc: Int, to other: Int) -> Bool {
    if studentScores[arc] != studentScores[other] {
      return studentScores[arc] > studentScores[other]
    }
    let (key, otherKey) = (mentorKeys[Int(mentors[arc])], mentorKeys[Int(mentors[other])])
    let own = studentKeys[student]
    return (pairHash(own, key), key) < (pairHash(own, otherKey), otherKey)
  }

  /// Whether a mentor would rather have the first student, on the first arc, than the other.
  func mentor(
    _ mentor: Int, prefers student: Int, on arc: Int, to other: Int, on otherArc: Int
  ) -> Bool {
    if mentorScores[arc] != mentorScores[otherArc] {
      return mentorScores[arc] > mentorScores[otherArc]
    }
    let (key, otherKey) = (studentKeys[student], studentKeys[other])
    let own = mentorKeys[mentor]
    return (pairHash(key, own), key) < (pairHash(otherKey, own), otherKey)
  }

  /// The arc between a student and the mentor; nil if the pair is no candidate.
  func arc(_ student: Int, _ mentor: Int) -> Int? {
    (starts[student]..<starts[student + 1]).first { mentors[$0] == Int32(mentor) }
  }
}
