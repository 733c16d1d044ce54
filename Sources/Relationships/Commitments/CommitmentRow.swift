package import CivilTime
package import Programs

/// One row of a commitments file, each cell read; nil is a blank cell or a column the file lacks.
package struct CommitmentRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var student: PersonReference?
  package var mentor: PersonReference?
  package var owner: PairRole?
  package var text: String?
  package var goal: GoalCode?
  package var madeOn: Day?
  package var dueOn: Day?
  package var result: CommitmentResult?
  package var resultOn: Day?
  package var enteredAt: CellTime?
  package var share: NoteShare?
}

/// Checks the rows of a commitments file.
package struct CommitmentChecker: RowChecker {
  private let goals: GoalReader

  package init(goals: GoalReader) {
    self.goals = goals
  }

  package func check(_ cells: inout RowCells<CommitmentColumn>) -> CommitmentRow {
    var row = CommitmentRow()
    row.externalID = cells.optionalID(.externalID)
    row.student = cells.person(.student)
    row.mentor = cells.person(.mentor)
    row.owner = cells.required(.owner, Self.noOwner, PairRole.parse)
    row.text = cells.required(.text, Self.noText) { .success($0) }
    row.goal = goal(&cells)
    row.madeOn = cells.requiredDay(.madeOn, Self.noStart)
    row.dueOn = cells.requiredDay(.dueOn, Self.noDue)
    cells.checkOrder(row.madeOn, .dueOn, row.dueOn, "commitment")
    (row.result, row.resultOn) = outcome(&cells, after: row.madeOn)
    row.enteredAt = cells.time(.enteredAt)
    row.share = cells.value(.share)
    return row
  }

  private func goal(_ cells: inout RowCells<CommitmentColumn>) -> GoalCode? {
    guard let text = cells.text(.goal), let codes = cells.accept(.goal, goals.parse(text)) else {
      return nil
    }
    guard codes.count > 1 else { return codes.first }
    cells.refuse(
      .goal,
      CellFault(
        "goal.several", "\(text.quoted) is more than one goal",
        hint: "Write the goal that the promise serves most, or leave it blank."))
    return nil
  }

  private func outcome(
    _ cells: inout RowCells<CommitmentColumn>, after start: Day?
  ) -> (CommitmentResult?, Day?) {
    let (kept, cancelled) = (cells.day(.keptOn), cells.day(.cancelledOn))
    cells.checkOrder(start, .keptOn, kept, "commitment")
    cells.checkOrder(start, .cancelledOn, cancelled, "commitment")
    if kept != nil, cancelled != nil {
      cells.refuse(
        .cancelledOn,
        CellFault(
          "outcome.contradictory", "the promise is both kept and cancelled",
          hint: "Leave one of the two dates blank."))
    }
    if let kept { return (.kept, kept) }
    return (cancelled.map { _ in .cancelled }, cancelled)
  }

  private static let noOwner = CellFault(
    "owner.missing", "the row doesn't say whose promise it is", hint: "Write student or mentor.")
  private static let noText = CellFault(
    "text.missing", "the text is empty", hint: "Write what was promised, in a few words.")
  private static let noStart = CellFault(
    "made_on.missing", "the day of the promise is empty", hint: "Write a date such as 2026-09-01.")
  private static let noDue = CellFault(
    "due_on.missing", "the day it is due is empty", hint: "Write a date such as 2026-09-15.")
}

extension RowCells {
  /// A day that each row must have.
  mutating func requiredDay(_ column: Column, _ fault: CellFault) -> Day? {
    if isBlank(column) { refuse(column, fault) }
    return day(column)
  }
}
