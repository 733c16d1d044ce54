import Database

extension OneRosterImport {
  /// Which users teach or have taught which planned student: they are in one class, and where a
  /// class has primary teachers, only those count.
  var createTeaching: SQL {
    """
    CREATE TEMPORARY TABLE oneroster_teaching ON COMMIT DROP AS
    WITH members AS (
      SELECT e.class_id, e.user_id, e.role, coalesce(e.is_primary, false) AS is_primary,
             e.begins_on, e.ends_on,
             e.status = 'active' AND coalesce(c.status, 'active') = 'active' AND \(isCurrent("e"))
               AS is_current
        FROM oneroster_enrollments e
        LEFT JOIN (SELECT DISTINCT ON (source_id) source_id, status
                     FROM oneroster_classes
                    ORDER BY source_id, record) c ON c.source_id = e.class_id
       WHERE NOT e.is_rejected),
    teachers AS (
      SELECT m.*, bool_or(m.is_primary AND m.is_current) OVER (PARTITION BY m.class_id)
               AS has_primary
        FROM members m
       WHERE m.role = 'teacher')
    SELECT p.record, p.student_id, p.is_new, p.teacher, bool_or(p.is_current) AS is_current,
           min(coalesce(p.begins_on, \(run.request.today))) FILTER (WHERE p.is_current) AS from_on,
           max(p.ends_on) FILTER (WHERE NOT p.is_current) AS last_on
      FROM (SELECT s.record, s.person_id AS student_id, s.is_new, t.user_id AS teacher,
                   m.is_current AND t.is_current AND (t.is_primary OR NOT t.has_primary)
                     AS is_current,
                   greatest(m.begins_on, t.begins_on) AS begins_on,
                   least(m.ends_on, t.ends_on) AS ends_on
              FROM import_plan s
              JOIN oneroster_people u ON u.record = s.record
              JOIN members m ON m.user_id = u.source_id AND m.role = 'student'
              JOIN teachers t ON t.class_id = m.class_id
             WHERE NOT s.is_rejected) p
     GROUP BY p.record, p.student_id, p.is_new, p.teacher
    """
  }
}

extension TeacherImport {
  /// The teachers of the set who teach a student of it, or are known: each once, known or new.
  ///
  /// Known by the id; else, where nobody of the set has been that person before and only one can
  /// be meant, by e-mail, or by name and school where the known one has no address.
  func createPeopleOfClasses(series: IDSeries) -> SQL {
    """
    CREATE TEMPORARY TABLE import_teacher_people ON COMMIT DROP AS
    SELECT t.record, t.line, t.source_id AS key, t.source_id AS external_id, t.given_name,
           t.family_name, t.name_key, t.email, t.school AS site,
           coalesce(t.known_id, a.person_id, n.person_id) IS NULL AS is_new,
           coalesce(t.known_id, a.person_id, n.person_id, \(series.id("t.record")))
             AS teacher_id
      FROM (\(teachersOfSet)) t
      LEFT JOIN (\(knownByAddress)) a ON a.source_id = t.source_id AND t.known_id IS NULL
      LEFT JOIN (\(knownByNameAndSchool)) n
        ON n.source_id = t.source_id AND t.known_id IS NULL AND a.person_id IS NULL
    """
  }

  private static let taught: SQL =
    "SELECT l.teacher FROM oneroster_teaching l WHERE l.is_current"

  private var teachersOfSet: SQL {
    """
    SELECT u.record, u.line, u.source_id, u.given_name, u.family_name, u.email, u.school,
           coalesce(u.given_key, '') || '|' || coalesce(u.family_key, '') AS name_key,
           p.person_id AS known_id
      FROM oneroster_people u
      LEFT JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = 'teacher'
       AND p.id_source = \(run.request.idSource) AND p.external_id = u.source_id
     WHERE u.status = 'active' AND u.enabled AND NOT u.is_rejected AND NOT u.is_repeated
       AND (p.person_id IS NOT NULL
            OR u.source_id IN (\(Self.taught)))
     UNION ALL
    SELECT 0, 0, p.external_id, NULL, NULL, NULL, NULL, NULL, p.person_id
      FROM trellis.people p
     WHERE p.tenant_id = \(tenant) AND p.role = 'teacher'
       AND p.id_source = \(run.request.idSource)
       AND p.external_id IN (\(Self.taught))
       AND NOT EXISTS (SELECT FROM oneroster_users u WHERE u.source_id = p.external_id)
    """
  }

  private var knownByAddress: SQL {
    knownTeachers("p.email_key = lower(u.email) AND NOT p.email_shared")
  }

  private var knownByNameAndSchool: SQL {
    knownTeachers(
      """
      p.email IS NULL AND lower(p.site) = lower(u.school)
      AND p.name_key = coalesce(u.given_key, '') || '|' || coalesce(u.family_key, '')
      """)
  }

  /// Teachers without an id whom one user of the set can mean, and who can be meant by one only.
  private func knownTeachers(_ condition: SQL) -> SQL {
    """
    SELECT c.source_id, c.person_id
      FROM (SELECT u.source_id, p.person_id,
                   count(*) OVER (PARTITION BY u.source_id) AS candidates,
                   count(*) OVER (PARTITION BY p.person_id) AS claims
              FROM (SELECT DISTINCT ON (o.source_id) o.*
                      FROM oneroster_people o
                     WHERE o.source_id IN (\(Self.taught))
                     ORDER BY o.source_id, o.record) u
              JOIN trellis.people p
                ON p.tenant_id = \(tenant) AND p.role = 'teacher' AND p.external_id IS NULL
               AND \(condition)) c
     WHERE c.candidates = 1 AND c.claims = 1
    """
  }

  /// Each pair of a student and one of their teachers.
  var createTeachersOfClasses: SQL {
    """
    CREATE TEMPORARY TABLE import_teachers ON COMMIT DROP AS
    SELECT l.record, l.student_id, l.is_new, l.teacher AS key, l.from_on
      FROM oneroster_teaching l
     WHERE l.is_current AND l.teacher IN (SELECT d.key FROM import_teacher_people d)
    """
  }

  /// Teachers of the set's school system whom a student of the set no longer has, with the last
  /// day on which they had them.
  ///
  /// Teachers from elsewhere, such as an advisor whom a coordinator named, stay; a delta ends only
  /// what it names; and nothing ends on the word of a row that is rejected.
  func createEndsOfClasses(isBulk: Bool) -> SQL {
    """
    CREATE TEMPORARY TABLE oneroster_teacher_ends ON COMMIT DROP AS
    SELECT s.record, k.student_id, k.teacher_id,
           greatest(k.from_on, least(x.last_on, \(run.request.today) - 1)) AS ended_on
      FROM trellis.student_teachers k
      JOIN trellis.people t
        ON t.tenant_id = \(tenant) AND t.person_id = k.teacher_id
       AND t.id_source = \(run.request.idSource) AND t.external_id IS NOT NULL
      LEFT JOIN oneroster_people o ON o.source_id = t.external_id AND NOT o.is_repeated
      LEFT JOIN (SELECT s.record, s.person_id, u.source_id
                   FROM import_plan s
                   JOIN oneroster_people u ON u.record = s.record
                  WHERE NOT s.is_rejected) s ON s.person_id = k.student_id
      LEFT JOIN oneroster_teaching x
        ON x.student_id = k.student_id AND x.teacher = t.external_id
     WHERE k.tenant_id = \(tenant) AND k.program_id = \(program) AND k.to_on IS NULL
       AND (o.status = 'tobedeleted'
            OR s.record IS NOT NULL AND (\(isBulk) OR x.teacher IS NOT NULL))
       AND NOT coalesce(o.is_rejected, false)
       AND (x.is_current IS NOT TRUE OR NOT o.enabled OR o.status <> 'active')
       AND coalesce(s.source_id, '') NOT IN (\(Self.unsure))
       AND t.external_id NOT IN (\(Self.unsure))
    """
  }

  /// Users of whom a row about their classes is rejected.
  private static let unsure: SQL =
    "SELECT user_id FROM oneroster_enrollments WHERE is_rejected AND user_id IS NOT NULL"

  var markStudentsWithoutTeacher: SQL {
    """
    UPDATE import_plan s SET is_changed = true
      FROM oneroster_teacher_ends x
     WHERE x.record = s.record AND NOT s.is_changed
    """
  }

  var endLinksOfClasses: SQL {
    run.update(
      .studentTeachers, as: "k", set: [("to_on", "x.ended_on")],
      from: "oneroster_teacher_ends x",
      where: """
        k.program_id = \(program) AND k.student_id = x.student_id AND k.teacher_id = x.teacher_id
        AND k.to_on IS NULL
        """)
  }
}
