import Database

extension GuardianImport {
  /// The guardians as people, each once: the first row that names them speaks for them.
  var createPeople: SQL {
    """
    CREATE TEMPORARY TABLE import_guardian_people ON COMMIT DROP AS
    SELECT d.*, p.person_id IS NULL AS is_new
      FROM (SELECT DISTINCT ON (guardian_id) guardian_id, record, line, external_id, given_name,
                   family_name, name_key, email, phone, language
              FROM import_guardian_links
             ORDER BY guardian_id, record, position) d
      LEFT JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = d.guardian_id
    """
  }

  /// What the first row leaves blank is taken from the others: sisters and brothers of a student.
  var fillPeople: SQL {
    """
    UPDATE import_guardian_people d
       SET external_id = coalesce(d.external_id, o.external_id), email = coalesce(d.email, o.email),
           phone = coalesce(d.phone, o.phone), language = coalesce(d.language, o.language)
      FROM (SELECT guardian_id, \(Self.first("external_id")), \(Self.first("email")),
                   \(Self.first("phone")), \(Self.first("language"))
              FROM import_guardian_links
             WHERE guardian_id IN (SELECT guardian_id FROM import_guardian_links
                                    GROUP BY guardian_id HAVING count(*) > 1)
             GROUP BY guardian_id) o
     WHERE o.guardian_id = d.guardian_id
    """
  }

  private static func first(_ column: SQL) -> SQL {
    """
    (array_agg(\(column) ORDER BY record, position) FILTER (WHERE \(column) IS NOT NULL))[1]
      AS \(column)
    """
  }

  /// Marks the rows of students whose guardians, or what is known of them, change.
  var markChangedStudents: SQL {
    """
    UPDATE import_plan s SET is_changed = true
      FROM (SELECT l.record
              FROM import_guardian_links l
              LEFT JOIN trellis.student_guardians k
                ON k.tenant_id = \(tenant) AND k.student_id = l.student_id
               AND k.guardian_id = l.guardian_id
             WHERE NOT l.is_new_student AND (k.guardian_id IS NULL OR \(changesLink))
             UNION
            SELECT l.record
              FROM import_guardian_links l
              JOIN import_guardian_people d USING (guardian_id)
              JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = d.guardian_id
             WHERE \(changesPerson)
             UNION
            SELECT record FROM import_guardian_departures) c
     WHERE c.record = s.record AND NOT s.is_changed
    """
  }

  /// Whether a known link `k` becomes another by the row `l`; a block is never lifted.
  var changesLink: SQL {
    """
    (NOT k.listed OR k.relationship IS DISTINCT FROM \(value("relationship", "l", over: "k"))
      OR k.may_receive <> 'blocked' AND k.may_receive <> coalesce(l.may_receive, k.may_receive))
    """
  }

  /// Whether a known guardian `p` becomes another by what the file says, `d`.
  var changesPerson: SQL {
    """
    (ROW(p.external_id, p.given_name, p.family_name, p.email, p.phone, p.languages)
       IS DISTINCT FROM ROW(coalesce(p.external_id, d.external_id),
         coalesce(d.given_name, p.given_name), \(Self.familyName), \(value("email", "d", over: "p")),
         \(value("phone", "d", over: "p")), \(languages)))
    """
  }

  /// What a guardian's field holds after the import: what the file says or, where that is blank,
  /// what is known, unless blank cells clear.
  func value(_ field: String, _ said: SQL, over known: SQL) -> SQL {
    let name: SQL = "\(identifier: field)"
    return clears(field) ? "\(said).\(name)" : "coalesce(\(said).\(name), \(known).\(name))"
  }

  var languages: SQL {
    let kept: SQL = clears("language") ? "'{}'" : "p.languages"
    return "CASE WHEN d.language IS NULL THEN \(kept) ELSE ARRAY[d.language] END"
  }

  /// A name comes whole: one word in the file has no family name to keep.
  static var familyName: SQL {
    "CASE WHEN d.given_name IS NULL THEN p.family_name ELSE d.family_name END"
  }
}
