import Database
import Programs

extension SQL {
  /// Finds out for each row who is the student: an id may name a student and a mentor both, so
  /// all four readings are looked at.
  static func createWishPlan(of program: Program.ID, _ run: ImportRun) -> SQL {
    let lookup = PersonLookup(in: program, for: run)
    return """
      CREATE TEMPORARY TABLE import_plan ON COMMIT DROP AS
      SELECT f.*, f.readings = 1 AND f.first_line IS NULL AND k.from_id IS NULL AS is_new,
             false AS is_changed
        FROM (SELECT r.*,
                     CASE WHEN r.readings = 1 AND row_number()
                       OVER (PARTITION BY r.from_id, r.to_id ORDER BY r.record) > 1
                       THEN min(r.line) OVER (PARTITION BY r.from_id, r.to_id) END AS first_line
                FROM (SELECT s.record, s.line, s.is_rejected, s."from" AS from_text,
                             s."to" AS to_text,
                             CASE WHEN \(members("fs", "tm")) THEN fs.person_id
                                  WHEN \(members("fm", "ts")) THEN fm.person_id END AS from_id,
                             CASE WHEN \(members("fs", "tm")) THEN tm.person_id
                                  WHEN \(members("fm", "ts")) THEN ts.person_id END AS to_id,
                             coalesce(\(members("fs", "tm")), false)::int
                               + coalesce(\(members("fm", "ts")), false)::int AS readings,
                             \(standing("fs", "fm")) AS from_standing,
                             \(standing("ts", "tm")) AS to_standing
                        FROM import_rows s
                        \(lookup.join("from", as: .student, alias: "fs"))
                        \(lookup.join("from", as: .mentor, alias: "fm"))
                        \(lookup.join("to", as: .student, alias: "ts"))
                        \(lookup.join("to", as: .mentor, alias: "tm"))) r) f
        LEFT JOIN trellis.wishes k
          ON k.tenant_id = \(run.tenant) AND k.program_id = \(program)
         AND k.from_id = f.from_id AND k.to_id = f.to_id
      """
  }

  private static func members(_ from: SQL, _ to: SQL) -> SQL {
    "(\(from).standing = 'member' AND \(to).standing = 'member')"
  }

  /// The better of what somebody is as a student and as a mentor.
  private static func standing(_ student: SQL, _ mentor: SQL) -> SQL {
    """
    CASE WHEN 'member' IN (\(student).standing, \(mentor).standing) THEN 'member'
         ELSE coalesce(\(student).standing, \(mentor).standing) END
    """
  }

  static func applyWishes(of program: Program.ID, _ run: ImportRun) -> SQL {
    run.insert(
      into: .wishes, columns: "tenant_id, program_id, from_id, to_id, entered_at, entered_by",
      select: """
        SELECT \(run.tenant), \(program), p.from_id, p.to_id, \(run.now), \(run.request.actor)
          FROM import_plan p
         WHERE p.is_new AND NOT p.is_rejected
        """)
  }
}

extension Query where Row == ImportProblem {
  /// Rows whose people are not one student and one mentor of the program.
  static func unclearWishes(_ run: ImportRun) -> Self {
    Query(
      """
      SELECT line, record, from_text, to_text, from_standing, to_standing, readings
        FROM import_plan
       WHERE readings <> 1 AND from_text IS NOT NULL AND to_text IS NOT NULL
       ORDER BY record
      """
    ) { row throws(DatabaseError) in
      let (from, to): (String, String) = (try row("from_text"), try row("to_text"))
      let fromStanding: String? = try row("from_standing")
      let toStanding: String? = try row("to_standing")
      let (line, record): (Int, Int) = (try row("line"), try row("record"))
      let readings: Int = try row("readings")
      if fromStanding != "member" {
        return run.problem(
          line: line, record: record, column: "from", value: from,
          PersonLookup.fault("from", from, standing: fromStanding))
      }
      if toStanding != "member" {
        return run.problem(
          line: line, record: record, column: "to", value: to,
          PersonLookup.fault("to", to, standing: toStanding))
      }
      return run.problem(
        line: line, record: record, column: nil, value: nil,
        readings == 2 ? .ambiguousWish(from, to) : .sameRoles(from, to))
    }
  }

  static func repeatedWishes(_ run: ImportRun) -> Self {
    Query(
      """
      SELECT line, record, first_line
        FROM import_plan
       WHERE first_line IS NOT NULL AND NOT is_rejected
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      let (line, first): (Int, Int) = (try row("line"), try row("first_line"))
      return run.problem(
        line: line, record: try row("record"), column: nil, value: nil,
        CellFault(
          "wish.repeated", "the wish on line \(line) is on line \(first) already",
          hint: "It counts once."))
    }
  }
}

extension Query where Row == (pair: String, total: Int) {
  static func absentWishes(of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT coalesce(a.external_id, a.email, '') || ' ' || coalesce(b.external_id, b.email, '')
               AS pair, count(*) OVER () AS total
        FROM trellis.wishes k
        JOIN trellis.people a ON a.tenant_id = \(tenant) AND a.person_id = k.from_id
        JOIN trellis.people b ON b.tenant_id = \(tenant) AND b.person_id = k.to_id
       WHERE k.tenant_id = \(tenant) AND k.program_id = \(program)
         AND NOT EXISTS (SELECT FROM import_plan p
                          WHERE p.from_id = k.from_id AND p.to_id = k.to_id)
       ORDER BY pair
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in (try row("pair"), try row("total")) }
  }
}

extension CellFault {
  fileprivate static func ambiguousWish(_ from: String, _ to: String) -> CellFault {
    CellFault(
      "wish.ambiguous",
      "\(from.quoted) and \(to.quoted) are each the id of a student and of a mentor",
      hint: "Write e-mail addresses instead, so that it is clear who names whom.")
  }

  fileprivate static func sameRoles(_ from: String, _ to: String) -> CellFault {
    CellFault(
      "wish.same_role", "\(from.quoted) and \(to.quoted) are not a student and a mentor",
      hint: "A wish goes from a student to a mentor or from a mentor to a student.")
  }
}
