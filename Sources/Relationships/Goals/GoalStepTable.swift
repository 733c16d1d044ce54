extension PairFactTable {
  /// Goal steps, told apart by goal, day and who says so.
  static let goalSteps = PairFactTable(
    name: "goal_steps", id: "goal_step_id", noun: "goal-step", kind: "goal-steps",
    command: "trellis goal-step add", when: .on,
    fields: [
      PairFactField("goal", isKey: true), PairFactField("progress"),
      PairFactField("logged_by", or: "coordinator", isKey: true), PairFactField("note"),
      PairFactField("share", or: "pair"),
    ])
}
