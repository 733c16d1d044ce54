import Programs

extension ImportedTable {
  /// Check-ins, with what imports record of them: no more of a known one changes than this.
  static let checkIns = ImportedTable(
    "check_ins", keys: ["check_in_id"], label: "external_id",
    columns: [
      Column("confirmed_at", "timestamptz"), Column("confirmed_by"),
      Column("voided_at", "timestamptz"), Column("voided_by"), Column("void_reason"),
    ])
}
