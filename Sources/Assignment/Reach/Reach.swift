/// Levels 2 and 3: a matching of most pairs and, among those, of the highest ranks.
///
/// Sets of students that can be matched together form a matroid, so the greedy rule is exact: rank by
/// rank, from the highest down, match as many more as possible and never drop anybody. Each rank is
/// Hopcroft-Karp over the mentors still open. When its last search finds no free place, the mentors it
/// reached are *closed*: all their places are needed by the students reached, some of whom, of just
/// this rank, must stay unmatched. No matching of the same pairs and ranks uses an arc between people
/// of different tiers (Dulmage and Mendelsohn), so what follows never looks at one.
struct Reach: ~Copyable {
  /// Tier of those in no over-demanded group.
  static let open: Int64 = -1

  let rows: Rows
  let capacities: Slab<Int32>
  /// Mentor of each student, or -1.
  let mates: Slab<Int32>
  /// The rank at which a student's or a mentor's group was closed, or `open`.
  let studentTiers: Slab<Int64>
  let mentorTiers: Slab<Int64>
  private(set) var matched = 0

  private let firstPlaces: Slab<Int32>
  private let loads: Slab<Int32>
  private let holders: Slab<Int32>
  private let placeOfStudent: Slab<Int32>
  /// Step of the search that reached a mentor, 0 if none did.
  private let steps: Slab<Int32>
  private let nextArcs: Slab<Int>
  private let nextHolders: Slab<Int32>
  private var reachedMentors: [Int32] = []
  private var frontier: [Int32] = []
  private var path: [Int32] = []

  /// `groups` holds all students, in groups of one rank each, the highest rank first.
  init(_ rows: Rows, capacities source: [Int32], groups: [RankGroup]) {
    let mentors = source.count
    self.rows = rows
    capacities = Slab(repeating: 0, count: mentors)
    mates = Slab(repeating: -1, count: rows.count)
    studentTiers = Slab(repeating: Self.open, count: rows.count)
    mentorTiers = Slab(repeating: Self.open, count: mentors)
    firstPlaces = Slab(repeating: 0, count: mentors)
    loads = Slab(repeating: 0, count: mentors)
    var places: Int32 = 0
    for (mentor, capacity) in source.enumerated() {
      capacities[mentor] = capacity
      firstPlaces[mentor] = places
      places += capacity
    }
    holders = Slab(repeating: -1, count: Int(places))
    placeOfStudent = Slab(repeating: -1, count: rows.count)
    steps = Slab(repeating: 0, count: mentors)
    nextArcs = Slab(repeating: 0, count: rows.count)
    nextHolders = Slab(repeating: 0, count: mentors)
    for group in groups { match(group) }
  }

  private mutating func match(_ group: RankGroup) {
    var free = group.students.filter { !seat($0) }
    while !free.isEmpty {
      guard let lastStep = search(from: free) else { return close(at: group.rank) }
      free.removeAll { augment(from: $0, lastStep: lastStep) }
      forget()
    }
  }

  /// Gives a student the first free place among open mentors, if there is one.
  private mutating func seat(_ student: Int32) -> Bool {
    for arc in rows.arcs(Int(student)) {
      let mentor = rows.columns[arc]
      guard loads[mentor] < capacities[mentor], mentorTiers[mentor] == Self.open else { continue }
      take(mentor, student)
      return true
    }
    return false
  }

  private mutating func take(_ mentor: Int32, _ student: Int32) {
    let place = firstPlaces[mentor] + loads[mentor]
    loads[mentor] += 1
    matched += 1
    hold(place, of: mentor, student)
  }

  private func hold(_ place: Int32, of mentor: Int32, _ student: Int32) {
    holders[place] = student
    placeOfStudent[student] = place
    mates[student] = mentor
  }

  /// Reaches mentors from the free students, breadth first, up to the step that meets a free place.
  ///
  /// Nil when none does; then `frontier` and `reachedMentors` hold all that can be reached.
  private mutating func search(from free: [Int32]) -> Int32? {
    frontier = free
    var head = 0
    var step: Int32 = 0
    var foundPlace = false
    while head < frontier.count, !foundPlace {
      step += 1
      let tail = frontier.count
      while head < tail {
        foundPlace = expand(frontier[head], step) || foundPlace
        head += 1
      }
    }
    return foundPlace ? step : nil
  }

  private mutating func expand(_ student: Int32, _ step: Int32) -> Bool {
    var foundPlace = false
    nextArcs[student] = rows.starts[Int(student)]
    for arc in rows.arcs(Int(student)) {
      let mentor = rows.columns[arc]
      guard steps[mentor] == 0, mentorTiers[mentor] == Self.open else { continue }
      steps[mentor] = step
      nextHolders[mentor] = 0
      reachedMentors.append(mentor)
      foundPlace = foundPlace || loads[mentor] < capacities[mentor]
      for place in 0..<loads[mentor] { frontier.append(holders[firstPlaces[mentor] + place]) }
    }
    return foundPlace
  }

  /// Follows the steps of the search, depth first, to a free place not yet taken in this phase.
  private mutating func augment(from student: Int32, lastStep: Int32) -> Bool {
    path.removeAll(keepingCapacity: true)
    path.append(student)
    while let last = path.last {
      if let mentor = freeMentor(near: last, step: Int32(path.count), lastStep: lastStep) {
        shift(into: mentor)
        return true
      }
      if let holder = nextHolder(near: last, step: Int32(path.count), lastStep: lastStep) {
        path.append(holder)
      } else {
        path.removeLast()
      }
    }
    return false
  }

  /// A mentor of the last step with a free place; only there can one be.
  private func freeMentor(near student: Int32, step: Int32, lastStep: Int32) -> Int32? {
    guard step == lastStep else { return nil }
    while nextArcs[student] < rows.ends[Int(student)] {
      let mentor = rows.columns[nextArcs[student]]
      if steps[mentor] == step, loads[mentor] < capacities[mentor] { return mentor }
      nextArcs[student] += 1
    }
    return nil
  }

  /// The next student who might make way, each tried once in a phase.
  private func nextHolder(near student: Int32, step: Int32, lastStep: Int32) -> Int32? {
    guard step < lastStep else { return nil }
    while nextArcs[student] < rows.ends[Int(student)] {
      let mentor = rows.columns[nextArcs[student]]
      if steps[mentor] == step, nextHolders[mentor] < loads[mentor] {
        nextHolders[mentor] += 1
        return holders[firstPlaces[mentor] + nextHolders[mentor] - 1]
      }
      nextArcs[student] += 1
    }
    return nil
  }

  /// Moves everybody on the path one mentor further.
  private mutating func shift(into freeMentor: Int32) {
    var (mentor, place) = (freeMentor, firstPlaces[freeMentor] + loads[freeMentor])
    loads[freeMentor] += 1
    matched += 1
    for student in path.reversed() {
      let (oldMentor, oldPlace) = (mates[student], placeOfStudent[student])
      hold(place, of: mentor, student)
      (mentor, place) = (oldMentor, oldPlace)
    }
  }

  private mutating func close(at rank: Int64) {
    for mentor in reachedMentors { mentorTiers[mentor] = rank }
    for student in frontier { studentTiers[student] = rank }
    forget()
  }

  private mutating func forget() {
    for mentor in reachedMentors { steps[mentor] = 0 }
    reachedMentors.removeAll(keepingCapacity: true)
  }
}
