package import Database
package import Programs

/// Undoes what imports did to check-ins: those it brought are voided, those it corrected count
/// again.
package struct CheckInUndo: ImportUndo {
  package init() {}

  package var tables: [ImportedTable] { [.checkIns] }

  package func remove(_ undo: UndoRun, _ tx: Transaction) throws {
    try tx.execute(undo.listCheckIns)
    try tx.execute(undo.keepCorrected)
    try tx.execute(undo.voidCheckIns)
  }
}
