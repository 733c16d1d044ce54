import CivilTime
import Database
import Programs

extension CheckInPlan {
  /// Rows that say what an earlier row says, and have no id to tell them apart.
  var repetitions: Query<ImportProblem> {
    Query(
      """
      SELECT line, record, first_line
        FROM import_plan
       WHERE first_line IS NOT NULL AND NOT is_rejected
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let (line, first): (Int, Int) = (try row("line"), try row("first_line"))
      return run.problem(
        line: line, record: try row("record"), column: nil, value: nil,
        CellFault(
          "check_in.repeated", "line \(line) is the same check-in as line \(first)",
          hint: "It counts once; if they were two, give each an external_id or a time of day."))
    }
  }

  /// Check-ins on days that no match of the pair covers.
  var distantMatches: Query<ImportProblem> {
    Query(
      """
      SELECT line, record, occurred_on, started_on, ended_on
        FROM import_plan
       WHERE NOT covers AND NOT is_rejected AND (is_new OR is_changed)
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let (day, start): (Day, Day) = (try row("occurred_on"), try row("started_on"))
      let end: Day? = try row("ended_on")
      let span = end.map { "from \(start) to \($0)" } ?? "from \(start) on"
      return run.problem(
        line: try row("line"), record: try row("record"), column: "occurred_at",
        value: day.description,
        CellFault(
          "match.nearest", "the two were not matched on \(day), but \(span)",
          hint: "The check-in was put there; check the date."))
    }
  }

  /// Check-ins that were voided here; a file does not bring them back.
  var voidedCheckIns: Query<ImportProblem> {
    Query(
      """
      SELECT line, record, external_id
        FROM import_plan
       WHERE is_voided AND NOT is_rejected
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      run.problem(
        line: try row("line"), record: try row("record"), column: "external_id",
        value: try row("external_id"),
        CellFault(
          "check_in.voided", "this check-in was voided and stays so",
          hint: "If it did take place, enter it anew: trellis check-in add."))
    }
  }

  var fieldChanges: Query<(change: FieldChange, total: Int)> {
    Query(
      """
      SELECT p.line, coalesce(p.external_id, p.student || ' ' || p.mentor) AS key, c.field, c.old,
             c.new, count(*) OVER () AS total
        FROM import_plan p
       CROSS JOIN LATERAL (VALUES
         ('occurred_at', coalesce(p.old_occurred_at::text, p.old_occurred_on::text),
           coalesce(p.occurred_at::text, p.occurred_on::text)),
         ('entered_at', p.old_entered_at::text, p.entered_at::text),
         ('outcome', p.old_outcome, p.outcome), ('mode', p.old_mode, p.mode),
         ('minutes', p.old_minutes::text, p.minutes::text),
         ('logged_by', p.old_logged_by, p.logged_by), ('note', p.old_note, p.note),
         ('confirmed', CASE WHEN p.is_confirmed THEN 'no' END,
           CASE WHEN p.is_confirmed THEN 'yes' END),
         ('match', p.old_match_id::text, p.match_id::text)) AS c (field, old, new)
       WHERE p.is_changed AND NOT p.is_rejected AND c.old IS DISTINCT FROM c.new
       ORDER BY p.record, c.field
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in (try FieldChange.read(&row), try row("total")) }
  }
}
