/// Level 5: of all matchings that `Reach` allows, one of the largest total score, with its prices.
///
/// People of one tier only meet people of the same tier, so each tier is a market of its own; they
/// are settled together where the same side bids.
struct Clearing: ~Copyable {
  let rows: Rows
  let capacities: Slab<Int32>
  /// Mentor of each student, or -1.
  let mates: Slab<Int32>
  let studentTiers: Slab<Int64>
  let mentorTiers: Slab<Int64>
  /// The score part of the price of a place, on top of what its tier costs.
  let prices: Slab<Int64>

  init(_ reach: consuming Reach, ranks: [Int64]) {
    rows = reach.rows
    capacities = Slab(copying: reach.capacities)
    mates = Slab(copying: reach.mates)
    studentTiers = Slab(copying: reach.studentTiers)
    mentorTiers = Slab(copying: reach.mentorTiers)
    prices = Slab(repeating: 0, count: capacities.count)
    let tiers = Tiers(self, ranks: ranks)
    settleOpen()
    if !tiers.placesBid.isEmpty { settlePlacesBidding(tiers.placesBid) }
    if !tiers.studentsBid.isEmpty { settleStudentsBidding(tiers.studentsBid, ranks: ranks) }
  }

  /// Everybody outside the over-demanded groups: all these students are matched, so they bid.
  private func settleOpen() {
    let students = (0..<Int32(rows.count)).filter {
      mates[$0] >= 0 && studentTiers[$0] == Reach.open
    }
    guard !students.isEmpty else { return }
    let places = Slab<Int32>(repeating: 0, count: capacities.count)
    let asks = Slab<Int64>(repeating: Market.never, count: capacities.count)
    for mentor in 0..<capacities.count
    where mentorTiers[mentor] == Reach.open && capacities[mentor] > 0 {
      places[mentor] = capacities[mentor]
      asks[mentor] = 0
    }
    let market = Market(rows: rows, lists: Slab(students), capacities: places, prices: asks)
    market.settle()
    for (bidder, student) in students.enumerated() { mates[student] = market.itemOfBidder[bidder] }
    for mentor in 0..<capacities.count where market.capacities[mentor] > 0 {
      prices[mentor] = market.prices[mentor]
    }
  }
}
