package import Database
package import Programs

/// Imports pairs that must not be.
package struct ExclusionImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { "exclusions" }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<ExclusionColumn, PairRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
      + [StagedField("reason", .text) { $0.reason }]
  }

  package func checker(for run: ImportRun, _ tx: Transaction) -> ExclusionChecker {
    ExclusionChecker()
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairImport(table: .exclusions, program: intoProgram.id, run: run).plan(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairImport(table: .exclusions, program: intoProgram.id, run: run).apply(tx)
  }
}
