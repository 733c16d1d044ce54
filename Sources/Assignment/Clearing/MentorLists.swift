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
    var arcs = packed(clearing, students, listOfMentor)
    for shift in stride(from: columnBits, to: listShift, by: digitBits) {
      arcs = sorted(arcs, byDigitAt: shift)
    }
    let starts = Slab<Int>(repeating: 0, count: count + 1)
    for arc in 0..<arcs.count { starts[Int(arcs[arc] >> listShift) + 1] += 1 }
    for list in 0..<count { starts[list + 1] += starts[list] }
    let ends = Slab(copying: starts)
    let columns = Slab<Int32>(repeating: 0, count: arcs.count)
    let values = Slab<Int32>(repeating: 0, count: arcs.count)
    for arc in 0..<arcs.count {
      let list = Int(arcs[arc] >> listShift)
      columns[ends[list]] = Int32(arcs[arc] & (1 << columnBits - 1))
      values[ends[list]] = highest - Int32(arcs[arc] >> columnBits & (1 << valueBits - 1))
      ends[list] += 1
    }
    return Lists(starts: starts, columns: columns, values: values)
  }

  /// An arc in one number: list, then how far the value is below the highest, then column.
  private static let columnBits = 22
  private static let valueBits = 18
  private static let listShift = columnBits + valueBits
  private static let digitBits = 9
  private static let highest: Int32 = 1 << valueBits - 1

  private static func packed(
    _ clearing: borrowing Clearing, _ students: [Int32], _ listOfMentor: borrowing Slab<Int32>
  ) -> Slab<UInt64> {
    let rows = clearing.rows
    let most = students.reduce(0) { $0 + rows.arcs(Int($1)).count }
    let arcs = Slab<UInt64>(repeating: 0, count: most)
    var count = 0
    for (column, student) in students.enumerated() {
      let tier = clearing.studentTiers[student]
      for arc in rows.arcs(Int(student)) {
        let mentor = rows.columns[arc]
        let list = listOfMentor[mentor]
        guard list >= 0, clearing.mentorTiers[mentor] == tier else { continue }
        let below = UInt64(highest - rows.values[arc])
        arcs[count] = UInt64(list) << listShift | below << columnBits | UInt64(column)
        count += 1
      }
    }
    return Slab(copying: arcs, count: count)
  }

  /// One pass of a radix sort; passes before it keep their order.
  private static func sorted(
    _ arcs: borrowing Slab<UInt64>, byDigitAt shift: Int
  ) -> Slab<UInt64> {
    let mask: UInt64 = 1 << digitBits - 1
    let starts = Slab<Int>(repeating: 0, count: 1 << digitBits + 1)
    for arc in 0..<arcs.count { starts[Int(arcs[arc] >> shift & mask) + 1] += 1 }
    for digit in 0..<(1 << digitBits) { starts[digit + 1] += starts[digit] }
    let result = Slab<UInt64>(repeating: 0, count: arcs.count)
    for arc in 0..<arcs.count {
      let digit = Int(arcs[arc] >> shift & mask)
      result[starts[digit]] = arcs[arc]
      starts[digit] += 1
    }
    return result
  }
}
