package import Programs

/// One row of a meetings file, each cell read; nil is a blank cell or a column the file lacks.
package struct MeetingRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var student: PersonReference?
  package var mentor: PersonReference?
  package var startsAt: CellTime?
  package var place: String?
  package var mode: CheckInMode?
  package var minutes: Minutes?
  package var outcome: MeetingWord?
  package var enteredAt: CellTime?
}

/// Checks the rows of a meetings file.
package struct MeetingChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<MeetingColumn>) -> MeetingRow {
    var row = MeetingRow()
    row.externalID = cells.optionalID(.externalID)
    row.student = cells.person(.student)
    row.mentor = cells.person(.mentor)
    row.startsAt = cells.time(.startsAt)
    if cells.isBlank(.startsAt) { cells.refuse(.startsAt, Self.noTime) }
    row.place = cells.label(.place)
    row.mode = cells.value(.mode)
    row.minutes = cells.value(.minutes)
    row.outcome = outcome(&cells)
    row.enteredAt = cells.time(.enteredAt)
    return row
  }

  /// A cause that the outcome's own words name comes first; without any it is unknown.
  private func outcome(_ cells: inout RowCells<MeetingColumn>) -> MeetingWord? {
    let cause: MeetingCause? = cells.value(.dueTo)
    let word: MeetingWord? = cells.value(.outcome)
    guard cause == nil || word == nil || word?.result != .held else {
      cells.refuse(.dueTo, Self.contradictory)
      return nil
    }
    guard let word, word.result != .held else { return word }
    return MeetingWord(result: word.result, cause: word.cause ?? cause ?? .unknown)
  }

  private static let noTime = CellFault(
    "starts_at.missing", "the time is empty",
    hint: "Write a date, or a date and time such as 2026-09-01 15:30.")
  private static let contradictory = CellFault(
    "due_to.contradictory", "a meeting that was held is due to nobody",
    hint: "Leave due_to blank, or write cancelled or no_show as the outcome.")
}
