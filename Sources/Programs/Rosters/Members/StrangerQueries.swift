import Database

extension MemberImport {
  /// Rows whose id nobody of the program has, where only known people are meant.
  var strangers: Query<ImportProblem> {
    Query(
      """
      SELECT s.line, s.record, s.external_id, s.is_new_person
        FROM import_plan s
       WHERE s.is_new AND s.external_id IS NOT NULL
       ORDER BY s.record
      """
    ) { [run, role] row throws(DatabaseError) in
      let (id, isUnknown): (String, Bool) = (try row("external_id"), try row("is_new_person"))
      return run.problem(
        line: try row("line"), record: try row("record"), column: "external_id", value: id,
        isUnknown
          ? CellFault(
            "\(role.rawValue).not_found", "the program has no \(role.rawValue) \(id.quoted)",
            hint: "'trellis \(role.rawValue) list' shows everybody with their ids.")
          : CellFault(
            "\(role.rawValue).not_enrolled", "\(id.quoted) is known, but not in this program",
            hint: "Import them into the program first."))
    }
  }
}
