import Database

extension OneRosterImport {
  /// Which user is a guardian of which student: the student's row names the guardian, or the
  /// guardian's row the student.
  var createAgents: SQL {
    """
    CREATE TEMPORARY TABLE oneroster_agents ON COMMIT DROP AS
    SELECT n.record, n.guardian_record, min(n.place) AS place
      FROM (SELECT u.record, g.record AS guardian_record, a.place
              FROM import_plan s
              JOIN oneroster_people u ON u.record = s.record
             CROSS JOIN LATERAL unnest(u.agents) WITH ORDINALITY AS a (id, place)
              JOIN oneroster_people g ON g.source_id = a.id AND \(Self.isGuardian)
             UNION ALL
            SELECT s.record, g.record, 1000 + g.record
              FROM oneroster_people g
             CROSS JOIN LATERAL unnest(g.agents) AS a (id)
              JOIN oneroster_people u ON u.source_id = a.id
              JOIN import_plan s ON s.record = u.record
             WHERE \(Self.isGuardian)) n
     GROUP BY n.record, n.guardian_record
    """
  }

  static let isGuardian: SQL =
    "(g.guardian_role IS NOT NULL AND g.status <> 'tobedeleted' AND NOT g.is_repeated)"
}

extension GuardianImport {
  /// One row for each guardian whom a student's row names as an agent; those whom a delta leaves
  /// out are taken as they are known.
  var createGuardiansOfAgents: SQL {
    """
    CREATE TEMPORARY TABLE import_guardians ON COMMIT DROP AS
    SELECT s.record, s.line, a.place::integer AS position, s.person_id AS student_id,
           s.is_new_person AS is_new_student, g.source_id AS external_id, g.given_name,
           g.family_name, coalesce(g.given_key, '') || '|' || coalesce(g.family_key, '')
             AS name_key, g.guardian_role AS relationship, g.email,
           lower(g.email) AS email_key, g.phone, \(Self.digits("g.phone")) AS phone_key,
           NULL::text AS language, NULL::text AS may_receive, g.record AS number
      FROM import_plan s
      JOIN oneroster_agents a ON a.record = s.record
      JOIN oneroster_people g ON g.record = a.guardian_record
     WHERE NOT s.is_rejected AND NOT g.is_rejected
     UNION ALL
    SELECT s.record, s.line, 100000 + a.place::integer, s.person_id, s.is_new_person, a.id, NULL,
           NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0
      FROM import_plan s
      JOIN oneroster_people u ON u.record = s.record
     CROSS JOIN LATERAL unnest(u.agents) WITH ORDINALITY AS a (id, place)
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = 'guardian'
       AND p.id_source = \(run.request.idSource) AND p.external_id = a.id
     WHERE NOT s.is_rejected
       AND NOT EXISTS (SELECT FROM oneroster_users g WHERE g.source_id = a.id)
    """
  }

  /// A set says parent or guardian where a person may have said mother: what is known stays.
  var keepRelationships: SQL {
    """
    UPDATE import_guardian_links l SET relationship = NULL
      FROM trellis.student_guardians k
     WHERE k.tenant_id = \(tenant) AND k.student_id = l.student_id
       AND k.guardian_id = l.guardian_id AND k.relationship IS NOT NULL
    """
  }

  /// Known guardians whom the set describes although it names no student of theirs anew.
  var addKnownGuardians: SQL {
    """
    INSERT INTO import_guardian_people (
      guardian_id, record, line, external_id, given_name, family_name, name_key, email, phone,
      is_new)
    SELECT p.person_id, g.record, g.line, g.source_id, g.given_name, g.family_name,
           coalesce(g.given_key, '') || '|' || coalesce(g.family_key, ''), g.email, g.phone, false
      FROM oneroster_people g
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = 'guardian'
       AND p.id_source = \(run.request.idSource) AND p.external_id = g.source_id
     WHERE \(OneRosterImport.isGuardian) AND NOT g.is_rejected
       AND NOT EXISTS (
         SELECT FROM import_guardian_people d WHERE d.guardian_id = p.person_id)
    """
  }

  /// Shows changes of guardians on their own lines.
  var placeGuardians: SQL {
    """
    UPDATE import_guardian_people d SET line = g.line
      FROM oneroster_people g
     WHERE g.source_id = d.external_id AND NOT g.is_repeated
    """
  }

  /// Guardians who are deleted in the set get no more reports, whosever they are; those whom a bad
  /// row names have not vanished.
  var deleteGuardians: SQL {
    """
    INSERT INTO import_guardian_departures (record, line, student_id, guardian_id)
    SELECT g.record, g.line, k.student_id, k.guardian_id
      FROM oneroster_people g
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = 'guardian'
       AND p.id_source = \(run.request.idSource) AND p.external_id = g.source_id
      JOIN trellis.student_guardians k
        ON k.tenant_id = \(tenant) AND k.guardian_id = p.person_id AND k.listed
     WHERE g.status = 'tobedeleted' AND NOT g.is_rejected
       AND NOT EXISTS (
         SELECT FROM import_guardian_departures d
          WHERE d.student_id = k.student_id AND d.guardian_id = k.guardian_id)
    """
  }

  var keepGuardiansOfBadRows: SQL {
    """
    DELETE FROM import_guardian_departures d
     USING oneroster_agents a, oneroster_people g
     WHERE a.record = d.record AND g.record = a.guardian_record AND g.is_rejected
    """
  }
}
