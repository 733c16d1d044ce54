extension PairFactTable {
  /// Check-ins: figures ask when one was entered, and the other of the pair may confirm it later.
  static let checkIns = PairFactTable(
    name: "check_ins", id: "check_in_id", noun: "check-in", kind: "check-ins",
    command: "trellis check-in add", when: .dayAndMoment("occurred_on", "occurred_at"),
    fields: [
      PairFactField("outcome", or: "made", isKey: true), PairFactField("mode"),
      PairFactField("minutes"), PairFactField("logged_by", or: "coordinator", isKey: true),
      PairFactField("note"), PairFactField("note_class", or: "staff", isInFiles: false),
    ],
    staged: ["confirmed"],
    addition: PairFactAddition(
      column: "confirmed", at: "confirmed_at", by: "confirmed_by", undoReason: "confirmed"),
    comparesEntryTimes: true)
}
