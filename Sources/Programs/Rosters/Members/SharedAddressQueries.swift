import Database

extension MemberImport {
  /// The addresses that this import brings or changes.
  var plannedAddresses: SQL {
    guard run.staged.contains("email") else { return "SELECT NULL WHERE false" }
    return """
      SELECT lower(s.email) FROM import_plan s
       WHERE s.email IS NOT NULL AND NOT s.is_rejected AND (s.is_new_person OR s.changes_person)
      """
  }

  /// E-mail addresses that stand on several rows; an id that is there twice is told as such.
  var sharedAddresses: Query<ImportProblem> {
    let address: SQL = run.staged.contains("email") ? "lower(email)" : "NULL::text"
    return Query(
      """
      SELECT line, record, address, first_line
        FROM (SELECT line, record, \(address) AS address,
                     min(line) OVER (PARTITION BY \(address)) AS first_line,
                     row_number() OVER (PARTITION BY \(address) ORDER BY record) AS place,
                     min(external_id) OVER (PARTITION BY \(address)) AS first_id,
                     max(external_id) OVER (PARTITION BY \(address)) AS last_id
                FROM import_rows
               WHERE \(address) IN (
                 SELECT \(address) FROM import_rows GROUP BY 1 HAVING count(*) > 1)) s
       WHERE place = 2 AND (first_id = last_id) IS NOT TRUE
       ORDER BY record
       LIMIT \(ImportReport.listed)
      """
    ) { [run] row throws(DatabaseError) in
      let (line, first): (Int, Int) = (try row("line"), try row("first_line"))
      let address: String = try row("address")
      return run.problem(
        line: line, record: try row("record"), column: "email", value: address,
        CellFault(
          "email.shared", "\(address.quoted) on line \(line) is on line \(first) too",
          hint: "A shared address identifies nobody and signs nobody in."))
    }
  }
}

extension ImportRun {
  /// Marks those of some lower-case addresses that several people of one role read, or a student
  /// and anybody else.
  func markSharedAddresses(among addresses: SQL) -> SQL {
    update(
      .people, as: "p", set: [("email_shared", "true")],
      from: "(\(SQL.sharedAddresses(among: addresses, tenant: tenant))) shared",
      where: """
        p.role IN ('student', 'mentor', 'guardian', 'teacher') AND p.email_key = shared.email_key
        AND NOT p.email_shared
        """)
  }
}

extension SQL {
  /// Those of some lower-case addresses that identify nobody, as `email_key`.
  static func sharedAddresses(among addresses: SQL, tenant: Tenant.ID) -> SQL {
    """
    SELECT q.email_key
      FROM trellis.people q
     WHERE q.tenant_id = \(tenant) AND q.role IN ('student', 'mentor', 'guardian', 'teacher')
       AND q.email_key IN (\(addresses))
     GROUP BY q.email_key
    HAVING count(*) > count(DISTINCT q.role)
        OR count(*) > 1 AND bool_or(q.role = 'student')
    """
  }
}
