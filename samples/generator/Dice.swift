/// Chance that repeats: SplitMix64, seeded by a word.
///
/// Every table and every pair rolls dice of its own, so that a change in one place leaves the
/// others as they were. Source of the generator: Sebastiano Vigna, "splitmix64.c".
struct Dice {
  private var state: UInt64

  /// Dice for a purpose; the same word gives the same rolls.
  init(_ purpose: String) {
    // FNV-1a, because Swift's own hashes differ from run to run.
    state = purpose.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// A number from 0 up to, not including, a bound above 0.
  mutating func roll(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    z ^= z >> 31
    return Int(z.multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Whether something happens that happens so often in a hundred.
  mutating func chance(_ percent: Int) -> Bool {
    roll(100) < percent
  }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + roll(range.count)
  }

  /// An element of a list that has one.
  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[roll(list.count)]
  }

  /// Some different elements of a list, in a new order; all of them if it has no more.
  mutating func pick<Element>(_ count: Int, of list: [Element]) -> [Element] {
    Array(shuffled(list).prefix(count))
  }

  /// The list in another order.
  mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
    var list = list
    for last in list.indices.dropFirst().reversed() {
      list.swapAt(last, roll(last + 1))
    }
    return list
  }
}
