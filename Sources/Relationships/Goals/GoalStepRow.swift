package import CivilTime
package import Programs

/// One row of a goal steps file, each cell read; nil is a blank cell or a column the file lacks.
package struct GoalStepRow: Sendable, Hashable {
  package var externalID: ExternalID?
  package var student: PersonReference?
  package var mentor: PersonReference?
  package var goal: GoalCode?
  package var day: Day?
  package var progress: StepProgress?
  package var loggedBy: CheckInAuthor?
  package var note: String?
  package var share: NoteShare?
  package var enteredAt: CellTime?
}

/// Checks the rows of a goal steps file.
package struct GoalStepChecker: RowChecker {
  private let goals: GoalReader

  package init(goals: GoalReader) {
    self.goals = goals
  }

  package func check(_ cells: inout RowCells<GoalStepColumn>) -> GoalStepRow {
    var row = GoalStepRow()
    row.externalID = cells.optionalID(.externalID)
    row.student = cells.person(.student)
    row.mentor = cells.person(.mentor)
    row.goal = cells.required(.goal, Self.noGoal, goal)
    row.day = cells.requiredDay(.on, .noDay)
    row.progress = cells.required(.progress, Self.noProgress, StepProgress.parse)
    row.loggedBy = cells.value(.loggedBy)
    row.note = cells.text(.note)
    row.share = cells.value(.share)
    row.enteredAt = cells.time(.enteredAt)
    return row
  }

  private func goal(_ text: String) -> Result<GoalCode, CellFault> {
    goals.parse(text).flatMap { codes in
      guard let code = codes.first, codes.count == 1 else {
        return .failure(
          CellFault(
            "goal.several", "\(text.quoted) is more than one goal",
            hint: "Write one goal a row, each with its own progress."))
      }
      return .success(code)
    }
  }

  private static let noGoal = CellFault(
    "goal.missing", "the goal is empty", hint: "Write a goal's code, name or alias.")
  private static let noProgress = CellFault(
    "progress.missing", "the progress is empty", hint: "Write a number from 0 to 100.")
}
