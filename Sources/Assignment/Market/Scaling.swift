/// An auction in rounds of ever smaller steps (Bertsekas's epsilon scaling), for markets where places
/// are so short that the last bidders would shift half of all others.
///
/// Every offer exceeds what leaves the bidder no worse off by `step`, so nobody waits for ties; the
/// prices of one round start the next. Values are multiplied by a number above twice the number of
/// items, so that prices can be rounded back to exact ones in the end, see `finish`.
///
/// Places left over are held by *fillers*, who value all places alike. They do not compete with each
/// other: all of them pay one price, the level, and a filler displaced takes the cheapest place of
/// somebody else.
struct Scaling: ~Copyable {
  /// By what the step is divided from round to round; at first, and once most bid only once.
  private static let divisor: Int64 = 8
  private static let firstDivisor: Int64 = 16
  private static let lastDivisor: Int64 = 64
  /// Reads of each arc, on average, after which the auction is given up.
  private static let mostReads = 80
  /// The price of an item one of whose places a filler holds: the level.
  private static let atLevel = Int64.min

  private let scale: Int64
  private let spread: Int64
  private let prices: Slab<Int64>
  private let offers: Offers
  /// Fillers of each item, and its other places, which are the first.
  private let fillers: Slab<Int32>
  private let others: Slab<Int32>
  private let spare: Int
  private var level: Int64 = 0
  private var cheapest = DistanceHeap()
  private var step: Int64 = 0
  private var lowest: Int64 = 0
  private var waiting: [Int32] = []
  private var readsLeft: Int
  private var bids = 0

  init?(_ market: borrowing Market) {
    let items = market.prices.count
    var (most, least) = (Int64(0), Int64(Int32.max))
    for list in 0..<market.rows.count where !market.rows.arcs(list).isEmpty {
      most = max(most, Int64(market.rows.values[market.rows.starts[list]]))
      least = min(least, Int64(market.rows.values[market.rows.ends[list] - 1]))
    }
    spread = max(1, most - least)
    scale = 2 * Int64(items) + 4
    // Prices stay below items * spread * scale.
    guard spread < Int64.max >> 3 / scale / scale else { return nil }
    prices = Slab(repeating: 0, count: items)
    offers = Offers(market)
    fillers = Slab(repeating: 0, count: items)
    others = Slab(repeating: 0, count: items)
    spare = market.holders.count - market.lists.count
    readsLeft = Self.mostReads * market.rows.starts[market.rows.count]
  }

  /// Places everybody anew and sets exact prices; false if that took too long.
  mutating func run(_ market: borrowing Market) -> Bool {
    step = max(1, spread * scale / Self.firstDivisor)
    while true {
      begin(market)
      while let bidder = waiting.popLast() {
        guard readsLeft > 0 else { return false }
        place(bidder, market)
      }
      for item in 0..<prices.count where prices[item] == Self.atLevel { prices[item] = level }
      guard step > 1 else { break }
      step = max(1, step / (bids < 2 * market.lists.count ? Self.lastDivisor : Self.divisor))
    }
    finish(market)
    return true
  }

  /// Empties all places at the prices they have, and lets fillers take the cheapest.
  private mutating func begin(_ market: borrowing Market) {
    waiting = (0..<Int32(market.lists.count)).map { $0 }
    cheapest.removeAll()
    lowest = Market.never
    bids = 0
    for item in 0..<prices.count {
      fillers[item] = 0
      others[item] = market.capacities[item]
      guard others[item] > 0 else {
        prices[item] = Market.never
        continue
      }
      let first = market.firstPlaces[item]
      for place in first..<(first + others[item]) {
        offers.amounts[place] = prices[item]
        market.holders[place] = -1
      }
      lowest = min(lowest, prices[item])
      if market.mayBeLeft(item) { cheapest.push(prices[item], Int32(item)) }
    }
    level = lowest
    for _ in 0..<spare { fill(market) }
  }

  /// A filler takes the cheapest place that no filler holds, from whoever has it.
  private mutating func fill(_ market: borrowing Market) {
    guard let item = cheapestItem(market) else { return }
    let first = market.firstPlaces[item]
    let last = first + others[item] - 1
    offers.swap(first, last, market)
    let displaced = market.holders[last]
    if displaced >= 0 { waiting.append(displaced) }
    market.holders[last] = -1
    others[item] -= 1
    fillers[item] += 1
    prices[item] = Self.atLevel
    offers.sink(first: first, count: others[item], market)
    if let next = cheapestItem(market) {
      level = max(level, offers.amounts[market.firstPlaces[next]] + step)
    }
  }

  /// The item with the cheapest place no filler holds.
  ///
  /// Entries of the heap lag behind, for prices only rise; the one returned is right.
  private mutating func cheapestItem(_ market: borrowing Market) -> Int32? {
    while let entry = cheapest.pop() {
      guard others[entry.item] > 0 else { continue }
      let price = offers.amounts[market.firstPlaces[entry.item]]
      cheapest.push(price, entry.item)
      if price == entry.distance { return entry.item }
    }
    return nil
  }

  private mutating func place(_ bidder: Int32, _ market: borrowing Market) {
    let (columns, values, prices) = (market.rows.columns, market.rows.values, self.prices.base)
    let arcs = market.rows.arcs(Int(market.lists[bidder]))
    var (best, second) = (Int64.min / 2, Int64.min / 2)
    var chosen = arcs.lowerBound
    var arc = chosen
    while arc < arcs.upperBound {
      let value = Int64(values[arc]) &* scale
      guard value &- lowest > second else { break }
      let price = prices[Int(columns[arc])]
      let net = value &- (price == Self.atLevel ? level : price)
      let isBest = net > best
      second = isBest ? best : max(second, net)
      chosen = isBest ? arc : chosen
      best = isBest ? net : best
      arc &+= 1
    }
    readsLeft &-= arc &- arcs.lowerBound
    bids &+= 1
    second = max(second, best &- spread &* scale)
    bid(bidder, columns[chosen], values[chosen], raise: best &- second &+ step, market)
  }

  private mutating func bid(
    _ bidder: Int32, _ item: Int32, _ value: Int32, raise: Int64, _ market: borrowing Market
  ) {
    let first = market.firstPlaces[item]
    guard fillers[item] == 0 else {
      let place = first + others[item]
      fillers[item] -= 1
      others[item] += 1
      offers.amounts[place] = level + raise
      market.hold(place, of: item, bidder, value: value)
      if market.mayBeLeft(Int(item)) { cheapest.push(level + raise, item) }
      offers.rise(place, first: first, market)
      if fillers[item] == 0 { prices[item] = offers.amounts[first] }
      return fill(market)
    }
    let displaced = market.holders[first]
    if displaced >= 0 { waiting.append(displaced) }
    offers.amounts[first] = prices[item] + raise
    market.hold(first, of: item, bidder, value: value)
    offers.sink(first: first, count: others[item], market)
    prices[item] = offers.amounts[first]
  }

  /// Rounds prices so that everybody has exactly the best item.
  ///
  /// Each bidder is within two units of the best, and so is each filler. Dividing by `scale` and
  /// rounding down keeps every comparison between prices right unless one lies within two units above
  /// a multiple; as there are more than twice as many remainders as prices, some shift avoids that for
  /// all prices at once.
  private func finish(_ market: borrowing Market) {
    let used = Slab<Bool>(repeating: false, count: Int(scale))
    func remainder(_ price: Int64) -> Int64 { (price % scale + scale) % scale }
    used[Int(remainder(level))] = true
    for item in 0..<prices.count where others[item] + fillers[item] > 0 {
      used[Int(remainder(prices[item]))] = true
    }
    let gap = (0..<Int(scale)).first { !used[$0] && !used[($0 + 1) % Int(scale)] } ?? 0
    func rounded(_ price: Int64) -> Int64 {
      let shifted = price - Int64(gap)
      return (shifted - remainder(shifted)) / scale
    }
    let base = spare > 0 ? rounded(level) : rounded(lowest)
    for item in 0..<prices.count where others[item] + fillers[item] > 0 {
      market.prices[item] = rounded(prices[item]) - base
      market.loads[item] = others[item]
    }
  }
}
