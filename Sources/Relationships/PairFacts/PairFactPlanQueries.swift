import Database
import Programs

extension PairFactPlan {
  /// Finds the people of each row, and the days and moments that it means in the program's zone.
  var createTimes: SQL {
    let lookup = PersonLookup(in: program.id, for: run)
    return """
      CREATE TEMPORARY TABLE import_times ON COMMIT DROP AS
      SELECT s.*, a.person_id AS student_id, a.standing AS student_standing,
             b.person_id AS mentor_id, b.standing AS mentor_standing,
             \(table.when.localDay(in: zone)) AS fact_on,
             \(table.times.flatMap(values).joined(by: ", "))
        FROM import_rows s
        \(lookup.join("student", as: .student, alias: "a"))
        \(lookup.join("mentor", as: .mentor, alias: "b"))
      """
  }

  private func values(_ time: PairFactTime) -> [SQL] {
    var values: [SQL] = [
      "\(time.isSkipped(in: zone)) AS \(identifier: "skips \(time.column)")"
    ]
    if let day = time.day { values.append("\(time.localDay(in: zone)) AS \(identifier: day)") }
    if let moment = time.moment {
      values.append("\(time.instant(in: zone)) AS \(identifier: moment)")
    }
    return values
  }

  /// Finds for each row the match it belongs to.
  var createMatched: SQL {
    """
    CREATE TEMPORARY TABLE import_matched ON COMMIT DROP AS
    SELECT t.*, m.match_id, m.covers, m.started_on, m.ended_on
      FROM import_times t
      LEFT JOIN LATERAL (
        \(SQL.matchOfPair(
          "t.student_id", "t.mentor_id", on: "t.fact_on", program: program.id, tenant: tenant))
      ) m ON true
    """
  }

  /// Finds the fact that a row may be already, and what it becomes.
  var createPlan: SQL {
    """
    CREATE TEMPORARY TABLE import_plan ON COMMIT DROP AS
    SELECT d.*, d.is_corrected OR d.is_added AS is_changed
      FROM (SELECT c.*, c.known_id IS NULL AND c.first_line IS NULL AS is_new,
                   c.is_known AND \(differs) AS is_corrected,
                   c.is_known AND c.is_given AND c.old_at IS NULL AS is_added
              FROM (SELECT f.*, k.voided_at IS NOT NULL AS is_voided,
                           \(knownID) IS NOT NULL AND k.voided_at IS NULL AND f.first_line IS NULL
                             AS is_known,
                           coalesce(\(given("external_id")), k.external_id) AS external_id,
                           coalesce(\(given("match_id")), k.match_id) AS match_id,
                           k.match_id AS \(identifier: "old match_id"),
                           \(merged.joined(by: ", "))
                      FROM (\(identified)) f
                      LEFT JOIN trellis.\(identifier: table.name) k
                        ON k.tenant_id = \(tenant) AND \(knownID) = f.known_id) c) d
    """
  }

  private var knownID: SQL { "k.\(identifier: table.id)" }

  /// Each value as the file has it, else as it is known, else as it is meant where nobody says.
  private var merged: [SQL] {
    table.ownTimes.flatMap(merged) + table.fields.flatMap(merged) + merged(table.addition)
  }

  /// A date alone says nothing against a moment on that day that is known.
  private func merged(_ time: PairFactTime) -> [SQL] {
    var values: [SQL] = time.columns.map {
      "k.\(identifier: $0) AS \(identifier: "old \($0)")"
    }
    if let day = time.day {
      values.append(
        "coalesce(\(given(day)), k.\(identifier: day)) AS \(identifier: day)")
    }
    guard let moment = time.moment else { return values }
    let known: SQL = "k.\(identifier: moment)"
    let isDayOfKnown: SQL =
      "f.\(identifier: "\(time.staged)_day") = (\(known) AT TIME ZONE \(zone))::date"
    let isSameDay: SQL =
      time.day.map { "\(given(moment)) IS NULL AND k.\(identifier: $0) = \(given($0))" }
      ?? isDayOfKnown
    let otherwise: SQL =
      time.day == nil ? "coalesce(\(given(moment)), \(known))" : given(moment)
    values.append(
      "CASE WHEN \(isSameDay) THEN \(known) ELSE \(otherwise) END AS \(identifier: moment)")
    return values
  }

  private func merged(_ field: PairFactField) -> [SQL] {
    let known: SQL = "k.\(identifier: field.name)"
    let values =
      (field.isInFiles ? [given(field.name)] : []) + [known]
      + (field.fallback.map { ["\($0)" as SQL] } ?? [])
    return [
      "coalesce(\(values.joined(by: ", "))) AS \(identifier: field.name)",
      "\(known) AS \(identifier: "old \(field.name)")",
    ]
  }

  private func merged(_ addition: PairFactAddition?) -> [SQL] {
    guard let addition else { return ["false AS is_given", "NULL::timestamptz AS old_at"] }
    let isGiven: SQL =
      addition.columns.first.map { "\(given($0.name)) IS NOT NULL" }
      ?? "\(given(addition.column)) IS TRUE"
    let values = addition.columns.flatMap { column -> [SQL] in
      let known: SQL = "k.\(identifier: column.name)"
      return [
        """
        CASE WHEN \(isGiven) THEN \(added(column)) ELSE \(known) END
          AS \(identifier: column.name)
        """,
        "\(known) AS \(identifier: "old \(column.name)")",
      ]
    }
    return values + [
      "\(isGiven) AS is_given", "k.\(identifier: addition.at) AS old_at",
      "k.\(identifier: addition.by) AS old_by",
    ]
  }

  /// What a file says of something added; a date alone agrees with a moment of that day that is
  /// known, and is not before the fact itself on the fact's own day.
  private func added(_ column: ImportedTable.Column) -> SQL {
    guard let time = table.otherTimes.first(where: { $0.moment == column.name }) else {
      return given(column.name)
    }
    let (day, known): (SQL, SQL) = (
      "f.\(identifier: "\(time.staged)_day")", "k.\(identifier: column.name)"
    )
    return """
      CASE WHEN \(day) = (\(known) AT TIME ZONE \(zone))::date THEN \(known)
           WHEN \(day) = f.fact_on THEN greatest(\(given(column.name)), \(given(table.when.column)))
           ELSE \(given(column.name)) END
      """
  }

  /// A value of the file, which goes by a name of its own beside what becomes of it.
  private func given(_ name: String) -> SQL { "f.\(identifier: "given \(name)")" }
}
