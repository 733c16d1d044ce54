import Database

extension MemberImport {
  /// People who may be somebody known: the same own address, or name and birth date.
  ///
  /// Asked of those whom the file brings or changes.
  var duplicatesOfKnown: Query<PossibleDuplicate> {
    var searches = [sameAddress, sameNameAndBirthDate]
    if run.staged.contains("birth_date") { searches.append(similarNameAndBirthDate) }
    return Query(
      """
      SELECT d.line, d.external_id, d.other_id, d.reason
        FROM (\(searches.joined(by: " UNION ALL "))) d
       ORDER BY d.record, d.other_id
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      PossibleDuplicate(
        line: try row("line"), externalID: try row("external_id"),
        otherExternalID: try row("other_id"), otherLine: nil,
        reason: PossibleDuplicate.Reason(rawValue: try row("reason")) ?? .email)
    }
  }

  /// Twins with their family's address are two people.
  private var sameAddress: SQL {
    """
    SELECT s.record, s.line, s.external_id, p.external_id AS other_id, 'same_email' AS reason
      FROM import_plan s
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = \(role.rawValue)
       AND p.email_key = lower(\(staged("email", "text"))) AND NOT p.email_shared
     WHERE \(mayBeAnother)
       AND NOT coalesce(p.birth_date = \(staged("birth_date", "date"))
         AND split_part(p.name_key, '|', 1) <> s.given_key
         AND split_part(p.name_key, '|', 2) = s.family_key, false)
    """
  }

  private var sameNameAndBirthDate: SQL {
    """
    SELECT s.record, s.line, s.external_id, p.external_id, 'same_name_and_birth_date'
      FROM import_plan s
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = \(role.rawValue)
       AND p.name_key = s.given_key || '|' || s.family_key
       AND p.birth_date = \(staged("birth_date", "date"))
     WHERE \(mayBeAnother) AND \(isOutsideHousehold)
    """
  }

  private var similarNameAndBirthDate: SQL {
    """
    SELECT DISTINCT s.record, s.line, s.external_id, p.external_id, 'similar_name_and_birth_date'
      FROM import_plan s
      JOIN \(SQL.nicknames) n ON n.name = s.given_key
      JOIN \(SQL.nicknames) o ON o.kin = n.kin AND o.name <> n.name
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = \(role.rawValue)
       AND p.name_key = o.name || '|' || s.family_key AND p.birth_date = s.birth_date
     WHERE \(mayBeAnother) AND \(isOutsideHousehold)
    """
  }

  private var isOutsideHousehold: SQL {
    "(p.household = \(staged("household", "text"))) IS NOT TRUE"
  }

  /// Somebody else than the row's own person, and not known to be.
  private var mayBeAnother: SQL {
    """
    (s.is_new_person OR s.changes_person) AND NOT s.is_rejected AND p.person_id <> s.person_id
     AND NOT EXISTS (
       SELECT FROM trellis.distinct_people d
        WHERE d.tenant_id = \(tenant) AND d.person_id = least(p.person_id, s.person_id)
          AND d.other_id = greatest(p.person_id, s.person_id))
    """
  }

  /// New people on several rows who may be one: each is told beside the row before it.
  ///
  /// - Parameter haveAddresses: whether an address stands on several rows at all.
  /// - Returns: the pairs, in the order of the file.
  func duplicatesInFile(haveAddresses: Bool) -> Query<PossibleDuplicate> {
    var searches: [SQL] = []
    if run.staged.contains("birth_date") {
      searches = [
        repeated(
          "same_name_and_birth_date", by: "s.given_key, s.family_key, s.birth_date",
          unless: "home = last_home"),
        repeated(
          "similar_name_and_birth_date", by: "n.kin, s.family_key, s.birth_date",
          from: "import_plan s JOIN \(SQL.nicknames) n ON n.name = s.given_key",
          unless: "home = last_home OR given_key = last_given"),
      ]
    }
    if haveAddresses, run.staged.contains("email") {
      let born = staged("birth_date", "date")
      searches.append(
        repeated(
          "same_email", by: "lower(s.email), s.given_key, s.family_key",
          unless: run.staged.contains("birth_date") ? "born = last_born" : "false", born: born))
    }
    let none: SQL = "SELECT 0 AS record, 0 AS line, '', '', 0, '' WHERE false"
    return Query(
      """
      SELECT DISTINCT d.record, d.line, d.external_id, d.other_id, d.other_line, d.reason
        FROM (\(searches.isEmpty ? none : searches.joined(by: " UNION ALL ")))
          AS d (record, line, external_id, other_id, other_line, reason)
       ORDER BY d.record, d.other_line, d.reason
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      PossibleDuplicate(
        line: try row("line"), externalID: try row("external_id"),
        otherExternalID: try row("other_id"), otherLine: try row("other_line"),
        reason: PossibleDuplicate.Reason(rawValue: try row("reason")) ?? .email)
    }
  }

  /// Rows that have all of some columns in common with a row before them.
  ///
  /// The few groups of more than one row are found first, by hashing; nothing is compared pair by
  /// pair, however many rows are alike.
  private func repeated(
    _ reason: SQL, by columns: SQL, from rows: SQL = "import_plan s", unless condition: SQL,
    born: SQL = "s.birth_date"
  ) -> SQL {
    """
    SELECT record, line, external_id, last_id, last_line, '\(reason)'
      FROM (SELECT s.record, s.line, s.external_id, s.given_key, \(born) AS born,
                   \(staged("household", "text")) AS home, lag(s.external_id) OVER w AS last_id,
                   lag(s.line) OVER w AS last_line, lag(s.given_key) OVER w AS last_given,
                   lag(\(born)) OVER w AS last_born,
                   lag(\(staged("household", "text"))) OVER w AS last_home
              FROM \(rows)
             WHERE s.is_new_person AND NOT s.is_rejected
               AND (\(columns)) IN (
                 SELECT \(columns) FROM \(rows)
                  WHERE s.is_new_person AND NOT s.is_rejected
                  GROUP BY \(columns) HAVING count(*) > 1)
            WINDOW w AS (PARTITION BY \(columns) ORDER BY s.record)) r
     WHERE last_id IS NOT NULL AND (\(condition)) IS NOT TRUE
    """
  }

  /// A staged column, or NULL where the file lacks it.
  func staged(_ column: String, _ type: SQL, of row: SQL = "s") -> SQL {
    run.staged.contains(column) ? "\(row).\(identifier: column)" : "NULL::\(type)"
  }
}
