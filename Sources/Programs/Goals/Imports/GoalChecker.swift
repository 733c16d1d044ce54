/// One row of a goals file, each cell read; nil is a blank cell or a column the file lacks.
package struct GoalRow: Sendable, Hashable {
  package var code: GoalCode?
  package var name: String?
  package var parent: GoalCode?
  package var aliases: [String]?
}

/// Checks the rows of a goals file.
package struct GoalChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<GoalColumn>) -> GoalRow {
    var row = GoalRow()
    row.code = cells.required(
      .code,
      CellFault("code.missing", "the code is empty", hint: "Give every goal a code of its own.")
    ) { GoalCode.parse($0) }
    row.name = cells.label(.name)
    row.parent = cells.value(.parent)
    row.aliases = cells.text(.aliases).map { CellList.items(of: $0) }
    return row
  }
}
