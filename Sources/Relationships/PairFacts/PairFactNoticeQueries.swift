import CivilTime
import Database
import Programs

extension PairFactPlan {
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
    ) { [run, table] row throws(DatabaseError) in
      let (line, first): (Int, Int) = (try row("line"), try row("first_line"))
      return run.problem(
        line: line, record: try row("record"), column: nil, value: nil,
        CellFault(
          "\(table.code).repeated", "line \(line) is the same \(table.noun) as line \(first)",
          hint: "It counts once; if they were two, give each an external_id"
            + (table.when.moment == nil ? "." : " or a time of day.")))
    }
  }

  /// Facts of days that no match of the pair covers.
  var distantMatches: Query<ImportProblem> {
    Query(
      """
      SELECT line, record, fact_on, started_on, ended_on
        FROM import_plan
       WHERE NOT covers AND NOT is_rejected AND (is_new OR is_changed)
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """
    ) { [run, table] row throws(DatabaseError) in
      let (day, start): (Day, Day) = (try row("fact_on"), try row("started_on"))
      let end: Day? = try row("ended_on")
      let span = end.map { "from \(start) to \($0)" } ?? "from \(start) on"
      return run.problem(
        line: try row("line"), record: try row("record"), column: table.when.column,
        value: day.description,
        CellFault(
          "match.nearest", "the two were not matched on \(day), but \(span)",
          hint: "The \(table.noun) was put there; check the date."))
    }
  }

  /// Facts that were voided here; a file does not bring them back.
  var voidedFacts: Query<ImportProblem> {
    Query(
      """
      SELECT line, record, external_id
        FROM import_plan
       WHERE is_voided AND NOT is_rejected
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """
    ) { [run, table] row throws(DatabaseError) in
      run.problem(
        line: try row("line"), record: try row("record"), column: "external_id",
        value: try row("external_id"),
        CellFault(
          "\(table.code).voided", "this \(table.noun) was voided and stays so",
          hint: "If it is true after all, enter it anew: \(table.command)."))
    }
  }

  var fieldChanges: Query<(change: FieldChange, total: Int)> {
    Query(
      """
      SELECT p.line, coalesce(p.external_id, p.student || ' ' || p.mentor) AS key, c.field, c.old,
             c.new, count(*) OVER () AS total
        FROM import_plan p
       CROSS JOIN LATERAL (VALUES \(comparedValues.joined(by: ", "))) AS c (field, old, new)
       WHERE p.is_changed AND NOT p.is_rejected AND c.old IS DISTINCT FROM c.new
       ORDER BY p.record, c.field
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in (try FieldChange.read(&row), try row("total")) }
  }

  /// The columns with what was known and what becomes of it, as people read them.
  private var comparedValues: [SQL] {
    let times = table.comparedTimes.map { time in
      "(\(time.column), \(Self.text(time, "old ")), \(Self.text(time, "")))" as SQL
    }
    let fields = table.fields.filter(\.isInFiles).map { Self.value($0.column, $0.name) }
    return times + fields
      + additionValues + [Self.value("match", "match_id")]
  }

  private var additionValues: [SQL] {
    guard let addition = table.addition else { return [] }
    guard addition.columns.isEmpty else {
      return addition.columns.map { Self.value($0.name, $0.name) }
    }
    return [
      """
      (\(addition.column), CASE WHEN p.is_added THEN 'no' END,
        CASE WHEN p.is_added THEN 'yes' END)
      """
    ]
  }

  private static func value(_ column: String, _ name: String) -> SQL {
    "(\(column), p.\(identifier: "old \(name)")::text, p.\(identifier: name)::text)"
  }

  /// The moment, else the date.
  private static func text(_ time: PairFactTime, _ prefix: String) -> SQL {
    let columns = time.columns.reversed().map { "p.\(identifier: prefix + $0)::text" as SQL }
    return "coalesce(\((columns + ["NULL"]).joined(by: ", ")))"
  }
}
