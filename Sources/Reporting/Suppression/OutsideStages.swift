/// How many people came how far, each stage a part of the one before, as outsiders may read it.
///
/// The difference between two stages is a group of people too: a stage is told only where it differs
/// from the last one told by nobody, or by as many as the floor.
package struct OutsideStages: Sendable, Hashable {
  /// In the order given, from the widest to the narrowest.
  package let counts: [OutsideCount]

  /// - Parameters:
  ///   - counts: from the widest stage to the narrowest; what rises again is not told.
  ///   - floor: groups of fewer are not told.
  package init(_ counts: [Int], floor: Int) {
    var told: [OutsideCount] = []
    var last = 0
    for count in counts.reversed() {
      let isTold = count == last || count - last >= max(1, floor)
      told.append(OutsideCount(count, floor: floor, isHidden: !isTold))
      if isTold { last = count }
    }
    self.counts = told.reversed()
  }
}
