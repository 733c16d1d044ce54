import CivilTime

/// One line of the goal steps' file: how far a pair has come.
struct GoalStep {
  let pair: Pair
  let goal: String
  let on: Day
  let progress: Int
  let loggedBy: String

  /// The file that `trellis import goal-steps` reads.
  static func table(_ steps: [GoalStep]) -> Table {
    var table = Table([
      "external_id", "student", "mentor", "goal", "on", "progress", "logged_by", "entered_at",
    ])
    for (index, step) in steps.inOrder(by: \.on, of: \.pair).enumerated() {
      table.add([
        "external_id": "G\(Digits.padded(index + 1, to: 5))",
        "student": step.pair.student.person.id, "mentor": step.pair.mentor.person.id,
        "goal": step.goal, "on": "\(step.on)", "progress": "\(step.progress)",
        "logged_by": step.loggedBy, "entered_at": "\(step.on) \(Slot.clock(1205))",
      ])
    }
    return table
  }
}
