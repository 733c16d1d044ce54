/// Over-demanded groups in which all students compete on equal terms: places bid for students.
///
/// All places are filled and some students stay out, so this side has the slack, and bidding ends
/// many times sooner than the other way round.
extension Clearing {
  func settlePlacesBidding(_ tiers: Set<Int64>) {
    let sides = MentorLists(self) { tiers.contains($0) }
    let bidders = sides.mentors.indices.flatMap { list in
      repeatElement(Int32(list), count: Int(capacities[sides.mentors[list]]))
    }
    let market = Market(
      rows: sides.lists.rows, lists: Slab(bidders),
      capacities: Slab(repeating: 1, count: sides.students.count),
      prices: Slab(repeating: 0, count: sides.students.count))
    market.settle()
    for student in sides.students { mates[student] = -1 }
    for (bidder, list) in bidders.enumerated() {
      mates[sides.students[Int(market.itemOfBidder[bidder])]] = sides.mentors[Int(list)]
    }
    for (list, mentor) in sides.mentors.enumerated() {
      prices[mentor] = market.surplus(ofList: Int32(list))
    }
    withExtendedLifetime(sides) {}
  }
}
