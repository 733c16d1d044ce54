/// The arcs that any optimal matching could use, where that leaves a choice.
///
/// By complementary slackness the optimal matchings are just those that use tight arcs (worth equals
/// price plus surplus), fill every place that costs something and match every student who has a
/// surplus. To stay unmatched is one more item, `out`, with a place for each who does.
struct TightGraph {
  /// Students with more than one item, and those items, the present one first.
  var students: [Int32] = []
  var starts: [Int] = [0]
  var items: [Int32] = []
  /// Places of each item that are not held by somebody without a choice.
  var places: [Int32]
  /// Whether an item may have places left.
  var mayBeLeft: [Bool]
  /// Where students ended up whose choice has been decided; -1 is unmatched.
  var decided: [(student: Int32, mentor: Int32)] = []

  var out: Int32 { Int32(places.count - 1) }

  /// With `keepingAll`, students without a choice are in it too.
  init(
    _ problem: Problem, mates: [Int?], ranks: [Int64], _ margins: Margins, keepingAll: Bool
  ) {
    let most = Int32(clamping: problem.studentCount)
    places =
      (keepingAll ? problem.capacities.map { min($0, most) } : problem.usableCapacities) + [0]
    mayBeLeft =
      zip(margins.costs, problem.capacities).map { cost, capacity in cost == 0 && capacity > 0 }
      + [false]
    for student in mates.indices {
      add(student, mates[student], problem, ranks[student], margins, keepingAll: keepingAll)
    }
  }

  private mutating func add(
    _ student: Int, _ mate: Int?, _ problem: Problem, _ rank: Int64, _ margins: Margins,
    keepingAll: Bool
  ) {
    let start = items.count
    items.append(mate.map { Int32($0) } ?? out)
    if mate == nil { places[places.count - 1] += 1 }
    let (line, present) = (margins.lines[student], items[start])
    for arc in problem.starts[student]..<problem.starts[student + 1] {
      let (mentor, score) = (problem.mentors[arc], problem.scores[arc])
      guard score >= margins.least else { break }
      if margins.costs[Int(mentor)] &- Int64(score) == line, mentor != present {
        items.append(mentor)
      }
    }
    if mate != nil, line == Margins.line(unmatched: rank) { items.append(out) }
    guard items.count == start + 1, !keepingAll else {
      students.append(Int32(student))
      return starts.append(items.count)
    }
    places[Int(items.removeLast())] -= 1
  }
}
