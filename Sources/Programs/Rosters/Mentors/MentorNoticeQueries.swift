import Database

extension MemberImport {
  /// New mentors who do not say how many students they take on.
  var assumedCapacities: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record, s.external_id
        FROM import_plan s
       WHERE s.is_new AND NOT s.is_rejected AND \(staged("capacity", "smallint")) IS NULL
       ORDER BY s.record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let id: String = try row("external_id")
      return run.problem(
        line: try row("line"), record: try row("record"), column: "capacity", value: nil,
        CellFault(
          "capacity.assumed", "\(id.quoted) states no capacity and gets 1",
          hint: "Write how many students the mentor takes on, if it is more."))
    }
  }
}
