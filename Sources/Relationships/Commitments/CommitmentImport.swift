package import Database
package import Programs

/// Imports what the two of a program's pairs promised each other.
///
/// A commitment is known by its external id, else by pair, owner, dates and text. A row that says
/// of a known one that it was kept or called off adds that; anything else replaces it.
package struct CommitmentImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { PairFactTable.commitments.kind }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<CommitmentColumn, CommitmentRow>] {
    people + times + [
      StagedField("external_id", .text) { $0.externalID?.text },
      StagedField("owner", .text) { $0.owner?.rawValue },
      StagedField("wording", .text) { $0.text },
      StagedField("goal", .text) { $0.goal?.text },
      StagedField("due_on", .date) { $0.dueOn },
      StagedField("outcome", .text) { $0.result?.rawValue },
      StagedField("outcome_on", .date) { $0.resultOn },
      StagedField("share", .text) { $0.share?.rawValue },
    ]
  }

  private var people: [StagedField<CommitmentColumn, CommitmentRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
  }

  private var times: [StagedField<CommitmentColumn, CommitmentRow>] {
    StagedField.time("made") { $0.madeOn.map(CellTime.day) }
      + StagedField.time("entered", \.enteredAt)
  }

  package func checker(for run: ImportRun, _ tx: Transaction) throws -> CommitmentChecker {
    CommitmentChecker(goals: GoalReader(try GoalVocabulary.tree(of: run.tenant, tx)))
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairFactPlan(table: .commitments, program: intoProgram, run: run).make(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairFactPlan(table: .commitments, program: intoProgram, run: run).apply(tx)
  }
}
