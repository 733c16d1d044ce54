import Database

/// How many bad cells were left out of rows that are applied without them.
package struct LeftOutCells: Sendable, Hashable {
  package private(set) var cells = 0
  package private(set) var rows = 0

  package init() {}

  /// Counts what was left out of rows that are applied.
  ///
  /// - Parameters:
  ///   - counts: the bad cells of each record that the reading did not reject.
  ///   - tx: where the plan is; what planning rejected does not count.
  /// - Throws: `DatabaseError`.
  init(_ counts: [Int: Int], _ tx: Transaction) throws {
    guard !counts.isEmpty else { return }
    let rejected = Set(try tx.all(.rejectedRecords))
    for (record, count) in counts where !rejected.contains(record) {
      cells += count
      rows += 1
    }
  }
}
