import Programs

extension ImportedTable {
  /// Check-ins, with what imports record of them: no more of a known one changes than this.
  static let checkIns = ImportedTable(
    "check_ins", keys: ["check_in_id"], labels: ["external_id", "occurred_on"],
    columns: [
      Column("confirmed_at", "timestamptz"), Column("confirmed_by", isInternal: true),
      Column("voided_at", "timestamptz"), Column("voided_by", isInternal: true),
      Column("void_reason"),
    ])
}
