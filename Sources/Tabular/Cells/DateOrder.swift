/// Whether the day or the month stands first in dates like 04/05/2011.
package enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"

  /// What the cells of a column say about its order.
  package enum Decision: Sendable, Equatable {
    /// Every date of the column means the same in both orders.
    case notNeeded
    case decided(DateOrder)
    /// No date can be told; the line of the first that needs the order.
    case undecided(line: Int)
    /// Dates that prove one order stand beside dates that prove the other; a line of each.
    case contradictory(dayFirstLine: Int, monthFirstLine: Int)
  }

  /// The decision for a column whose cells are at hand.
  package static func decide(over cells: some Sequence<some Collection<UInt8>>) -> Decision {
    var tally = DateOrderTally()
    for (index, cell) in cells.enumerated() { tally.add(cell, line: index + 1) }
    return tally.decision
  }
}

/// Collects, cell by cell, what decides the order of day and month for a whole column.
///
/// A first reading of the file feeds it; the decision then holds for every row alike.
package struct DateOrderTally: Sendable {
  /// One date in so many against the rest is a slip of the pen, not a doubt about the column.
  private static let slipRatio = 20

  private var undecidedLine: Int?
  private var dayFirst = (count: 0, line: 0)
  private var monthFirst = (count: 0, line: 0)

  package init() {}

  package mutating func add(_ cell: some Collection<UInt8>, line: Int) {
    guard !cell.isEmpty, let date = WrittenDate(cell), date.needsOrder else { return }
    switch date.evidence {
    case .dayFirst: dayFirst = (dayFirst.count + 1, dayFirst.count == 0 ? line : dayFirst.line)
    case .monthFirst:
      monthFirst = (monthFirst.count + 1, monthFirst.count == 0 ? line : monthFirst.line)
    case nil: undecidedLine = undecidedLine ?? line
    }
  }

  /// What the cells so far say.
  package var decision: DateOrder.Decision {
    if dayFirst.count > monthFirst.count * Self.slipRatio { return .decided(.dayFirst) }
    if monthFirst.count > dayFirst.count * Self.slipRatio { return .decided(.monthFirst) }
    if dayFirst.count > 0 {
      return .contradictory(dayFirstLine: dayFirst.line, monthFirstLine: monthFirst.line)
    }
    return undecidedLine.map { .undecided(line: $0) } ?? .notNeeded
  }
}
