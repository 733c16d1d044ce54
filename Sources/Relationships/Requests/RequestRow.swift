package import Programs

/// One row of a requests file, each cell read; nil is a blank cell or a column the file lacks.
package struct RequestRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var student: PersonReference?
  package var mentor: PersonReference?
  package var from: PairRole?
  package var askedAt: CellTime?
  package var answeredAt: CellTime?
  package var enteredAt: CellTime?
  package var text: String?
}

/// Checks the rows of a requests file.
package struct RequestChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<RequestColumn>) -> RequestRow {
    var row = RequestRow()
    row.externalID = cells.optionalID(.externalID)
    row.student = cells.person(.student)
    row.mentor = cells.person(.mentor)
    row.from = cells.required(.from, Self.nobody, PairRole.parse)
    row.askedAt = cells.time(.askedAt)
    if cells.isBlank(.askedAt) { cells.refuse(.askedAt, Self.noDate) }
    row.answeredAt = cells.time(.answeredAt)
    row.enteredAt = cells.time(.enteredAt)
    row.text = cells.text(.text)
    return row
  }

  private static let nobody = CellFault(
    "from.missing", "the row doesn't say who asked", hint: "Write student or mentor.")
  private static let noDate = CellFault(
    "asked_at.missing", "the date is empty",
    hint: "Write when it was asked, such as 2026-09-01 15:30.")
}
