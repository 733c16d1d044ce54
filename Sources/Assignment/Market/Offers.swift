/// What the holder of each place offered; the places of an item are a heap with the lowest offer first.
///
/// Items have few places as a rule, but the item *out* may have thousands.
struct Offers: ~Copyable {
  let amounts: Slab<Int64>

  init(_ market: borrowing Market) {
    amounts = Slab(repeating: 0, count: market.holders.count)
  }

  /// Moves an offer that may be too low for its place up its item's heap.
  @inline(__always)
  func rise(_ place: Int32, first: Int32, _ market: borrowing Market) {
    var place = place
    while place > first {
      let parent = first &+ (place &- first &- 1) >> 1
      guard amounts[place] < amounts[parent] else { return }
      swap(place, parent, market)
      place = parent
    }
  }

  /// Moves the offer at the top of a heap, which may be too high, down.
  @inline(__always)
  func sink(first: Int32, count: Int32, _ market: borrowing Market) {
    var index: Int32 = 0
    while true {
      var child = 2 &* index &+ 1
      guard child < count else { return }
      if child &+ 1 < count, amounts[first &+ child &+ 1] < amounts[first &+ child] { child &+= 1 }
      guard amounts[first &+ child] < amounts[first &+ index] else { return }
      swap(first &+ child, first &+ index, market)
      index = child
    }
  }

  @inline(__always)
  func swap(_ place: Int32, _ other: Int32, _ market: borrowing Market) {
    (amounts[place], amounts[other]) = (amounts[other], amounts[place])
    let (holder, otherHolder) = (market.holders[other], market.holders[place])
    market.holders[place] = holder
    market.holders[other] = otherHolder
    if holder >= 0 { market.placeOfBidder[holder] = place }
    if otherHolder >= 0 { market.placeOfBidder[otherHolder] = other }
  }
}
