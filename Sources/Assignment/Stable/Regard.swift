/// How one side of a market thinks of a candidate of the other side.
///
/// The higher score is better; equal scores are ranked by the hash of the two keys, and equal hashes
/// by key, so that nobody is ever indifferent.
struct Regard: Sendable, Hashable {
  let score: Int32
  let hash: UInt64
  let key: UInt64

  @inline(__always)
  func isBetter(than other: Regard) -> Bool {
    if score != other.score { return score > other.score }
    return (hash, key) < (other.hash, other.key)
  }
}

extension Participants {
  /// What a student thinks of a mentor.
  func regard(ofStudent student: Int32, for mentor: Int, score: Int32) -> Regard {
    let key = mentorKeys[mentor]
    return Regard(score: score, hash: pairHash(studentKeys[Int(student)], key), key: key)
  }

  /// What a mentor thinks of a student.
  func regard(ofMentor mentor: Int, for student: Int32, score: Int32) -> Regard {
    let key = studentKeys[Int(student)]
    return Regard(score: score, hash: pairHash(key, mentorKeys[mentor]), key: key)
  }
}
