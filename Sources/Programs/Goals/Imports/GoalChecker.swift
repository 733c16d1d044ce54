/// One row of a goals file, each cell read; nil is a blank cell or a column the file lacks.
package struct GoalRow: Sendable, Hashable {
  package var code: GoalCode?
  package var name: String?
  package var parent: GoalCode?
  package var aliases: [String]?
  /// One more alias, beside those that there are.
  package var addedAlias: String?
}

/// Checks the rows of a goals file.
package struct GoalChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<GoalColumn>) -> GoalRow {
    var row = GoalRow()
    row.addedAlias = cells.text(.addAlias)
    row.code = cells.required(.code, missingCode(row.addedAlias)) { GoalCode.parse($0) }
    row.name = cells.label(.name)
    row.parent = cells.value(.parent)
    row.aliases = cells.text(.aliases).map { CellList.items(of: $0) }
    return row
  }

  private func missingCode(_ alias: String?) -> CellFault {
    guard let alias else {
      return CellFault(
        "code.missing", "the code is empty", hint: "Give every goal a code of its own.")
    }
    return CellFault(
      "code.missing", "nothing says which goal \(alias.quoted) means",
      hint: "Write that goal's code, or delete the row.")
  }
}
