/// How many people came how far, each stage a part of the one before, as outsiders may read it.
///
/// The difference between two stages is a group of people too: the widest is told first, for it is how
/// many are served; then from the narrowest each that differs from those told beside it by nobody, or by
/// as many as the floor.
package struct OutsideStages: Sendable, Hashable {
  /// In the order given, from the widest to the narrowest.
  package let counts: [OutsideCount]

  /// - Parameters:
  ///   - counts: from the widest stage to the narrowest; what rises again is not told.
  ///   - floor: groups of fewer are not told.
  package init(_ counts: [Int], floor: Int) {
    func isApart(_ narrow: Int, _ wide: Int) -> Bool {
      wide == narrow || wide - narrow >= max(1, floor)
    }
    let whole = counts.first ?? 0
    var told: [OutsideCount] = []
    var last = 0
    for count in counts.dropFirst().reversed() {
      let isTold = isApart(last, count) && isApart(count, whole)
      told.append(OutsideCount(count, floor: floor, isHidden: !isTold))
      if isTold { last = count }
    }
    self.counts = counts.prefix(1).map { OutsideCount($0, floor: floor) } + told.reversed()
  }
}
