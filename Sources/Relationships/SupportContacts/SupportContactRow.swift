package import CivilTime
package import Programs

/// One row of a support contacts file, each cell read; nil is a blank cell or a column it lacks.
package struct SupportContactRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var student: PersonReference?
  package var mentor: PersonReference?
  package var party: SupportParty?
  package var day: Day?
  package var mode: CheckInMode?
  package var contactedBy: String?
  package var note: String?
  package var enteredAt: CellTime?
}

/// Checks the rows of a support contacts file.
package struct SupportContactChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<SupportContactColumn>) -> SupportContactRow {
    var row = SupportContactRow()
    row.externalID = cells.optionalID(.externalID)
    row.student = cells.person(.student)
    row.mentor = cells.person(.mentor)
    row.party = cells.required(.with, Self.nobody, SupportParty.parse)
    row.day = cells.requiredDay(.on, .noDay)
    row.mode = cells.value(.mode)
    row.contactedBy = cells.label(.by)
    row.note = cells.text(.note)
    row.enteredAt = cells.time(.enteredAt)
    return row
  }

  private static let nobody = CellFault(
    "with.missing", "the row doesn't say whom the staff asked",
    hint: "Write student, mentor or guardian.")
}
