package import Tabular

/// A vocabulary read from a file alone.
package enum GoalFile {
  /// The tree of a goals file.
  ///
  /// - Returns: the tree, or nil with everything that keeps the file from being one.
  /// - Throws: `ImportError` where the file is no table or has no column of codes.
  package static func tree(
    from file: TabularFile
  ) throws -> (tree: GoalTree?, errors: [ImportProblem], warnings: [ImportProblem]) {
    var rows = try CheckedRows(file, by: GoalChecker())
    rows.refuseRepetitions(of: .code, key: { $0.code.map { GoalSpellings.key($0) } }, text: \.self)
    let merge = GoalMerge(
      known: [],
      rows: rows.rows.map { GoalMerge.Row(record: $0.record, line: $0.line, cells: $0.row) })
    let errors =
      rows.errors
      + merge.faults.map { row, column, fault in
        ImportProblem(
          line: row.line, record: row.record, column: rows.mapping.spelling(of: column), value: nil,
          fault)
      }
    guard errors.isEmpty else { return (nil, errors.sorted(), rows.warnings) }
    return (try GoalTree.checked(merge.goals.map(\.goal)).get(), [], rows.warnings)
  }
}
