import Database

extension GuardianImport {
  /// One row for each guardian that a row of the file names.
  var createGuardians: SQL {
    """
    CREATE TEMPORARY TABLE import_guardians ON COMMIT DROP AS
    SELECT s.record, s.line, g.position, s.person_id AS student_id,
           s.is_new_person AS is_new_student, g.external_id, g.given_name, g.family_name,
           g.name_key, g.relationship, g.email, lower(g.email) AS email_key, g.phone,
           \(Self.digits("g.phone")) AS phone_key, g.language, g.may_receive,
           s.record * 2 + g.position - 1 AS number
      FROM import_plan s
     CROSS JOIN LATERAL (VALUES (1, \(Self.fields(of: 1))), (2, \(Self.fields(of: 2))))
        AS g (position, external_id, given_name, family_name, name_key, relationship, email, phone,
              language, may_receive)
     WHERE NOT s.is_rejected
       AND coalesce(g.external_id, g.name_key, g.email, g.phone) IS NOT NULL
    """
  }

  private static func fields(of number: Int) -> SQL {
    [
      "id", "given", "family", "key", "relationship", "email", "phone", "language", "may_receive",
    ].map { "s.\(identifier: "guardian\(number)_\($0)")" as SQL }.joined(by: ", ")
  }

  /// A telephone number without what people put between its digits.
  static func digits(_ phone: SQL) -> SQL {
    "translate(\(phone), ' +()-./,#*', '')"
  }

  /// Which known person a guardian of the file is.
  var createMatches: SQL {
    """
    CREATE TEMPORARY TABLE import_guardian_matches (
      record bigint NOT NULL, position integer NOT NULL, guardian_id uuid NOT NULL) ON COMMIT DROP
    """
  }

  var matchByID: SQL {
    """
    INSERT INTO import_guardian_matches
    SELECT g.record, g.position, p.person_id
      FROM import_guardians g
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = 'guardian'
       AND p.id_source = \(run.request.idSource) AND p.external_id = g.external_id
    """
  }

  /// Knows guardians of known students again, where only one of the file and one known can be meant.
  func matchWithinStudent(_ rule: GuardianRule) -> SQL {
    """
    INSERT INTO import_guardian_matches
    SELECT record, position, guardian_id
      FROM (SELECT g.record, g.position, p.person_id AS guardian_id,
                   count(*) OVER (PARTITION BY g.record, g.position) AS candidates,
                   count(*) OVER (PARTITION BY g.record, p.person_id) AS claims
              FROM import_guardians g
              JOIN trellis.student_guardians l
                ON l.tenant_id = \(tenant) AND l.student_id = g.student_id
              JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = l.guardian_id
             WHERE NOT g.is_new_student AND \(condition(rule)) AND \(mayBeOnePerson)
               AND NOT EXISTS (
                 SELECT FROM import_guardian_matches m
                  WHERE m.record = g.record
                    AND (m.position = g.position OR m.guardian_id = p.person_id))) c
     WHERE candidates = 1 AND claims = 1
    """
  }

  private func condition(_ rule: GuardianRule) -> SQL {
    switch rule {
    case .addressAndName: "p.email_key = g.email_key AND p.name_key = g.name_key"
    case .address: "p.email_key = g.email_key"
    case .nameAndPhone:
      """
      p.name_key = g.name_key
      AND (p.phone IS NULL OR g.phone IS NULL OR \(Self.digits("p.phone")) = g.phone_key)
      """
    }
  }

  /// Two ids are two people, whatever else they have in common.
  private var mayBeOnePerson: SQL {
    "(g.external_id IS NULL OR p.external_id IS NULL)"
  }

  /// Knows guardians of other students again by e-mail and name.
  var matchByAddressAndName: SQL {
    """
    INSERT INTO import_guardian_matches
    SELECT DISTINCT ON (g.record, g.position) g.record, g.position, p.person_id
      FROM import_guardians g
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = 'guardian'
       AND p.email_key = g.email_key AND p.name_key = g.name_key
     WHERE \(mayBeOnePerson)
       AND NOT EXISTS (
         SELECT FROM import_guardian_matches m
          WHERE m.record = g.record AND (m.position = g.position OR m.guardian_id = p.person_id))
     ORDER BY g.record, g.position, p.person_id
    """
  }

  /// A cell about reports that nobody understands leaves a known guardian as they are, and gives a
  /// new one none.
  var settleUnclear: SQL {
    """
    UPDATE import_guardian_links l
       SET may_receive = CASE WHEN EXISTS (
             SELECT FROM trellis.student_guardians k
              WHERE k.tenant_id = \(tenant) AND k.student_id = l.student_id
                AND k.guardian_id = l.guardian_id) THEN NULL ELSE 'no' END
     WHERE l.may_receive = 'unclear'
    """
  }

  /// Each student's guardian with the person they are: a known one, or one that rows of the file
  /// have in common.
  func createLinks(series: IDSeries) -> SQL {
    let number: SQL = "min(k.number) OVER (PARTITION BY k.key)"
    return """
      CREATE TEMPORARY TABLE import_guardian_links ON COMMIT DROP AS
      SELECT k.*,
             coalesce(k.known_id,
               first_value(k.known_id) OVER (
                 PARTITION BY k.key ORDER BY k.known_id IS NULL, k.record, k.position),
               \(series.id(number))) AS guardian_id
        FROM (SELECT g.*, m.guardian_id AS known_id,
                     coalesce('i' || g.external_id, 'i' || b.external_id,
                       'e' || g.email_key || '|' || coalesce(g.name_key, ''),
                       'r' || g.record || '|' || g.position) AS key
                FROM import_guardians g
                LEFT JOIN import_guardian_matches m USING (record, position)
                LEFT JOIN (SELECT email_key, name_key, min(external_id) AS external_id
                             FROM import_guardians
                            WHERE external_id IS NOT NULL AND email_key IS NOT NULL
                              AND name_key IS NOT NULL
                            GROUP BY email_key, name_key) b
                  ON g.external_id IS NULL AND b.email_key = g.email_key
                 AND b.name_key = g.name_key) k
      """
  }
}
