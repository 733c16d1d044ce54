import CivilTime
import Database

/// What is measured; the C program knows the same names.
enum Workload: String, CaseIterable {
  case point
  case fetch
  case copy

  /// Does the work and returns a sum over what was read, which C's must equal.
  func run(_ tx: Transaction, count: Int) throws -> Int {
    switch self {
    case .point: try Self.readPoints(tx, count)
    case .fetch: try Self.fetchAll(tx, count)
    case .copy: try Self.copyIn(tx, count)
    }
  }

  private static func readPoints(_ tx: Transaction, _ count: Int) throws -> Int {
    var sum = 0
    for index in 0..<count { sum += try tx.one(.row(index * 7919 % 1_000_000 + 1)).weight }
    return sum
  }

  private static func fetchAll(_ tx: Transaction, _ count: Int) throws -> Int {
    var sum = 0
    try tx.forEach(.rows(count)) { row in sum += row.weight }
    return sum
  }

  private static func copyIn(_ tx: Transaction, _ count: Int) throws -> Int {
    let columns = ["id", "code", "name", "place", "is_open", "score", "at", "note"]
    try tx.execute(.benchPieces)
    try tx.copyIn("pieces", columns: columns) { writer in
      for index in 1...count {
        let half = UInt64(truncatingIfNeeded: index)
        let note: String? = index.isMultiple(of: 3) ? nil : "a little note"
        try writer.row(
          index, ID<BenchRow>(high: half, low: half), "name \(index)", "a place of some size",
          !index.isMultiple(of: 2), Double(index) / 3,
          Instant(microsecondsSince1970: 946_684_800_000_000 + Int64(index) * 1_000_000), note)
      }
    }
    return 0
  }
}
