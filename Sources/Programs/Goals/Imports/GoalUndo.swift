package import Database

/// Undoes what imports did to a tenant's goals: a new one is retired, unless somebody names it.
package struct GoalUndo: ImportUndo {
  package init() {}

  package var tables: [ImportedTable] { [.goals] }

  package func remove(_ undo: UndoRun, _ tx: Transaction) throws {
    try tx.execute(undo.markAdded(.goals))
    try tx.execute(undo.listAdded(.goals, as: "goal"))
    try tx.execute(undo.markNamedGoals)
    try tx.execute(undo.markParents)
    try tx.execute(undo.retireGoals)
  }
}
