import Database
import Programs

extension PairFactPlan {
  /// Each row with the fact that has its external id, or where it has none its own match, time and
  /// key; and the line of an earlier row that is the same.
  ///
  /// What the file says goes by `given ...`, beside what becomes of it.
  var identified: SQL {
    let values = Set(
      ["external_id", "match_id"] + table.times.flatMap(\.columns)
        + table.fields.filter(\.isInFiles).map(\.name)
        + (table.addition?.columns.map(\.name) ?? []) + table.staged
    ).sorted().map { "m.\(identifier: $0) AS \(identifier: "given \($0)")" as SQL }
    let times = table.times.flatMap { ["skips \($0.column)", "\($0.staged)_day"] }
    let kept = (Self.rowColumns + times).map { "m.\(identifier: $0)" as SQL }
    return """
      SELECT \((kept + values).joined(by: ", ")),
             coalesce(i.\(id), n.\(id)) AS known_id,
             CASE WHEN m.external_id IS NULL AND m.match_id IS NOT NULL
                   AND row_number() OVER (same ORDER BY m.record) > 1
                  THEN min(m.line) OVER same END AS first_line
        FROM import_matched m
        LEFT JOIN (\(latest(["external_id"]))) i ON i.external_id = m.external_id
        LEFT JOIN (\(latest(["match_id"] + key.map(\.name)))) n
          ON m.external_id IS NULL AND n.match_id = m.match_id AND \(isSameFact)
      WINDOW same AS (PARTITION BY m.external_id, m.match_id,
        \(key.map(\.value).joined(by: ", ")))
      """
  }

  private static let rowColumns = [
    "record", "line", "is_rejected", "student", "mentor", "student_id", "mentor_id",
    "student_standing", "mentor_standing", "fact_on", "covers", "started_on", "ended_on",
  ]

  private var id: SQL { "\(identifier: table.id)" }

  /// The columns that tell facts of a match apart which have no external id, with what a staged
  /// row `m` says for them.
  private var key: [(name: String, value: SQL)] {
    let times = table.when.columns.map { name -> (name: String, value: SQL) in
      (name, "m.\(identifier: name)")
    }
    let fields = table.fields.filter(\.isKey).map { field -> (name: String, value: SQL) in
      let value: SQL = "m.\(identifier: field.name)"
      return (field.name, field.fallback.map { "coalesce(\(value), \($0))" } ?? value)
    }
    return times + fields
  }

  /// A time that may be unknown is the same where both don't know it; no index is lost by that,
  /// because the day beside it is known.
  private var isSameFact: SQL {
    key.map { key -> SQL in
      let isOptional = table.when.day != nil && key.name == table.when.moment
      let comparison: SQL = isOptional ? "IS NOT DISTINCT FROM" : "="
      return "n.\(identifier: key.name) \(comparison) \(key.value)"
    }.joined(by: " AND ")
  }

  /// One fact for each key: one that stands before one that was voided, the last known first.
  ///
  /// What was undone with its import was never there: the next file brings it back.
  private func latest(_ columns: [String]) -> SQL {
    let key = columns.map { "\(identifier: $0)" as SQL }.joined(by: ", ")
    return """
      SELECT DISTINCT ON (\(key)) \(key), \(id)
        FROM trellis.\(identifier: table.name)
       WHERE tenant_id = \(tenant) AND program_id = \(program.id)
         AND void_reason IS DISTINCT FROM \(UndoRun.voidReason)
       ORDER BY \(key), voided_at IS NOT NULL, recorded_at DESC, \(id)
      """
  }

  /// Whether a merged row `c` says otherwise than what is known.
  var differs: SQL {
    let names =
      ["match_id"] + table.comparedTimes.flatMap(\.columns)
      + table.fields.filter(\.isInFiles).map(\.name)
    let added = table.addition?.columns.map(\.name) ?? []
    guard !added.isEmpty else { return Self.differ(names) }
    return """
      (\(Self.differ(names)) OR c.is_given AND c.old_at IS NOT NULL AND \(Self.differ(added)))
      """
  }

  private static func differ(_ names: [String]) -> SQL {
    let new = names.map { "c.\(identifier: $0)" as SQL }.joined(by: ", ")
    let old = names.map { "c.\(identifier: "old \($0)")" as SQL }.joined(by: ", ")
    return "(ROW(\(new)) IS DISTINCT FROM ROW(\(old)))"
  }
}
