import Database

extension TeacherImport {
  /// The teacher of each row, with the key that rows of one teacher have in common.
  ///
  /// Rows that name a teacher without an address mean the one of that name at their site who has
  /// one elsewhere in the file.
  var createTeachers: SQL {
    """
    CREATE TEMPORARY TABLE import_teachers ON COMMIT DROP AS
    WITH named AS (
      SELECT s.record, s.person_id AS student_id, s.is_new, s.teacher_given AS given_name,
             s.teacher_family AS family_name, s.teacher_key AS name_key, s.teacher_email AS email,
             lower(s.teacher_email) AS email_key, \(site) AS site,
             coalesce(lower(\(site)), '') AS site_key
        FROM import_plan s
        LEFT JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = s.person_id
       WHERE NOT s.is_rejected AND coalesce(s.teacher_key, s.teacher_email) IS NOT NULL)
    SELECT n.*, \(run.request.today) AS from_on,
           coalesce('e' || n.email_key, 'e' || b.email_key, 'n' || n.name_key || '|' || n.site_key)
             AS key
      FROM named n
      LEFT JOIN (SELECT name_key, site_key, min(email_key) AS email_key
                   FROM named
                  WHERE email_key IS NOT NULL AND name_key IS NOT NULL
                  GROUP BY name_key, site_key HAVING count(DISTINCT email_key) = 1) b
        ON n.email_key IS NULL AND b.name_key = n.name_key AND b.site_key = n.site_key
    """
  }

  private var site: SQL {
    run.staged.contains("site") ? "coalesce(s.site, e.site)" : "e.site"
  }

  /// The teachers as people, each once, known or new.
  func createPeople(series: IDSeries) -> SQL {
    """
    CREATE TEMPORARY TABLE import_teacher_people ON COMMIT DROP AS
    SELECT d.key, NULL::text AS external_id, d.given_name, d.family_name, d.name_key, d.email,
           d.site,
           coalesce(a.person_id, n.person_id) IS NULL AS is_new,
           coalesce(a.person_id, n.person_id, \(series.id("d.record"))) AS teacher_id
      FROM (SELECT DISTINCT ON (key) *
              FROM import_teachers
             ORDER BY key, email IS NULL, name_key IS NULL, record) d
      LEFT JOIN LATERAL (
        SELECT p.person_id FROM trellis.people p
         WHERE p.tenant_id = \(tenant) AND p.role = 'teacher' AND p.email_key = d.email_key
         ORDER BY p.name_key = d.name_key DESC NULLS LAST, p.person_id
         LIMIT 1) a ON true
      LEFT JOIN LATERAL (\(knownByName)) n ON a.person_id IS NULL
    """
  }

  /// Somebody of that name at that site: one without an address first; one with an address only
  /// where nobody else can be meant and the file gives none.
  private var knownByName: SQL {
    """
    SELECT c.person_id
      FROM (SELECT p.person_id, p.email_key, count(*) OVER () AS candidates
              FROM trellis.people p
             WHERE p.tenant_id = \(tenant) AND p.role = 'teacher' AND p.name_key = d.name_key
               AND coalesce(lower(p.site), '') = d.site_key) c
     WHERE c.email_key IS NULL OR d.email_key IS NULL AND c.candidates = 1
     ORDER BY c.email_key IS NOT NULL, c.person_id
     LIMIT 1
    """
  }

  /// Marks the rows of students who get another teacher, or whose teacher's name changes.
  var markChangedStudents: SQL {
    """
    UPDATE import_plan s SET is_changed = true
      FROM import_teachers t
      JOIN import_teacher_people d USING (key)
      LEFT JOIN trellis.student_teachers k
        ON k.tenant_id = \(tenant) AND k.program_id = \(program)
       AND k.student_id = t.student_id AND k.teacher_id = d.teacher_id AND k.to_on IS NULL
      LEFT JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.person_id = d.teacher_id
     WHERE t.record = s.record AND NOT s.is_changed AND NOT s.is_new
       AND (k.teacher_id IS NULL OR p.person_id IS NOT NULL AND \(Self.changesPerson))
    """
  }

  /// Marks the rows of students who have a teacher and whose row names none.
  var markStudentsWithout: SQL {
    """
    UPDATE import_plan s SET is_changed = true
      FROM trellis.student_teachers k
     WHERE k.tenant_id = \(tenant) AND k.program_id = \(program)
       AND k.student_id = s.person_id AND k.to_on IS NULL AND NOT s.is_changed
       AND NOT s.is_rejected AND coalesce(s.teacher_key, s.teacher_email) IS NULL
    """
  }

  /// Whether a known teacher `p` becomes another by what the file says, `d`.
  static var changesPerson: SQL {
    """
    (ROW(p.external_id, p.given_name, p.family_name, p.email) IS DISTINCT FROM
      ROW(coalesce(p.external_id, d.external_id), coalesce(d.given_name, p.given_name),
        \(familyName), coalesce(d.email, p.email)))
    """
  }

  /// A name comes whole: one word in the file has no family name to keep.
  static var familyName: SQL {
    "CASE WHEN d.given_name IS NULL THEN p.family_name ELSE d.family_name END"
  }
}
