package import Database
package import Programs

/// Imports pairs that must be.
package struct PinImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { "pins" }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<PinColumn, PairRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
      + [StagedField("reason", .text) { $0.reason }]
  }

  package func checker(for run: ImportRun, _ tx: Transaction) -> PinChecker {
    PinChecker()
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairImport(table: .pins, program: intoProgram.id, run: run).plan(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairImport(table: .pins, program: intoProgram.id, run: run).apply(tx)
  }
}
