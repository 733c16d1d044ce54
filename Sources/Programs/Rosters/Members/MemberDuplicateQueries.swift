import Database

extension MemberImport {
  /// New people who may be somebody known: the same own address, or name and birth date.
  var duplicatesOfKnown: Query<PossibleDuplicate> {
    Query(
      """
      SELECT d.line, d.external_id, d.other_id, d.reason
        FROM (\(sameAddress) UNION ALL \(sameNameAndBirthDate)) d
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

  private var sameAddress: SQL {
    """
    SELECT s.record, s.line, s.external_id, p.external_id AS other_id, 'same_email' AS reason
      FROM import_plan s
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = \(role.rawValue)
       AND p.email_key = lower(\(staged("email", "text"))) AND NOT p.email_shared
     WHERE s.is_new_person AND NOT s.is_rejected
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
       AND (p.household = \(staged("household", "text"))) IS NOT TRUE
     WHERE s.is_new_person AND NOT s.is_rejected
    """
  }

  /// New people of one name and birth date on several rows, in different households.
  var duplicatesInFile: Query<PossibleDuplicate> {
    let (household, birthDate) = (staged("household", "text"), staged("birth_date", "date"))
    return Query(
      """
      SELECT s.line, s.external_id, o.external_id AS other_id, o.line AS other_line
        FROM (SELECT s.*, \(birthDate) AS born, \(household) AS home,
                     count(*) OVER (PARTITION BY s.given_key, s.family_key, \(birthDate)) AS same
                FROM import_plan s
               WHERE s.is_new_person AND NOT s.is_rejected AND \(birthDate) IS NOT NULL) s
        JOIN import_plan o
          ON o.given_key = s.given_key AND o.family_key = s.family_key
         AND \(staged("birth_date", "date", of: "o")) = s.born
         AND o.record < s.record AND o.is_new_person AND NOT o.is_rejected
       WHERE s.same > 1
         AND (s.home = \(staged("household", "text", of: "o")))
             IS NOT TRUE
       ORDER BY s.record, o.record
       LIMIT \(ImportReport.listed)
      """
    ) { row throws(DatabaseError) in
      PossibleDuplicate(
        line: try row("line"), externalID: try row("external_id"),
        otherExternalID: try row("other_id"), otherLine: try row("other_line"),
        reason: .nameAndBirthDate)
    }
  }

  /// A staged column, or NULL where the file lacks it.
  func staged(_ column: String, _ type: SQL, of row: SQL = "s") -> SQL {
    run.staged.contains(column) ? "\(row).\(identifier: column)" : "NULL::\(type)"
  }
}
