/// The auction that starts a market (augmenting row reduction of Jonker and Volgenant).
///
/// A bidder offers for the best item what leaves it no worse off than with its second best. The
/// lowest offer for a full item is its price, and its holder makes way for a higher one. Ties are left
/// to the shortest paths, for among equals bidding would go round in circles.
extension Market {
  /// How often, on average, each arc may be read before bidding gives up.
  private static let mostReads = 6
  private static let passes = 2
  /// The most that one offer raises a price, for bidders with a single item left.
  private static let widestStep: Int64 = 1 << 31

  mutating func bid() {
    // Twice the price, plus one if the item is full, so that a tie goes to the item with a place.
    let asks = Slab<Int64>(repeating: 0, count: prices.count)
    for item in 0..<prices.count {
      asks[item] = 2 * prices[item] + (capacities[item] == 0 ? 1 : 0)
    }
    let offers = Slab<Int64>(repeating: 0, count: holders.count)
    let budget = Self.mostReads * (rows.starts[rows.count] + 1)
    for _ in 0..<Self.passes {
      let waiting = unplaced
      unplaced.removeAll(keepingCapacity: true)
      for bidder in waiting { bid(bidder, asks, offers, budget) }
    }
  }

  private mutating func bid(
    _ first: Int32, _ asks: borrowing Slab<Int64>, _ offers: borrowing Slab<Int64>, _ budget: Int
  ) {
    var bidder = first
    while arcsRead < budget {
      let choice = choose(bidder, asks)
      let item = choice.item
      let isFull = asks[item] & 1
      let step = min((choice.best - choice.second + isFull) >> 1, Self.widestStep)
      let offer = prices[item] + step
      if isFull == 0 {
        let place = firstPlaces[item] + loads[item]
        loads[item] += 1
        offers[place] = offer
        hold(place, of: item, bidder, value: choice.value)
        if loads[item] == capacities[item] { raise(item, asks, offers) }
        return
      }
      guard step > 0 else { break }
      let place = cheapestPlace(of: item, offers)
      let displaced = holders[place]
      offers[place] = offer
      hold(place, of: item, bidder, value: choice.value)
      raise(item, asks, offers)
      itemOfBidder[displaced] = -1
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

  private mutating func choose(_ bidder: Int32, _ asks: borrowing Slab<Int64>) -> Choice {
    var choice = Choice()
    let arcs = rows.arcs(Int(lists[bidder]))
    var read = 0
    for arc in arcs {
      let value = rows.values[arc]
      guard 2 &* (Int64(value) &- lowestPrice) > choice.second else { break }
      read &+= 1
      let item = rows.columns[arc]
      let net = 2 &* Int64(value) &- asks[item]
      guard net > choice.second else { continue }
      if net > choice.best {
        choice = Choice(best: net, second: choice.best, item: item, value: value)
      } else {
        choice.second = net
      }
    }
    arcsRead &+= read
    return choice
  }

  private func cheapestPlace(of item: Int32, _ offers: borrowing Slab<Int64>) -> Int32 {
    let first = firstPlaces[item]
    var cheapest = first
    for place in first..<(first + capacities[item]) where offers[place] < offers[cheapest] {
      cheapest = place
    }
    return cheapest
  }

  private func raise(
    _ item: Int32, _ asks: borrowing Slab<Int64>, _ offers: borrowing Slab<Int64>
  ) {
    let price = offers[cheapestPlace(of: item, offers)]
    prices[item] = price
    asks[item] = 2 * price + 1
  }
}
