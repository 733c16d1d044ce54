/// A mentor whom a student may ask.
struct Proposal: Sendable {
  let mentor: Int32
  /// What the student thinks of the mentor.
  let liking: Regard
  /// What the mentor thinks of the student.
  let regard: Regard
}

/// Finds whom students ask next, best first, without ranking everybody.
struct Proposals {
  /// How many to find at a time.
  static let depth = 32

  let participants: Participants
  let pairs: any AllPairs

  /// The next so many mentors, worse than `last`, who would not refuse the student at once.
  ///
  /// Mentors only grow choosier, so whoever would refuse now never has to be asked. Fewer than
  /// `depth` are all there are.
  func next(
    of students: [Int32], after last: [Regard?],
    whereMentor accepts: @Sendable (Int, Regard) -> Bool
  ) -> [[Proposal]] {
    pairs.map(students) { student, row in
      next(of: student, row, after: last[Int(student)], whereMentor: accepts)
    }
  }

  private func next(
    of student: Int32, _ row: any ScoredRow, after last: Regard?,
    whereMentor accepts: (Int, Regard) -> Bool
  ) -> [Proposal] {
    var found: [Proposal] = []
    // Nobody worse than the last of so many has to be looked at.
    var limit = Regard(score: 0, hash: .max, key: .max)
    func cut() {
      found.sort { $0.liking.isBetter(than: $1.liking) }
      guard found.count >= Self.depth else { return }
      found.removeLast(found.count - Self.depth)
      limit = found[Self.depth - 1].liking
    }
    for (block, mentors) in participants.blocks(ofWidth: pairs.blockWidth) {
      let scores = row.scores(ofBlock: block, by: .student)
      let regards =
        pairs.viewsAgree ? scores : row.scores(ofBlock: block, by: .mentor)
      scores.forEach(ofFirst: mentors.count, reaching: { limit.score }) { place, score in
        let mentor = mentors.lowerBound &+ place
        let liking = participants.regard(ofStudent: student, for: mentor, score: score)
        let regard = participants.regard(ofMentor: mentor, for: student, score: regards[place])
        guard !limit.isBetter(than: liking), last?.isBetter(than: liking) != false,
          accepts(mentor, regard)
        else { return }
        found.append(Proposal(mentor: Int32(mentor), liking: liking, regard: regard))
        if found.count == 4 * Self.depth { cut() }
      }
    }
    cut()
    return found
  }
}
