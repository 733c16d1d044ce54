package import Database
package import Programs

/// Imports how far a program's pairs have come towards their goals.
///
/// A step is known by its external id, else by pair, goal, day and who logged it. What is known is
/// never overwritten: a correction voids it and puts another in its place.
package struct GoalStepImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { PairFactTable.goalSteps.kind }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<GoalStepColumn, GoalStepRow>] {
    people + times + [
      StagedField("external_id", .text) { $0.externalID?.text },
      StagedField("goal", .text) { $0.goal?.text },
      StagedField("progress", .smallint) { $0.progress.map { Int16(clamping: $0.percent) } },
      StagedField("logged_by", .text) { $0.loggedBy?.rawValue },
      StagedField("note", .text) { $0.note },
      StagedField("share", .text) { $0.share?.rawValue },
    ]
  }

  private var people: [StagedField<GoalStepColumn, GoalStepRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
  }

  private var times: [StagedField<GoalStepColumn, GoalStepRow>] {
    StagedField.time("occurred") { $0.day.map(CellTime.day) }
      + StagedField.time("entered", \.enteredAt)
  }

  package func checker(for run: ImportRun, _ tx: Transaction) throws -> GoalStepChecker {
    GoalStepChecker(goals: GoalReader(try GoalVocabulary.tree(of: run.tenant, tx)))
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairFactPlan(table: .goalSteps, program: intoProgram, run: run).make(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairFactPlan(table: .goalSteps, program: intoProgram, run: run).apply(tx)
  }
}
