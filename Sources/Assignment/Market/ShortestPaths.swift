/// Places one bidder at a time along the path that costs the others least (Dijkstra on prices).
///
/// A search stops at the nearest item with a place, which keeps it local: prices change only at the
/// items passed on the way.
struct ShortestPaths: ~Copyable {
  private let distances: Slab<Int64>
  /// Over which bidder, and with what value to it, an item was reached.
  private let via: Slab<Int32>
  private let viaValue: Slab<Int32>
  /// The search that last read a list; only lists that bidders share are asked twice.
  private let listRead: Slab<Int32>
  private let touched: Slab<Int32>
  private var touchedCount = 0
  private let settled: Slab<Int32>
  private var settledCount = 0
  /// Items at the distance just being settled; they need no heap.
  private let ready: Slab<Int32>
  private var readyCount = 0
  private var heap = DistanceHeap()
  private var search: Int32 = 0
  /// Arcs of the lists read so far.
  private(set) var reads = 0
  private var bound = Market.never
  private var end: Int32 = -1

  init(_ market: borrowing Market) {
    let items = market.prices.count
    distances = Slab(repeating: Market.never, count: items)
    via = Slab(repeating: -1, count: items)
    viaValue = Slab(repeating: 0, count: items)
    listRead = Slab(repeating: 0, count: market.rows.count)
    touched = Slab(repeating: 0, count: items)
    settled = Slab(repeating: 0, count: items)
    ready = Slab(repeating: 0, count: items)
  }

  /// Places a bidder; others may move, nobody loses a place.
  mutating func place(_ bidder: Int32, in market: borrowing Market) {
    begin()
    let list = market.lists[bidder]
    read(list, of: bidder, market, offset: market.surplus(ofList: list), at: 0)
    while let item = next() {
      let distance = distances[item]
      settled[settledCount] = item
      settledCount += 1
      let first = market.firstPlaces[item]
      for place in first..<(first + market.loads[item]) {
        let holder = market.holders[place]
        let surplus = Int64(market.valueOfBidder[holder]) &- market.prices[item]
        read(market.lists[holder], of: holder, market, offset: distance &+ surplus, at: distance)
      }
    }
    assert(end >= 0, "a bidder cannot be placed")
    guard end >= 0 else { return }
    raisePrices(market)
    shift(bidder, market)
  }

  private mutating func begin() {
    for index in 0..<touchedCount { distances[touched[index]] = Market.never }
    touchedCount = 0
    settledCount = 0
    readyCount = 0
    heap.removeAll()
    search &+= 1
    bound = Market.never
    end = -1
  }

  /// The nearest item not yet settled, if it is nearer than the nearest place.
  private mutating func next() -> Int32? {
    if readyCount > 0 {
      readyCount -= 1
      let item = ready[readyCount]
      return distances[item] < bound ? item : nil
    }
    while let entry = heap.pop() {
      guard entry.distance < bound else { return nil }
      if distances[entry.item] == entry.distance { return entry.item }
    }
    return nil
  }

  @inline(__always)
  private mutating func read(
    _ list: Int32, of bidder: Int32, _ market: borrowing Market, offset: Int64, at distance: Int64
  ) {
    if market.sharesLists {
      guard listRead[list] != search else { return }
      listRead[list] = search
    }
    let (columns, values, prices) = (market.rows.columns, market.rows.values, market.prices.base)
    reads &+= market.rows.arcs(Int(list)).count
    // Lists are sorted by value: past this, nothing can be nearer than the bound.
    let base = offset &+ market.lowestPrice
    for arc in market.rows.arcs(Int(list)) {
      let value = values[arc]
      guard base &- Int64(value) < bound else { break }
      let item = columns[arc]
      let reached = offset &- Int64(value) &+ prices[Int(item)]
      guard reached < bound, reached < distances[item] else { continue }
      reach(item, reached, bidder, value, market, at: distance)
    }
  }

  @inline(__always)
  private mutating func reach(
    _ item: Int32, _ reached: Int64, _ bidder: Int32, _ value: Int32, _ market: borrowing Market,
    at distance: Int64
  ) {
    if distances[item] == Market.never {
      touched[touchedCount] = item
      touchedCount &+= 1
    }
    distances[item] = reached
    via[item] = bidder
    viaValue[item] = value
    if market.loads[item] < market.capacities[item] {
      bound = reached
      end = item
    } else if reached == distance {
      ready[readyCount] = item
      readyCount &+= 1
    } else {
      heap.push(reached, item)
    }
  }

  private func raisePrices(_ market: borrowing Market) {
    for index in 0..<settledCount {
      let item = settled[index]
      market.prices[item] += bound - distances[item]
    }
  }

  private func shift(_ bidder: Int32, _ market: borrowing Market) {
    var item = end
    var place = market.firstPlaces[item] + market.loads[item]
    market.loads[item] += 1
    while true {
      let mover = via[item]
      let (oldItem, oldPlace) = (market.itemOfBidder[mover], market.placeOfBidder[mover])
      market.hold(place, of: item, mover, value: viaValue[item])
      guard mover != bidder else { return }
      (item, place) = (oldItem, oldPlace)
    }
  }
}
