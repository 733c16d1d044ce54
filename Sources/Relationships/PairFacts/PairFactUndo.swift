package import Database
package import Programs

/// Undoes what imports did to facts about pairs: those they brought are voided, those they
/// corrected count again, what they added is taken off.
package struct PairFactUndo: ImportUndo {
  /// Every kind of fact that files bring.
  static let facts: [PairFactTable] = [
    .checkIns, .commitments, .requests, .contributions, .goalSteps, .meetings, .supportContacts(),
  ]

  package init() {}

  package var tables: [ImportedTable] { Self.facts.map(\.imported) }

  package func remove(_ undo: UndoRun, _ tx: Transaction) throws {
    for table in Self.facts where table.kind == undo.past.kind {
      try tx.execute(undo.listFacts(of: table))
      try tx.execute(undo.keepCorrected(in: table))
      try tx.execute(undo.voidFacts(of: table))
    }
  }
}
