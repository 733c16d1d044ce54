/// Who could be matched with whom, in whole numbers alone.
///
/// Students and mentors are numbered from zero. The arcs of student `i` are
/// `starts[i]..<starts[i + 1]` of `mentors` and `scores`, best score first; a pair without an arc is
/// forbidden. Nothing here depends on the order in which people are numbered: ties are decided by the
/// keys, which the caller derives from external ids and the seed of the round.
package struct Problem: Sendable {
  package static let scoreRange: ClosedRange<Int32> = 0...100_000
  /// Limits that keep every sum of the solver within 64 bits, with room to spare.
  package static let mostMentors = 1 << 20
  package static let mostStudents = 1 << 22
  package static let heaviest: Int32 = 1 << 20

  /// Free places of each mentor, none included.
  package let capacities: [Int32]
  package let starts: [Int]
  package let mentors: [Int32]
  package let scores: [Int32]
  /// `4 * waiting + priority` of each student.
  package let weights: [Int32]
  package let studentKeys: [UInt64]
  package let mentorKeys: [UInt64]
  /// Capacities cut down to one more than a mentor has arcs: such a place is never short, and memory
  /// does not grow with boundless capacities.
  let usableCapacities: [Int32]

  package var studentCount: Int { weights.count }
  package var mentorCount: Int { capacities.count }
  package var arcCount: Int { mentors.count }

  /// Checks every number once, so that no loop of the solver has to, and sorts each student's arcs by
  /// descending score where they are not already.
  ///
  /// - Throws: the first fault, by its place.
  package init(
    capacities: [Int32], starts: [Int], mentors: [Int32], scores: [Int32], weights: [Int32],
    studentKeys: [UInt64], mentorKeys: [UInt64]
  ) throws(ProblemError) {
    try Self.checkPeople(
      capacities: capacities, weights: weights, studentKeys: studentKeys, mentorKeys: mentorKeys)
    try Self.checkShape(starts: starts, arcs: mentors.count, scores: scores.count, weights.count)
    let arcs = try Self.checkArcs(starts, mentors, scores, mentorCount: capacities.count)
    self.capacities = capacities
    self.starts = starts
    self.weights = weights
    self.studentKeys = studentKeys
    self.mentorKeys = mentorKeys
    usableCapacities = zip(capacities, arcs.counts).map { min($0, $1 + 1) }
    (self.mentors, self.scores) =
      arcs.areSorted ? (mentors, scores) : Self.sorted(starts, mentors, scores)
  }

  private static func checkPeople(
    capacities: [Int32], weights: [Int32], studentKeys: [UInt64], mentorKeys: [UInt64]
  ) throws(ProblemError) {
    guard capacities.count <= mostMentors, weights.count <= mostStudents else { throw .tooLarge }
    guard studentKeys.count == weights.count, mentorKeys.count == capacities.count else {
      throw .shape
    }
    var places: Int64 = 0
    for (mentor, capacity) in capacities.enumerated() {
      guard capacity >= 0 else { throw .capacity(mentor: mentor) }
      places += Int64(capacity)
    }
    guard places <= Int64(Int32.max) else { throw .tooLarge }
    for (student, weight) in weights.enumerated() where weight < 0 || weight > heaviest {
      throw .weight(student: student)
    }
  }

  private static func checkShape(
    starts: [Int], arcs: Int, scores: Int, _ students: Int
  ) throws(ProblemError) {
    guard starts.count == students + 1, starts.first == 0, starts.last == arcs, scores == arcs
    else {
      throw .shape
    }
    for (start, end) in zip(starts, starts.dropFirst()) where start > end { throw .shape }
  }

  /// Whether every student's arcs are in order already, and how many arcs each mentor has; a mentor
  /// twice in one list is refused.
  private static func checkArcs(
    _ starts: [Int], _ mentors: [Int32], _ scores: [Int32], mentorCount: Int
  ) throws(ProblemError) -> (areSorted: Bool, counts: [Int32]) {
    var isSorted = true
    var counts = [Int32](repeating: 0, count: mentorCount)
    var lastStudent = [Int32](repeating: -1, count: mentorCount)
    for student in 0..<(starts.count - 1) {
      var previous = Int32.max
      for arc in starts[student]..<starts[student + 1] {
        let (mentor, score) = (mentors[arc], scores[arc])
        guard mentor >= 0, Int(mentor) < mentorCount else { throw .mentor(arc: arc) }
        guard scoreRange.contains(score) else { throw .score(arc: arc) }
        guard lastStudent[Int(mentor)] != Int32(student) else { throw .duplicate(arc: arc) }
        lastStudent[Int(mentor)] = Int32(student)
        counts[Int(mentor)] += 1
        isSorted = isSorted && score <= previous
        previous = score
      }
    }
    return (isSorted, counts)
  }

  private static func sorted(
    _ starts: [Int], _ mentors: [Int32], _ scores: [Int32]
  ) -> (mentors: [Int32], scores: [Int32]) {
    var sortedMentors: [Int32] = []
    var sortedScores: [Int32] = []
    sortedMentors.reserveCapacity(mentors.count)
    sortedScores.reserveCapacity(scores.count)
    for student in 0..<(starts.count - 1) {
      let order = (starts[student]..<starts[student + 1]).sorted { scores[$0] > scores[$1] }
      sortedMentors.append(contentsOf: order.map { mentors[$0] })
      sortedScores.append(contentsOf: order.map { scores[$0] })
    }
    return (sortedMentors, sortedScores)
  }
}
