/// Over-demanded groups in which some students must be matched, or few stay out: students bid.
///
/// Those of just the group's rank may also take the item *out*, which has as many places as students
/// must stay unmatched. So everybody is placed and every place is filled; measured from the price of
/// `out`, prices may be of either sign.
extension Clearing {
  func settleStudentsBidding(_ tiers: Set<Int64>, ranks: [Int64]) {
    let students = (0..<Int32(rows.count)).filter { tiers.contains(studentTiers[$0]) }
    let outs = Dictionary(
      uniqueKeysWithValues: tiers.enumerated().map { ($1, Int32(capacities.count + $0)) })
    let places = Slab<Int32>(repeating: 0, count: capacities.count + outs.count)
    for mentor in 0..<capacities.count where tiers.contains(mentorTiers[mentor]) {
      places[mentor] = capacities[mentor]
    }
    let lists = lists(of: students, outs, places, ranks)
    let market = Market(
      rows: lists.rows, lists: Slab((0..<Int32(students.count)).map { $0 }), capacities: places,
      prices: Slab(repeating: 0, count: capacities.count + outs.count))
    market.settle()
    for (bidder, student) in students.enumerated() {
      let item = market.itemOfBidder[bidder]
      mates[student] = item < capacities.count ? item : -1
    }
    for mentor in 0..<capacities.count where market.capacities[mentor] > 0 {
      guard let out = outs[mentorTiers[mentor]] else { continue }
      prices[mentor] = market.prices[mentor] - market.prices[out]
    }
    withExtendedLifetime(lists) {}
  }

  /// What each of them may choose; counts those left unmatched as places of `out`.
  private func lists(
    of students: [Int32], _ outs: [Int64: Int32], _ places: borrowing Slab<Int32>, _ ranks: [Int64]
  ) -> Lists {
    var builder = ListsBuilder()
    for student in students {
      let tier = studentTiers[student]
      for arc in rows.arcs(Int(student))
      where mentorTiers[rows.columns[arc]] == tier && capacities[rows.columns[arc]] > 0 {
        builder.append(rows.columns[arc], rows.values[arc])
      }
      if let out = outs[tier], ranks[Int(student)] == tier {
        builder.append(out, 0)
        if mates[student] < 0 { places[out] += 1 }
      }
      builder.endList()
    }
    return builder.finished()
  }
}
