/// Which over-demanded groups there are, and of which kind.
struct Tiers {
  /// Groups in which some must be matched, for their rank is above the group's, and others compete.
  private(set) var mixed: Set<Int64> = []
  /// Whether there is a group of students who all compete on equal terms.
  private(set) var hasEqual = false
  var hasMixed: Bool { !mixed.isEmpty }

  init(_ clearing: borrowing Clearing, ranks: [Int64]) {
    var all: Set<Int64> = []
    for mentor in 0..<clearing.capacities.count
    where clearing.mentorTiers[mentor] != Reach.open && clearing.capacities[mentor] > 0 {
      all.insert(clearing.mentorTiers[mentor])
    }
    guard !all.isEmpty else { return }
    for student in 0..<ranks.count {
      let tier = clearing.studentTiers[student]
      if tier != Reach.open, ranks[student] > tier { mixed.insert(tier) }
    }
    hasEqual = all.contains { !mixed.contains($0) }
  }
}
