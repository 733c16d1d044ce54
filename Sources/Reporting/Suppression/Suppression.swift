/// Hides what would tell an outsider about single people: small groups, and whatever would let the
/// hidden ones be worked out from the totals.
///
/// After the cell suppression of official statistics: first the small cells, then others so that no
/// line of a table gives a hidden one away.
package struct Suppression: Sendable {
  /// Groups of fewer people are not shown.
  package let floor: Int

  package init(floor: Int) {
    self.floor = max(1, floor)
  }

  /// The places of a table that stay hidden, those of its totals included.
  ///
  /// A place that counts nobody is shown. Of what stays hidden no line gives away a group smaller
  /// than the floor, nor any count by itself.
  package func hidden(in table: CountTable) -> Set<CountTable.Place> {
    var hidden = Set(table.places.filter { (1..<floor).contains(table[$0]) })
    var isStable = false
    while !isStable {
      isStable = true
      for line in table.lines {
        while isTelling(line, hidden, table), let next = cheapest(in: line, hidden, table) {
          hidden.insert(next)
          isStable = false
        }
      }
      if isStable, let next = throughBridges(hidden, table) {
        hidden.insert(next)
        isStable = false
      }
    }
    return hidden
  }

  /// The groups of one breakdown that stay hidden, by position; `nil` hides the total with them.
  package func hidden(among groups: [Int]) -> Set<Int?> {
    guard let table = CountTable(columns: max(1, groups.count), groups) else { return [] }
    return Set(
      hidden(in: table).filter { $0.row == 0 }
        .map { $0.column < groups.count ? $0.column : nil })
  }

  /// Whether a line gives something away: one place alone is hidden, or all that are hidden in it
  /// are fewer people than the floor.
  private func isTelling(
    _ line: [CountTable.Place], _ hidden: Set<CountTable.Place>, _ table: CountTable
  ) -> Bool {
    let missing = line.filter(hidden.contains)
    guard let last = line.last, !missing.isEmpty else { return false }
    // Nobody can subtract from a total that is hidden too, but one cell beside it is its equal.
    if hidden.contains(last) { return missing.count == 1 }
    return missing.count == 1 || missing.reduce(0) { $0 + table[$1] } < floor
  }

  /// What hides best for the least: the smallest place that counts anybody.
  private func cheapest(
    in line: [CountTable.Place], _ hidden: Set<CountTable.Place>, _ table: CountTable
  ) -> CountTable.Place? {
    line.filter { !hidden.contains($0) && table[$0] > 0 }.min { table[$0] < table[$1] }
  }

  /// A further place where a hidden one lies on no circle of hidden ones: then the lines together
  /// give it away, though none does alone.
  private func throughBridges(
    _ hidden: Set<CountTable.Place>, _ table: CountTable
  ) -> CountTable.Place? {
    for place in hidden.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) })
    where !isOnCircle(place, hidden) {
      let beside = table.lines.filter { $0.contains(place) }.joined()
      if let next = cheapest(in: Array(beside), hidden, table) { return next }
    }
    return nil
  }

  /// Whether a place's row and column are joined by other hidden places.
  private func isOnCircle(
    _ place: CountTable.Place, _ hidden: Set<CountTable.Place>
  ) -> Bool {
    var (rows, columns): (Set<Int>, Set<Int>) = ([place.row], [])
    let others = hidden.subtracting([place])
    var isGrowing = true
    while isGrowing {
      let before = (rows.count, columns.count)
      for other in others where rows.contains(other.row) { columns.insert(other.column) }
      for other in others where columns.contains(other.column) { rows.insert(other.row) }
      isGrowing = before != (rows.count, columns.count)
    }
    return columns.contains(place.column)
  }
}
