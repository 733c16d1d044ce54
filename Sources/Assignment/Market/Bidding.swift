/// The auction that starts a market (augmenting row reduction of Jonker and Volgenant).
///
/// A bidder offers for the best item what leaves it no worse off than with its second best. The
/// lowest offer for a full item is its price, and its holder makes way for a higher one. Ties are left
/// to the shortest paths, for among equals bidding would go round in circles.
///
/// Bidders who share a list do not compete with each other: they compare with items that none of them
/// holds, and all of them end up as well off as the last to bid.
struct Bidding: ~Copyable {
  /// How often, on average, each arc may be read before bidding gives up.
  private static let mostReads = 6
  private static let passes = 4
  /// The most that one offer raises a price, for bidders with a single item left.
  private static let widestStep: Int64 = 1 << 31

  /// Twice the price, plus one if the item is full, so that a tie goes to the item with a place.
  private let asks: Slab<Int64>
  private let offers: Offers
  private var readsLeft: Int
  private var unplaced: [Int32] = []

  init(_ market: borrowing Market) {
    asks = Slab(repeating: 0, count: market.prices.count)
    for item in 0..<asks.count {
      asks[item] = 2 * market.prices[item] + (market.capacities[item] == 0 ? 1 : 0)
    }
    offers = Offers(market)
    readsLeft = Self.mostReads * market.rows.starts[market.rows.count]
  }

  /// Places most bidders; returns those left over.
  mutating func run(_ market: borrowing Market) -> [Int32] {
    unplaced = (0..<Int32(market.lists.count)).map { $0 }
    for _ in 0..<Self.passes {
      let waiting = unplaced
      unplaced.removeAll(keepingCapacity: true)
      for bidder in waiting { place(bidder, market) }
    }
    for item in 0..<asks.count { market.prices[item] = asks[item] >> 1 }
    return unplaced
  }

  /// Lets a bidder bid, then whoever it displaced, and so on.
  private mutating func place(_ first: Int32, _ market: borrowing Market) {
    var bidder = first
    while readsLeft > 0 {
      let choice = choose(bidder, market)
      let (item, ask) = (choice.item, asks[choice.item])
      let step = min((choice.best &- choice.second &+ (ask & 1)) >> 1, Self.widestStep)
      let offer = ask >> 1 &+ step
      if ask & 1 == 0 {
        take(item, bidder, offer, choice.value, market)
        return
      }
      guard step > 0 else { break }
      let displaced = outbid(item, bidder, offer, choice.value, market)
      if market.sharesLists { level(bidder, Int64(choice.value) &- offer, market) }
      bidder = displaced
    }
    unplaced.append(bidder)
  }

  private struct Choice {
    var best = Int64.min / 2
    var second = Int64.min / 2
    var item: Int32 = 0
    var value: Int32 = 0
  }

  private mutating func choose(_ bidder: Int32, _ market: borrowing Market) -> Choice {
    let list = market.lists[bidder]
    let (columns, values, asks) = (market.rows.columns, market.rows.values, asks.base)
    let lowest = 2 &* market.lowestPrice
    let arcs = market.rows.arcs(Int(list))
    var choice = Choice()
    var arc = arcs.lowerBound
    while arc < arcs.upperBound {
      let twice = 2 &* Int64(values[arc])
      // Lists are sorted by value: no later item can be among the best two.
      guard twice &- lowest > choice.second else { break }
      let item = columns[arc]
      let net = twice &- asks[Int(item)]
      if net > choice.second, !market.sharesLists || !isHeld(item, by: list, market) {
        choice.second = net > choice.best ? choice.best : net
        choice.item = net > choice.best ? item : choice.item
        choice.value = net > choice.best ? values[arc] : choice.value
        choice.best = max(net, choice.best)
      }
      arc &+= 1
    }
    readsLeft &-= arc &- arcs.lowerBound
    return choice
  }

  private func isHeld(_ item: Int32, by list: Int32, _ market: borrowing Market) -> Bool {
    let holder = market.holders[market.firstPlaces[item]]
    return holder >= 0 && market.lists[holder] == list
  }

  private func take(
    _ item: Int32, _ bidder: Int32, _ offer: Int64, _ value: Int32, _ market: borrowing Market
  ) {
    let first = market.firstPlaces[item]
    let place = first &+ market.loads[item]
    market.loads[item] &+= 1
    offers.amounts[place] = offer
    market.hold(place, of: item, bidder, value: value)
    offers.rise(place, first: first, market)
    if market.loads[item] == market.capacities[item] {
      asks[item] = 2 &* offers.amounts[first] &+ 1
    }
    if market.sharesLists { level(bidder, Int64(value) &- offer, market) }
  }

  /// Takes the place that costs least from its holder.
  private func outbid(
    _ item: Int32, _ bidder: Int32, _ offer: Int64, _ value: Int32, _ market: borrowing Market
  ) -> Int32 {
    let first = market.firstPlaces[item]
    let displaced = market.holders[first]
    market.itemOfBidder[displaced] = -1
    offers.amounts[first] = offer
    market.hold(first, of: item, bidder, value: value)
    offers.sink(first: first, count: market.capacities[item], market)
    asks[item] = 2 &* offers.amounts[first] &+ 1
    return displaced
  }

  /// Raises what a bidder's twins pay until none is better off; where lists are shared, items have one
  /// place each.
  private func level(_ bidder: Int32, _ surplus: Int64, _ market: borrowing Market) {
    let list = market.lists[bidder]
    func raise(_ twin: Int) {
      let item = market.itemOfBidder[twin]
      guard item >= 0 else { return }
      let price = Int64(market.valueOfBidder[twin]) &- surplus
      asks[item] = max(asks[item], 2 &* price &+ 1)
      offers.amounts[market.firstPlaces[item]] = asks[item] >> 1
    }
    var twin = Int(bidder)
    while twin > 0, market.lists[twin - 1] == list {
      twin -= 1
      raise(twin)
    }
    twin = Int(bidder) + 1
    while twin < market.lists.count, market.lists[twin] == list {
      raise(twin)
      twin += 1
    }
  }
}
