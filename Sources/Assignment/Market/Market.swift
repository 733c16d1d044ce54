/// Bidders who must all be placed, items with places, and the prices that decide who gets what.
///
/// The largest sum of values over all ways to place every bidder, each at one item of its list, none
/// over capacity; the caller knows that some way exists. Prices never fall. At the end each bidder has
/// one of the items that are best for it at these prices, and an item with a place left still has the
/// price that it started with: together these prove the sum the largest.
///
/// Who bids is the caller's choice: students for mentors, or, where students are too many, places for
/// students. Bidders with the same list (the places of one mentor) share it.
struct Market: ~Copyable {
  /// A price that nobody pays; far from overflow even when added to all others.
  static let never = Int64.max / 8

  let rows: Rows
  /// The list of each bidder.
  let lists: Slab<Int32>
  let prices: Slab<Int64>
  /// The prices at first.
  ///
  /// An item that starts at zero may have places left in the end; one that starts lower is filled
  /// before.
  let reserves: Slab<Int64>
  let capacities: Slab<Int32>
  let itemOfBidder: Slab<Int32>

  let loads: Slab<Int32>
  let firstPlaces: Slab<Int32>
  let holders: Slab<Int32>
  let placeOfBidder: Slab<Int32>
  let valueOfBidder: Slab<Int32>
  /// No item is cheaper than this.
  let lowestPrice: Int64
  /// Whether several bidders have one list; they are numbered one after the other.
  let sharesLists: Bool

  /// `lists` holds for each bidder the number of its list in `rows`; `capacities` the places of each
  /// item; `prices` what each item costs at first, where `never` closes one.
  init(
    rows: Rows, lists: consuming Slab<Int32>, capacities: consuming Slab<Int32>,
    prices: consuming Slab<Int64>
  ) {
    let (bidders, items) = (lists.count, prices.count)
    firstPlaces = Slab(repeating: 0, count: items)
    var places: Int32 = 0
    var lowestPrice = Self.never
    for item in 0..<items {
      firstPlaces[item] = places
      places += capacities[item]
      lowestPrice = min(lowestPrice, prices[item])
    }
    self.lowestPrice = lowestPrice
    sharesLists = bidders > rows.count
    self.rows = rows
    self.lists = lists
    self.capacities = capacities
    reserves = Slab(copying: prices)
    self.prices = prices
    itemOfBidder = Slab(repeating: -1, count: bidders)
    placeOfBidder = Slab(repeating: -1, count: bidders)
    valueOfBidder = Slab(repeating: 0, count: bidders)
    loads = Slab(repeating: 0, count: items)
    holders = Slab(repeating: -1, count: Int(places))
  }

  /// Places everybody: most by bidding, the rest along shortest paths; or, where these are many or
  /// long, all by scaling.
  func settle() {
    let isFine = hasFineValues
    if lists.count > Self.manyBidders, isFine, isTight, settleByScaling() { return }
    var bidding = Bidding(self)
    let unplaced = bidding.run(self)
    guard unplaced.count > 0 else { return }
    if isFine, isTight, unplaced.count > manyPaths, settleByScaling() { return }
    let mostReads = isFine ? Self.longPaths * rows.starts[rows.count] : Int.max
    guard !settle(unplaced, mostReads: mostReads), !settleByScaling() else { return }
    settle((0..<Int32(lists.count)).map { $0 }, mostReads: Int.max)
  }

  /// False if that is out of reach; then nobody is placed, and prices are as they were at first.
  func settleByScaling() -> Bool {
    guard var scaling = Scaling(self), scaling.run(self) else {
      forget()
      return false
    }
    return true
  }

  /// Places those who are not placed yet, one after the other; false if that took too long.
  @discardableResult
  func settle(_ unplaced: [Int32], mostReads: Int) -> Bool {
    var paths = ShortestPaths(self)
    for bidder in unplaced {
      guard paths.reads <= mostReads else { return false }
      paths.place(bidder, in: self)
    }
    return true
  }

  private func forget() {
    for item in 0..<prices.count {
      loads[item] = 0
      prices[item] = reserves[item]
    }
    holders.fill(-1)
    itemOfBidder.fill(-1)
  }

  /// Bidders beyond which a tight market comes to scaling in the end, which starts anew.
  private static let manyBidders = 1000

  /// Paths beyond which scaling is faster in a tight market.
  ///
  /// Without a spare place the last paths are longest.
  private var manyPaths: Int { holders.count == lists.count ? 60 : 120 }

  /// Reads of each arc, on average, after which paths give way to scaling.
  private static let longPaths = 150

  /// Whether values have many levels.
  ///
  /// Among few levels and many alike, scaling raises prices by tiny steps without end; shortest paths
  /// do not mind.
  private var hasFineValues: Bool {
    let first = rows.starts[0]
    let count = rows.starts[rows.count] - first
    guard count > 0 else { return false }
    var (least, most, unit) = (rows.values[first], rows.values[first], Int32(0))
    for arc in first..<(first + count) {
      let value = rows.values[arc]
      least = min(least, value)
      most = max(most, value)
      unit = unit == 1 ? 1 : commonDivisor(unit, abs(value - rows.values[first]))
      if unit > 0, (most - least) / unit > Self.fewLevels { return true }
    }
    return false
  }

  private static let fewLevels: Int32 = 250

  /// Whether fewer than a twelfth of the places stay free.
  private var isTight: Bool { (holders.count - lists.count) * 12 < lists.count }

  /// Whether an item may have places left in the end.
  func mayBeLeft(_ item: Int) -> Bool { reserves[item] == 0 && capacities[item] > 0 }

  @inline(__always)
  func hold(_ place: Int32, of item: Int32, _ bidder: Int32, value: Int32) {
    holders[place] = bidder
    placeOfBidder[bidder] = place
    itemOfBidder[bidder] = item
    valueOfBidder[bidder] = value
  }

  /// The best a list offers at today's prices.
  func surplus(ofList list: Int32) -> Int64 {
    var best = -Self.never
    for arc in rows.arcs(Int(list)) {
      let value = Int64(rows.values[arc])
      guard value - lowestPrice > best else { break }
      best = max(best, value - prices[rows.columns[arc]])
    }
    return best
  }
}

private func commonDivisor(_ first: Int32, _ second: Int32) -> Int32 {
  var (first, second) = (first, second)
  while second > 0 { (first, second) = (second, first % second) }
  return first
}
