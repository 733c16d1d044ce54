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

  /// Places everybody: most by bidding, the rest along shortest paths; or, where these would be many
  /// and long, all by scaling.
  func settle() {
    var bidding = Bidding(self)
    let unplaced = bidding.run(self)
    if unplaced.count > Self.manyPaths, isTight, settleByScaling() { return }
    settle(unplaced)
  }

  /// False if that is out of reach; then nobody is placed, and prices are as they were at first.
  func settleByScaling() -> Bool {
    guard var scaling = Scaling(self) else { return false }
    return scaling.run(self)
  }

  /// Places those who are not placed yet, one after the other.
  func settle(_ unplaced: [Int32]) {
    var paths = ShortestPaths(self)
    for bidder in unplaced { paths.place(bidder, in: self) }
  }

  /// Paths beyond which scaling is faster in a tight market: a path reads about a 25th of the arcs.
  private static let manyPaths = 500

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
