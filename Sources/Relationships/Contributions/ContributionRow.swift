package import CivilTime
package import Programs

/// One row of a contributions file, each cell read; nil is a blank cell or a column the file lacks.
package struct ContributionRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var student: PersonReference?
  package var mentor: PersonReference?
  package var from: PairRole?
  package var kind: ContributionKind?
  package var day: Day?
  package var note: String?
  package var share: NoteShare?
  package var enteredAt: CellTime?
}

/// Checks the rows of a contributions file.
package struct ContributionChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<ContributionColumn>) -> ContributionRow {
    var row = ContributionRow()
    row.externalID = cells.optionalID(.externalID)
    row.student = cells.person(.student)
    row.mentor = cells.person(.mentor)
    row.from = cells.required(.from, Self.nobody, PairRole.parse)
    row.kind = cells.required(.kind, Self.noKind, ContributionKind.parse)
    row.day = cells.requiredDay(.on, .noDay)
    row.note = cells.text(.note)
    row.share = cells.value(.share)
    row.enteredAt = cells.time(.enteredAt)
    return row
  }

  private static let nobody = CellFault(
    "from.missing", "the row doesn't say who gave", hint: "Write student or mentor.")
  private static let noKind = CellFault(
    "kind.missing", "the kind is empty", hint: "Write \(ContributionKind.list).")
}
