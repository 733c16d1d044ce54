extension PairFactTable {
  /// Contributions, told apart by who gave what when.
  static let contributions = PairFactTable(
    name: "contributions", id: "contribution_id", noun: "contribution", kind: "contributions",
    command: "trellis contribution add", when: .on,
    fields: [
      PairFactField("given_by", column: "from", isKey: true), PairFactField("kind", isKey: true),
      PairFactField("note"), PairFactField("share", or: "pair"),
    ])
}
