package import Programs

/// One row of a check-ins file, each cell read; nil is a blank cell or a column the file lacks.
package struct CheckInRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var student: PersonReference?
  package var mentor: PersonReference?
  package var occurredAt: CellTime?
  package var enteredAt: CellTime?
  package var outcome: CheckInOutcome?
  package var mode: CheckInMode?
  package var minutes: Minutes?
  package var loggedBy: CheckInAuthor?
  package var isConfirmed: Bool?
  package var note: String?
}

/// Checks the rows of a check-ins file.
package struct CheckInChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<CheckInColumn>) -> CheckInRow {
    var row = CheckInRow()
    row.externalID = cells.optionalID(.externalID)
    row.student = cells.person(.student)
    row.mentor = cells.person(.mentor)
    row.occurredAt = cells.time(.occurredAt)
    if cells.isBlank(.occurredAt) { cells.refuse(.occurredAt, Self.noDate) }
    row.enteredAt = cells.time(.enteredAt)
    row.outcome = cells.value(.outcome)
    row.mode = cells.value(.mode)
    row.minutes = cells.value(.minutes)
    row.loggedBy = cells.value(.loggedBy)
    let confirmed: YesNo? = cells.value(.confirmed)
    row.isConfirmed = confirmed?.isYes
    row.note = cells.text(.note)
    return row
  }

  private static let noDate = CellFault(
    "occurred_at.missing", "the date is empty", hint: "Write when the two met, such as 2026-09-01.")
}
