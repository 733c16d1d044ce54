import Testing

@testable import Assignment

@Suite("Markets")
struct MarketTests {
  @Test("Scaling, shortest paths and both after bidding end with the same sum and fitting prices")
  func algorithmsAgree() throws {
    var gaveUp = 0
    for seed in 0..<1200 {
      let stall = Stall(seed: UInt64(seed), twins: seed % 3 == 0)
      let lists = stall.builder.finished()
      var sums: [Int64] = []
      for way in 0..<3 {
        let market = stall.market(lists.rows)
        switch way {
        case 0: market.settle()
        case 1: market.settle(stall.everybody, mostReads: .max)
        default:
          guard !market.settleByScaling() else { break }
          gaveUp += 1
          market.settle(stall.everybody, mostReads: .max)
        }
        let fault = stall.fault(market)
        try #require(fault == nil, "seed \(seed), way \(way)")
        sums.append(stall.sum(market))
      }
      try #require(Set(sums).count == 1, "seed \(seed): \(sums)")
      withExtendedLifetime(lists) {}
    }
    #expect(gaveUp < 12)
  }
}

/// A random market in which everybody can be placed.
private struct Stall {
  var builder = ListsBuilder()
  var listOfBidder: [Int32] = []
  var capacities: [Int32]
  var prices: [Int64]

  var everybody: [Int32] { (0..<Int32(listOfBidder.count)).map { $0 } }

  /// Twins share lists of items with one place each.
  init(seed: UInt64, twins: Bool) {
    var dice = Dice(seed)
    let items = dice.roll(1...12)
    let capacities = (0..<items).map { _ in twins ? 1 : Int32(dice.roll(0...4)) }
    let places = capacities.indices.flatMap { item in
      repeatElement(Int32(item), count: Int(capacities[item]))
    }
    let mustFill = !twins && dice.roll(0...2) == 0
    let prices: [Int64] = capacities.indices.map { _ in
      mustFill && dice.roll(0...1) == 0 ? -(1 << 40) : 0
    }
    // Whoever is placed first shows that all can be; items that must be full are.
    let kept = dice.shuffle(places).filter { prices[Int($0)] < 0 || dice.roll(0...3) > 0 }
    (self.capacities, self.prices) = (capacities, prices)
    let spread = [1, 10, 100_000][dice.roll(0...2)]
    var next = 0
    while next < kept.count {
      let size = twins ? min(dice.roll(1...3), kept.count - next) : 1
      var wanted = Set(kept[next..<(next + size)])
      for item in capacities.indices where capacities[item] > 0 && dice.roll(0...2) == 0 {
        wanted.insert(Int32(item))
      }
      let values = wanted.sorted().map { ($0, Int32(dice.roll(0...spread))) }
      for (item, value) in values.sorted(by: { $0.1 > $1.1 }) { builder.append(item, value) }
      builder.endList()
      let list = (listOfBidder.last ?? -1) + 1
      listOfBidder.append(contentsOf: repeatElement(list, count: size))
      next += size
    }
  }

  func market(_ rows: Rows) -> Market {
    Market(
      rows: rows, lists: Slab(listOfBidder), capacities: Slab(capacities), prices: Slab(prices))
  }

  func sum(_ market: borrowing Market) -> Int64 {
    listOfBidder.indices.reduce(0) { $0 + Int64(market.valueOfBidder[$1]) }
  }

  /// What the promise of a market forbids; nil if it is kept.
  func fault(_ market: borrowing Market) -> String? {
    var loads = [Int32](repeating: 0, count: capacities.count)
    for (bidder, list) in listOfBidder.enumerated() {
      let item = market.itemOfBidder[bidder]
      guard item >= 0 else { return "somebody is not placed" }
      loads[Int(item)] += 1
      let net = Int64(market.valueOfBidder[bidder]) - market.prices[item]
      guard net == market.surplus(ofList: list) else { return "somebody has not the best item" }
    }
    for item in capacities.indices where capacities[item] > 0 {
      guard loads[item] <= capacities[item] else { return "an item is over capacity" }
      if loads[item] < capacities[item], market.prices[item] != 0 {
        return "a place is left at a price"
      }
      if prices[item] == 0, market.prices[item] < 0 { return "a price is below zero" }
    }
    return nil
  }
}
