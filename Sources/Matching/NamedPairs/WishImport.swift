package import Database
package import Programs

/// Imports who named whom; either of a pair can name the other.
package struct WishImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { "wishes" }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<WishColumn, WishRow>] {
    StagedField.person("from", \.from) + StagedField.person("to", \.to)
  }

  package func checker(for run: ImportRun, _ tx: Transaction) -> WishChecker {
    WishChecker()
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try tx.execute(.createWishPlan(of: intoProgram.id, run))
    var plan = ImportPlan()
    let suggestions = PersonSuggestions(in: intoProgram.id, for: run, tx)
    try plan.reject(.unclearWishes(run), for: run, tx, suggesting: suggestions)
    for note in try tx.all(.repeatedWishes(run)) { plan.warnings.add(note) }
    let absent = try tx.all(.absentWishes(of: intoProgram.id, tenant: run.tenant))
    plan.absent = absent.map(\.pair)
    plan.absentCount = absent.first?.total ?? 0
    return plan
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try tx.execute(.applyWishes(of: intoProgram.id, run))
  }
}
