import CivilTime
import Database

extension Imports {
  /// Undoes an import: removes what it created, restores what it changed.
  ///
  /// What was changed or used since is kept, and named. All of it is one transaction.
  ///
  /// - Parameters:
  ///   - words: the import's identifier, or so much of its beginning that only one has it.
  ///   - request: who undoes it, and whether to roll back.
  /// - Returns: what was done, or in a dry run would have been.
  /// - Throws: `ImportUndoError`; `DatabaseError`.
  package func undo(_ words: String, _ request: UndoRequest) async throws -> UndoReport {
    let now = clock.now()
    return try await database.tenant(
      request.tenant, outcome: request.isDryRun ? .rollBack : .commit
    ) { [nouns, ids] tx in
      try tx.setStatementTimeout(seconds: 0)
      try tx.setLockTimeout(seconds: Self.lockSeconds)
      try tx.execute(.lockImports(of: request.tenant))
      let past = try Self.find(words, request.tenant, tx)
      if let undo = past.undo { throw ImportUndoError.alreadyUndone(past, undo) }
      guard past.isRecorded else { throw ImportUndoError.notRecorded(past) }
      let program = try past.program.flatMap {
        try tx.first(.program(slug: $0, of: request.tenant))
      }
      // A round that is published at this moment must not match who is about to go.
      if let program { try tx.execute(.lockProgram(program.id, tenant: request.tenant)) }
      let today = try program.map { try tx.one(.localDay(of: now, in: $0.timeZone)) }
      let undo = UndoRun(
        past: past, request: request, program: program, now: now, today: today ?? now.utcDay,
        uses: nouns.flatMap(\.uses), seriesID: ids.next())
      try Self.takeBack(undo, nouns, tx)
      let report = try UndoReport(of: undo, nouns, tx)
      try tx.execute(undo.insertUndo(report.counts))
      return report
    }
  }

  private static func takeBack(
    _ undo: UndoRun, _ nouns: [any ImportUndo], _ tx: Transaction
  ) throws {
    try tx.execute(.preferHashJoins)
    try tx.execute(.allowLargeSorts)
    try tx.execute(undo.createRows)
    try tx.execute(undo.createCreated)
    try tx.execute(.analyzeUndo)
    for noun in nouns { try noun.remove(undo, tx) }
    let changed = try tx.all(.changedColumns)
    for table in nouns.flatMap(\.tables) {
      let columns = table.columns.filter { changed.contains([table.name, $0.name]) }
      guard !columns.isEmpty else { continue }
      try tx.execute(undo.markChanges(table, columns))
      for column in columns where column.followed != nil {
        try tx.execute(undo.markFollower(column, of: table))
      }
      try tx.execute(undo.restore(table, columns))
    }
    for noun in nouns { try noun.settle(undo, tx) }
    try tx.execute(undo.rebaseLaterChanges)
  }
}
