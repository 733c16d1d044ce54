package import CivilTime
package import Database
package import Programs

/// How far a pair has come towards a goal by a day.
package struct GoalStep: FactContent {
  package typealias ID = Database.ID<GoalStep>

  package static let table = FactTable("goal_steps", key: "goal_step_id")

  /// The goal's code.
  package var goal: String
  package var progress: StepProgress
  package var occurredOn: Day
  /// Who says so.
  package var loggedBy: CheckInAuthor
  package var note: String?
  package var share: NoteShare

  package init(
    goal: String, progress: StepProgress, occurredOn: Day, loggedBy: CheckInAuthor = .coordinator,
    note: String? = nil, share: NoteShare = .pair
  ) {
    self.goal = goal
    self.progress = progress
    self.occurredOn = occurredOn
    self.loggedBy = loggedBy
    self.note = note
    self.share = share
  }
}

/// How far: 0 to 100 hundredths.
package struct StepProgress: Sendable, Hashable {
  package static let allowed = 0...100
  package let percent: Int

  package init?(_ percent: Int) {
    guard Self.allowed.contains(percent) else { return nil }
    self.percent = percent
  }
}

extension StepProgress: CellValue {
  /// Reads `60` and `60 %`.
  package static func parse(_ cell: String) -> Result<StepProgress, CellFault> {
    let digits = cell.utf8.filter { $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: " ") }
    if let number = Digits.number(digits), let progress = StepProgress(number) {
      return .success(progress)
    }
    return .failure(
      CellFault(
        "progress.invalid", "\(cell.quoted) is no progress", hint: "Write a number from 0 to 100."))
  }
}
