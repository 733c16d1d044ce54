/// People of several groups by column, as outsiders may read it.
///
/// Nothing in it is blotted out, because whoever knows how it was decided what to hide can often work
/// that out: two hidden counts that add up to eight, each known to be under five, are both four. A
/// group has a line only where each of its counts reaches the floor. The rest are told as one line,
/// for the same reason together with one that would have had its own: the last by name, since which
/// one it is must not tell of its size either.
package struct OutsideTable: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    /// Nil is all that have no line of their own.
    package let name: String?
    package let counts: [OutsideCount]
    package let total: OutsideCount
  }

  package let lines: [Line]
  /// The totals of the columns, and of all.
  package let totals: [OutsideCount]

  /// Nil where less than two lines can be told.
  ///
  /// - Parameters:
  ///   - groups: each with its counts, as many for each; a group without a name is one of the rest.
  ///   - columns: how many counts each has.
  ///   - floor: groups of fewer are not told.
  package init?(_ groups: [(name: String?, counts: [Int])], columns: Int, floor: Int) {
    let suppression = Suppression(floor: floor)
    let merged = Self.merged(groups, columns: columns, floor: suppression.floor)
    guard merged.count > 1,
      let table = CountTable(columns: columns, merged.flatMap(\.counts)),
      suppression.hidden(in: table).isEmpty
    else { return nil }
    func count(_ row: Int, _ column: Int) -> OutsideCount {
      OutsideCount(table[CountTable.Place(row, column)], floor: suppression.floor)
    }
    totals = (0...columns).map { count(table.rows, $0) }
    lines = merged.enumerated().map { row, group in
      Line(
        name: group.name, counts: (0..<columns).map { count(row, $0) },
        total: count(row, columns))
    }
  }

  /// The groups that have a line, by name, since their order must not tell their size; the rest last.
  private static func merged(
    _ groups: [(name: String?, counts: [Int])], columns: Int, floor: Int
  ) -> [(name: String?, counts: [Int])] {
    let known = groups.filter { $0.counts.count == columns && $0.counts.contains { $0 > 0 } }
    var named = known.filter { $0.name != nil && $0.counts.allSatisfy { $0 >= floor } }
      .stableSorted { ($0.name ?? "") < ($1.name ?? "") }
    var rest = known.filter { $0.name == nil || !$0.counts.allSatisfy { $0 >= floor } }
    guard !rest.isEmpty else { return named }
    guard let company = named.popLast() else { return [] }
    rest.append(company)
    let sums = (0..<columns).map { column in rest.reduce(0) { $0 + $1.counts[column] } }
    // At the least that these can be it would be plain how many each is.
    return sums.allSatisfy { $0 >= floor + rest.count } ? named + [(nil, sums)] : []
  }
}
