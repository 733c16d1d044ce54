extension Participants {
  /// How many pairs would both rather have each other than what a matching gives them.
  ///
  /// None means stable. A place or a student left free takes anybody allowed. Each pair of `mates` must
  /// be allowed. Students whose mentor is better than all that `lists` leave out need no look beyond.
  package func blockingPairCount(
    of mates: [Int?], over pairs: any AllPairs, listed: PricedSolution? = nil
  ) -> Int {
    let contentment = Contentment(self, mates, pairs)
    let listed = pairs.viewsAgree ? listed : nil
    var count = 0
    var rest: [Int32] = []
    for student in 0..<Int32(mates.count) {
      guard let listed, contentment.isContent(student, beyond: listed.cutoffs[Int(student)]) else {
        rest.append(student)
        continue
      }
      let problem = listed.problem
      for arc in problem.starts[Int(student)]..<problem.starts[Int(student) + 1]
      where contentment.blocks(
        student, Int(problem.mentors[arc]), problem.scores[arc], problem.scores[arc])
      {
        count += 1
      }
    }
    let counts = pairs.map(rest) { student, row in
      blockingPairCount(of: student, row, contentment, pairs)
    }
    return count + counts.reduce(0, +)
  }

  private func blockingPairCount(
    of student: Int32, _ row: any ScoredRow, _ contentment: Contentment, _ pairs: any AllPairs
  ) -> Int {
    let least = contentment.least(of: student)
    var count = 0
    for (block, mentors) in blocks(ofWidth: pairs.blockWidth) {
      let scores = row.scores(ofBlock: block, by: .student)
      let regards = pairs.viewsAgree ? scores : row.scores(ofBlock: block, by: .mentor)
      scores.forEach(ofFirst: mentors.count, reaching: { least }) { place, score in
        if contentment.blocks(student, mentors.lowerBound &+ place, score, regards[place]) {
          count += 1
        }
      }
    }
    return count
  }
}

/// What everybody has in a matching, as they see it.
private struct Contentment: Sendable {
  private enum Bar: Sendable {
    /// The mentor takes nobody.
    case closed
    case open
    case full(worst: Regard)
  }

  private let participants: Participants
  private let mates: [Int?]
  /// What each student thinks of the mentor they have.
  private let likings: [Regard?]
  private let bars: [Bar]

  init(_ participants: Participants, _ mates: [Int?], _ pairs: any AllPairs) {
    self.participants = participants
    self.mates = mates
    let matched = (0..<Int32(mates.count)).filter { mates[Int($0)] != nil }
    let scores = pairs.map(matched) { student, row in
      let mate = mates[Int(student)] ?? 0
      let (block, place) = mate.quotientAndRemainder(dividingBy: pairs.blockWidth)
      return (
        row.scores(ofBlock: block, by: .student)[place],
        row.scores(ofBlock: block, by: .mentor)[place]
      )
    }
    var likings = [Regard?](repeating: nil, count: mates.count)
    var held = [Int32](repeating: 0, count: participants.capacities.count)
    var worst = [Regard?](repeating: nil, count: participants.capacities.count)
    for (student, score) in zip(matched, scores) {
      guard let mate = mates[Int(student)] else { continue }
      likings[Int(student)] = participants.regard(ofStudent: student, for: mate, score: score.0)
      let regard = participants.regard(ofMentor: mate, for: student, score: score.1)
      held[mate] += 1
      if worst[mate]?.isBetter(than: regard) != false { worst[mate] = regard }
    }
    self.likings = likings
    bars = participants.capacities.indices.map { mentor in
      let capacity = participants.capacities[mentor]
      guard capacity > 0 else { return .closed }
      guard held[mentor] >= capacity, let worst = worst[mentor] else { return .open }
      return .full(worst: worst)
    }
  }

  /// The lowest score of a mentor whom a student might rather have.
  func least(of student: Int32) -> Int32 { likings[Int(student)]?.score ?? 0 }

  /// Whether a student would rather have none of the mentors of at most a certain score.
  func isContent(_ student: Int32, beyond score: Int32) -> Bool {
    score < 0 || likings[Int(student)].map { $0.score > score } ?? false
  }

  func blocks(_ student: Int32, _ mentor: Int, _ score: Int32, _ otherScore: Int32) -> Bool {
    guard mates[Int(student)] != mentor else { return false }
    let liking = participants.regard(ofStudent: student, for: mentor, score: score)
    if let own = likings[Int(student)], !liking.isBetter(than: own) { return false }
    switch bars[mentor] {
    case .closed: return false
    case .open: return true
    case .full(let worst):
      return participants.regard(ofMentor: mentor, for: student, score: otherScore)
        .isBetter(than: worst)
    }
  }
}
