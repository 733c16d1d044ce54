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

  init(_ clearing: borrowing Clearing, ranks: [Int64]) {
    let mentors = clearing.capacities.count
    places = clearing.capacities.array + [0]
    mayBeLeft =
      (0..<mentors).map { mentor in
        clearing.mentorTiers[mentor] == Reach.open && clearing.prices[mentor] == 0
          && clearing.capacities[mentor] > 0
      } + [false]
    for student in 0..<clearing.rows.count { add(student, clearing, ranks[student]) }
  }

  private mutating func add(_ student: Int, _ clearing: borrowing Clearing, _ rank: Int64) {
    let (rows, mate, tier) = (
      clearing.rows, clearing.mates[student], clearing.studentTiers[student]
    )
    let start = items.count
    items.append(mate < 0 ? out : mate)
    if mate < 0 { places[places.count - 1] += 1 }
    let surplus = clearing.surplus(of: student)
    for arc in rows.arcs(student) {
      let (mentor, value) = (rows.columns[arc], Int64(rows.values[arc]))
      guard clearing.mentorTiers[mentor] == tier, mentor != mate, clearing.capacities[mentor] > 0,
        value - clearing.prices[mentor] == surplus
      else { continue }
      items.append(mentor)
    }
    if mate >= 0, tier == rank, surplus == 0 { items.append(out) }
    guard items.count == start + 1 else {
      students.append(Int32(student))
      return starts.append(items.count)
    }
    places[Int(items.removeLast())] -= 1
  }
}

extension Clearing {
  /// The score part of a student's surplus.
  fileprivate func surplus(of student: Int) -> Int64 {
    let mate = mates[student]
    guard mate >= 0 else { return 0 }
    for arc in rows.arcs(student) where rows.columns[arc] == mate {
      return Int64(rows.values[arc]) - prices[mate]
    }
    return 0
  }
}
