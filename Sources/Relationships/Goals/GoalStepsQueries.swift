package import Database

extension GoalStep {
  package static let columns = [
    "goal", "progress", "occurred_on", "logged_by", "note", "share",
  ]

  package var values: [SQL] {
    [
      "\(goal)", "\(Int16(clamping: progress.percent))", "\(occurredOn)", "\(loggedBy.rawValue)",
      "\(note)", "\(share.rawValue)",
    ]
  }

  package static func read(_ row: inout RowReader) throws(DatabaseError) -> GoalStep {
    guard let progress = StepProgress(Int(try row("progress") as Int16)) else {
      throw DatabaseError(.decoding, "a goal step's progress is out of range")
    }
    return GoalStep(
      goal: try row("goal"), progress: progress, occurredOn: try row("occurred_on"),
      loggedBy: CheckInAuthor(rawValue: try row("logged_by")) ?? .coordinator,
      note: try row("note"), share: NoteShare(rawValue: try row("share")) ?? .pair)
  }
}
