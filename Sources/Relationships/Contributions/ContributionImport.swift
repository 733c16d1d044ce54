package import Database
package import Programs

/// Imports what the two of a program's pairs gave each other.
///
/// A contribution is known by its external id, else by pair, giver, kind and day. What is known is
/// never overwritten: a correction voids it and puts another in its place.
package struct ContributionImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { PairFactTable.contributions.kind }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<ContributionColumn, ContributionRow>] {
    people + times + [
      StagedField("external_id", .text) { $0.externalID?.text },
      StagedField("given_by", .text) { $0.from?.rawValue },
      StagedField("kind", .text) { $0.kind?.rawValue },
      StagedField("note", .text) { $0.note },
      StagedField("share", .text) { $0.share?.rawValue },
    ]
  }

  private var people: [StagedField<ContributionColumn, ContributionRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
  }

  private var times: [StagedField<ContributionColumn, ContributionRow>] {
    StagedField.time("occurred") { $0.day.map(CellTime.day) }
      + StagedField.time("entered", \.enteredAt)
  }

  package func checker(for run: ImportRun, _ tx: Transaction) throws -> ContributionChecker {
    ContributionChecker()
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairFactPlan(table: .contributions, program: intoProgram, run: run).make(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairFactPlan(table: .contributions, program: intoProgram, run: run).apply(tx)
  }
}
