package import Database
package import Programs

/// An import that a test looks into once it is planned, while its temporary tables are there.
package struct WatchedImport<Watched: ImportKind>: ImportKind {
  private let watched: Watched
  private let look: @Sendable (ImportRun, Transaction) throws -> Void

  package init(
    _ watched: Watched, _ look: @escaping @Sendable (ImportRun, Transaction) throws -> Void
  ) {
    self.watched = watched
    self.look = look
  }

  package var name: String { watched.name }
  package var program: Program.ID? { watched.program }
  package var fields: [StagedField<Watched.Column, Watched.Row>] { watched.fields }

  package func checker(for run: ImportRun, _ tx: Transaction) throws -> Watched.Checker {
    try watched.checker(for: run, tx)
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    let plan = try watched.plan(run, tx)
    try look(run, tx)
    return plan
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try watched.apply(run, tx)
  }
}
