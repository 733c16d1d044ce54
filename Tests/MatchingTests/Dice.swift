/// A small generator of numbers that gives the same ones on every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &+ 0x9E37_79B9
    for _ in 0..<4 { _ = roll(2) }
  }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[roll(items.count)]
  }

  /// Up to `most` different items.
  mutating func some<Item: Hashable>(_ items: [Item], atMost most: Int) -> [Item] {
    var picked: [Item] = []
    for _ in 0..<roll(most + 1) {
      let item = pick(items)
      if !picked.contains(item) { picked.append(item) }
    }
    return picked
  }

  mutating func shuffle<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for place in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(place, roll(place + 1))
    }
    return items
  }
}
