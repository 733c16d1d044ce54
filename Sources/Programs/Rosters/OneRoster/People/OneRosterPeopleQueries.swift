import Database

extension OneRosterImport {
  /// What each user is: by `roles.csv`, else by `users.csv`, else by what is known of them.
  var createCapacities: SQL {
    """
    CREATE TEMPORARY TABLE oneroster_capacities ON COMMIT DROP AS
    SELECT c.user_id, (array_agg(c.role ORDER BY \(Self.order)))[1] AS role,
           (array_agg(c.role ORDER BY \(Self.order)) FILTER (
              WHERE c.role IN ('guardian', 'parent', 'relative')))[1] AS guardian_role,
           array_remove(array_agg(c.org ORDER BY c.role = 'student' DESC, \(Self.order)), NULL)
             AS orgs
      FROM (SELECT r.user_id, r.role, r.is_primary, r.org
              FROM oneroster_roles r
             WHERE NOT r.is_rejected AND r.status = 'active' AND \(isCurrent("r"))
             UNION ALL
            SELECT u.source_id, u.role, true, NULL
              FROM oneroster_users u
             WHERE u.role IS NOT NULL
               AND NOT EXISTS (SELECT FROM oneroster_roles r WHERE r.user_id = u.source_id)
             UNION ALL
            SELECT u.source_id, p.role, true, NULL
              FROM oneroster_users u
              JOIN trellis.people p
                ON p.tenant_id = \(tenant) AND p.id_source = \(run.request.idSource)
               AND p.role IN ('student', 'guardian', 'teacher')
               AND p.external_id = CASE p.role WHEN 'student' THEN \(studentKey)
                                               ELSE u.source_id END
             WHERE u.role IS NULL
               AND NOT EXISTS (SELECT FROM oneroster_roles r WHERE r.user_id = u.source_id)) c
     GROUP BY c.user_id
    """
  }

  /// The primary role comes first; of several it is the student's.
  private static let order: SQL = "NOT c.is_primary, c.role <> 'student', c.role"

  /// Whether something with a beginning and an end holds today.
  func isCurrent(_ row: SQL) -> SQL {
    """
    coalesce(\(row).begins_on <= \(run.request.today), true)
    AND coalesce(\(row).ends_on >= \(run.request.today), true)
    """
  }

  private var studentKey: SQL {
    options.studentIDs == .sourcedID ? "u.source_id" : "u.identifier"
  }

  /// The users with what other files say about them.
  var createPeople: SQL {
    """
    CREATE TEMPORARY TABLE oneroster_people ON COMMIT DROP AS
    SELECT u.*, \(studentKey) AS student_key, coalesce(c.role, '') AS main_role, c.guardian_role,
           row_number() OVER (PARTITION BY u.source_id ORDER BY u.record) > 1 AS is_repeated,
           s.name AS school, d.birth_date, \(isWanted) AS is_wanted
      FROM oneroster_users u
      LEFT JOIN oneroster_capacities c ON c.user_id = u.source_id
      LEFT JOIN (\(usersSchools)) s ON s.record = u.record
      LEFT JOIN (SELECT DISTINCT ON (source_id) source_id, birth_date
                   FROM oneroster_demographics
                  WHERE NOT is_rejected AND status = 'active'
                  ORDER BY source_id, record) d ON d.source_id = u.source_id
    """
  }

  private static let usersOrgs: SQL =
    "array_remove(u.primary_org || coalesce(c.orgs, '{}') || coalesce(u.orgs, '{}'), NULL)"

  /// A user's school: their primary organisation before others, a school before anything else.
  private var usersSchools: SQL {
    """
    SELECT DISTINCT ON (a.record) a.record, o.name
      FROM (SELECT u.record, t.id, t.place
              FROM oneroster_users u
              LEFT JOIN oneroster_capacities c ON c.user_id = u.source_id
             CROSS JOIN LATERAL unnest(\(Self.usersOrgs)) WITH ORDINALITY AS t (id, place)) a
      JOIN oneroster_orgs o ON o.source_id = a.id AND o.status = 'active'
     WHERE coalesce(o.type, '') NOT IN ('district', 'local', 'state', 'national')
     ORDER BY a.record, o.type IS DISTINCT FROM 'school', a.place
    """
  }

  private var isWanted: SQL {
    var conditions: [SQL] = ["true"]
    if let schools { conditions.append("\(Self.usersOrgs) && \(schools)") }
    if !options.grades.isEmpty {
      conditions.append("coalesce(u.grade = ANY (\(options.grades.map(\.description))), false)")
    }
    return "(\(conditions.joined(by: " AND ")))"
  }

  /// The students, as the rows of a students file.
  var createRows: SQL {
    """
    CREATE TEMPORARY TABLE import_rows ON COMMIT DROP AS
    SELECT u.record, u.line, u.is_rejected, u.student_key AS external_id, u.given_name,
           u.family_name, u.given_key, u.family_key, u.email, u.phone, u.birth_date, u.grade,
           u.school AS site
      FROM oneroster_people u
     WHERE u.main_role = 'student' AND u.status <> 'tobedeleted' AND u.enabled AND u.is_wanted
    """
  }

  /// Students who are deleted in the set and known to the program.
  var createLeavers: SQL {
    """
    CREATE TEMPORARY TABLE oneroster_leavers ON COMMIT DROP AS
    SELECT u.record, u.line, p.person_id, p.external_id,
           e.status IN ('enrolled', 'on_hold') AS is_enrolled,
           EXISTS (SELECT FROM trellis.matches m
                    WHERE m.tenant_id = \(tenant) AND m.program_id = \(program.id)
                      AND m.student_id = p.person_id
                      AND (m.ended_on IS NULL OR m.ended_on > \(run.request.today)))
             AS is_matched
      FROM oneroster_people u
      JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = 'student'
       AND p.id_source = \(run.request.idSource) AND p.external_id = u.student_key
      JOIN trellis.enrollments e
        ON e.tenant_id = \(tenant) AND e.program_id = \(program.id) AND e.person_id = p.person_id
     WHERE u.status = 'tobedeleted' AND NOT u.is_rejected AND NOT u.is_repeated
    """
  }

  func noteLeavers(series: IDSeries) -> SQL {
    """
    INSERT INTO trellis.enrollment_events (
      tenant_id, event_id, program_id, person_id, status, ready, effective_on, reason, entered_at,
      entered_by)
    SELECT \(tenant), \(series.id("l.record")), \(program.id), l.person_id, 'withdrawn', false,
           \(run.request.today), \(leavingReason), \(run.now), \(run.request.actor)
      FROM oneroster_leavers l
     WHERE l.is_enrolled AND NOT l.is_matched
    """
  }

  private var leavingReason: String { "deleted from the school's roster: \(roster.name)" }

  var withdrawLeavers: SQL {
    run.update(
      .enrollments, as: "e", set: [("status", "'withdrawn'")], from: "oneroster_leavers l",
      where: """
        e.program_id = \(program.id) AND e.person_id = l.person_id AND l.is_enrolled
        AND NOT l.is_matched
        """)
  }
}
