import Programs

extension PairFactTable {
  /// Meetings, told apart by their time: what became of one becomes known later.
  static let meetings = PairFactTable(
    name: "meetings", id: "meeting_id", noun: "meeting", kind: "meetings",
    command: "trellis meeting add", when: .dayAndMoment("starts_on", "starts_at"),
    fields: [PairFactField("place"), PairFactField("mode"), PairFactField("minutes")],
    addition: PairFactAddition(
      column: "outcome",
      columns: [ImportedTable.Column("outcome"), ImportedTable.Column("outcome_due_to")],
      // However early the meeting was planned: before its day nobody knows what became of it.
      time: ImportedTable.Column("starts_on", "date"), at: "outcome_at", by: "outcome_by",
      undoReason: "over"))
}
