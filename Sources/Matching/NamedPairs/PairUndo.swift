package import Database
package import Programs

/// Undoes what imports did to exclusions, pins and wishes; and says which people rounds, matches
/// and such pairs keep.
package struct PairUndo: ImportUndo {
  package init() {}

  package var tables: [ImportedTable] { [.exclusions, .pins, .wishes] }

  package var uses: [PersonUse] {
    ["student_id", "mentor_id"].flatMap { column in
      [
        PersonUse("matches", column, code: "matched", "was matched since"),
        PersonUse(
          "round_pairs", column, in: .row(of: "rounds", by: "round_id"), code: "in_round",
          "stands in a round"),
        PersonUse("exclusions", column, code: "excluded", "is named in an exclusion"),
        PersonUse("pins", column, code: "pinned", "is named in a pin"),
      ]
    }
      + ["from_id", "to_id"].map { column in
        PersonUse("wishes", column, code: "wished", "is named in a wish")
      }
  }

  package func remove(_ undo: UndoRun, _ tx: Transaction) throws {
    let nouns = [(ImportedTable.exclusions, "exclusion"), (.pins, "pin"), (.wishes, "wish")]
    for (table, noun) in nouns {
      try tx.execute(undo.markAdded(table))
      try tx.execute(undo.deleteAdded(table))
      try tx.execute(undo.listAdded(table, as: noun))
    }
  }
}
