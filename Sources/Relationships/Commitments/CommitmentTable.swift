import Programs

extension PairFactTable {
  /// Commitments: whether one was kept, or called off by both, becomes known later.
  static let commitments = PairFactTable(
    name: "commitments", id: "commitment_id", noun: "commitment", kind: "commitments",
    command: "trellis commitment add", when: .day("made_on"),
    fields: [
      PairFactField("owner", isKey: true), PairFactField("wording", column: "text", isKey: true),
      PairFactField("goal"), PairFactField("due_on", isKey: true),
      PairFactField("share", or: "pair"),
    ],
    addition: PairFactAddition(
      column: "outcome",
      columns: [ImportedTable.Column("outcome"), ImportedTable.Column("outcome_on", "date")],
      time: ImportedTable.Column("outcome_on", "date"), at: "outcome_at", by: "outcome_by",
      undoReason: "settled"))
}
