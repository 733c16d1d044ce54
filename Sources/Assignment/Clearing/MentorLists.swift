/// The arcs of some tiers seen from the mentors, each list from the best student down.
struct MentorLists: ~Copyable {
  let mentors: [Int32]
  let students: [Int32]
  let lists: Lists

  init(_ clearing: borrowing Clearing, where isIncluded: (Int64) -> Bool) {
    let listOfMentor = Slab<Int32>(repeating: -1, count: clearing.capacities.count)
    var mentors: [Int32] = []
    for mentor in 0..<clearing.capacities.count
    where clearing.capacities[mentor] > 0 && isIncluded(clearing.mentorTiers[mentor]) {
      listOfMentor[mentor] = Int32(mentors.count)
      mentors.append(Int32(mentor))
    }
    students = (0..<Int32(clearing.rows.count)).filter { isIncluded(clearing.studentTiers[$0]) }
    self.mentors = mentors
    lists = Self.turned(clearing, students, listOfMentor, count: mentors.count)
  }

  private static func turned(
    _ clearing: borrowing Clearing, _ students: [Int32], _ listOfMentor: borrowing Slab<Int32>,
    count: Int
  ) -> Lists {
    let starts = Slab<Int>(repeating: 0, count: count + 1)
    forEachArc(clearing, students, listOfMentor) { list, _, _ in starts[list + 1] += 1 }
    for list in 0..<count { starts[list + 1] += starts[list] }
    let ends = Slab(copying: starts)
    let arcs = Slab<UInt64>(repeating: 0, count: starts[count])
    forEachArc(clearing, students, listOfMentor) { list, column, value in
      // In rising order these numbers fall by value.
      arcs[ends[list]] = UInt64(Int32.max - value) << 32 | UInt64(column)
      ends[list] += 1
    }
    let columns = Slab<Int32>(repeating: 0, count: arcs.count)
    let values = Slab<Int32>(repeating: 0, count: arcs.count)
    for list in 0..<count {
      var ofList = UnsafeMutableBufferPointer(
        start: arcs.base + starts[list], count: starts[list + 1] - starts[list])
      ofList.sort()
    }
    for arc in 0..<arcs.count {
      columns[arc] = Int32(truncatingIfNeeded: arcs[arc])
      values[arc] = Int32.max - Int32(truncatingIfNeeded: arcs[arc] >> 32)
    }
    return Lists(starts: starts, columns: columns, values: values)
  }

  private static func forEachArc(
    _ clearing: borrowing Clearing, _ students: [Int32], _ listOfMentor: borrowing Slab<Int32>,
    _ body: (_ list: Int, _ column: Int32, _ value: Int32) -> Void
  ) {
    for (column, student) in students.enumerated() {
      for arc in clearing.rows.arcs(Int(student)) {
        let mentor = clearing.rows.columns[arc]
        guard listOfMentor[mentor] >= 0,
          clearing.mentorTiers[mentor] == clearing.studentTiers[student]
        else { continue }
        body(Int(listOfMentor[mentor]), Int32(column), clearing.rows.values[arc])
      }
    }
  }
}
