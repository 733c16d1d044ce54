import Programs

extension PairFactTable {
  /// Requests: the answer becomes known later.
  static let requests = PairFactTable(
    name: "requests", id: "request_id", noun: "request", kind: "requests",
    command: "trellis request add", when: .moment("asked_at"),
    otherTimes: [.moment("answered_at")], order: (.moment("answered_at"), "it was answered"),
    fields: [
      PairFactField("asked_by", column: "from", isKey: true),
      PairFactField("wording", column: "text"),
    ],
    addition: PairFactAddition(
      column: "answered_at", columns: [ImportedTable.Column("answered_at", "timestamptz")],
      time: ImportedTable.Column("answered_at", "timestamptz"), at: "answer_recorded_at",
      by: "answer_recorded_by", undoReason: "answered"))
}
