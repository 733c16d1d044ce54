/// The over-demanded groups, by which side bids in them.
struct Tiers {
  /// Groups in which some must be matched, for their rank is above the group's, and groups in which
  /// places are nearly enough.
  private(set) var studentsBid: Set<Int64> = []
  /// Groups in which all students compete on equal terms, and many stay out.
  private(set) var placesBid: Set<Int64> = []

  init(_ clearing: borrowing Clearing, ranks: [Int64]) {
    var places: [Int64: Int] = [:]
    for mentor in 0..<clearing.capacities.count
    where clearing.mentorTiers[mentor] != Reach.open && clearing.capacities[mentor] > 0 {
      places[clearing.mentorTiers[mentor], default: 0] += Int(clearing.capacities[mentor])
    }
    guard !places.isEmpty else { return }
    var unmatched: [Int64: Int] = [:]
    for student in 0..<ranks.count {
      let tier = clearing.studentTiers[student]
      guard tier != Reach.open else { continue }
      if ranks[student] > tier { studentsBid.insert(tier) }
      if clearing.mates[student] < 0 { unmatched[tier, default: 0] += 1 }
    }
    for (tier, count) in places where unmatched[tier, default: 0] * 12 < count {
      studentsBid.insert(tier)
    }
    placesBid = Set(places.keys).subtracting(studentsBid)
  }
}
