import Assignment

/// The best outcome of a tiny round, by trying everything.
struct BruteForce {
  private(set) var best: [Int64] = []
  /// How many matchings are as good as the best.
  private(set) var ways = 0
  private let table: Table
  private let rules: Rules
  private let chosen: Set<Int>?
  private var room: [Int32]
  private var mates: [Int?]

  init(_ table: Table, _ rules: Rules) {
    self.table = table
    self.rules = rules
    room = table.capacities
    mates = Array(repeating: nil, count: table.weights.count)
    chosen = rules.amongEquals == .lot ? Self.drawn(table) : nil
    place(0)
  }

  /// Pairs matched, their weight, the floor (zero unless fair) and the total.
  static func vector(_ mates: [Int?], _ table: Table, _ rules: Rules) -> [Int64] {
    var vector: [Int64] = [0, 0, Int64.max, 0]
    for (student, mentor) in mates.enumerated() {
      guard let mentor, let score = table.scores[student][mentor] else { continue }
      vector[0] += 1
      vector[1] += Int64(table.weights[student])
      vector[2] = min(vector[2], Int64(score))
      vector[3] += Int64(score)
    }
    if rules.fairness == .total { vector[2] = 0 }
    return vector
  }

  private mutating func place(_ student: Int) {
    guard student < mates.count else { return judge() }
    if chosen?.contains(student) != true { place(student + 1) }
    guard chosen?.contains(student) != false else { return }
    for mentor in room.indices where room[mentor] > 0 && table.scores[student][mentor] != nil {
      room[mentor] -= 1
      mates[student] = mentor
      place(student + 1)
      mates[student] = nil
      room[mentor] += 1
    }
  }

  private mutating func judge() {
    let vector = Self.vector(mates, table, rules)
    if best.isEmpty || best.lexicographicallyPrecedes(vector) {
      (best, ways) = (vector, 1)
    } else if vector == best {
      ways += 1
    }
  }

  /// Students in the order of weight, then key, each taken if all taken can be matched.
  private static func drawn(_ table: Table) -> Set<Int> {
    let order = table.weights.indices.sorted {
      (-table.weights[$0], table.studentKeys[$0]) < (-table.weights[$1], table.studentKeys[$1])
    }
    var taken: [Int] = []
    for student in order where canMatch(taken + [student], table.capacities, table) {
      taken.append(student)
    }
    return Set(taken)
  }

  private static func canMatch(_ students: [Int], _ room: [Int32], _ table: Table) -> Bool {
    guard let student = students.last else { return true }
    return room.indices.contains { mentor in
      guard room[mentor] > 0, table.scores[student][mentor] != nil else { return false }
      var rest = room
      rest[mentor] -= 1
      return canMatch(students.dropLast(), rest, table)
    }
  }
}
