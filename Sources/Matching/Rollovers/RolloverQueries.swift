import CivilTime
import Database
import Programs

/// Somebody of the old program.
struct RolledPerson: Sendable {
  let role: ParticipantRole
  let party: Match.Party
  let hasGraduated: Bool
  let leaves: Bool
  let hasGrade: Bool
}

/// An open pair of the old program.
struct RolledPair: Sendable {
  let match: Match.ID
  let studentID: ID<Person>
  let mentorID: ID<Person>
  let student: Match.Party
  let mentor: Match.Party
  let hasBegun: Bool
  let studentGraduates: Bool
  let isExcluded: Bool
}

extension RolloverWriter {
  /// Who is in the old program, the grade they come to, and who leaves.
  var createPeople: SQL {
    let grades = Grade.all.filter { $0.next != nil }
    let last = Grade.all.filter { $0.next == nil }.map(\.description)
    return """
      CREATE TEMPORARY TABLE rollover_people ON COMMIT DROP AS
      SELECT e.person_id, e.role, e.status, e.grade AS old_grade,
             coalesce(p.external_id, '') AS external_id,
             p.given_name || ' ' || p.family_name AS name, coalesce(g.next, e.grade) AS grade,
             coalesce(e.grade = ANY (\(last)), false) AS has_graduated,
             coalesce(e.grade = ANY (\(last)), false)
               OR coalesce(p.external_id = ANY (\(request.leavers.sorted())), false) AS leaves
        FROM trellis.enrollments e
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
        LEFT JOIN unnest(
               \(grades.map(\.description)), \(grades.compactMap(\.next).map(\.description)))
             AS g (grade, next) ON g.grade = e.grade
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(request.old.id)
         AND e.status IN ('enrolled', 'on_hold')
      """
  }

  var rolledPeople: Query<RolledPerson> {
    Query(
      """
      SELECT role, external_id, name, has_graduated, leaves, old_grade IS NOT NULL AS has_grade
        FROM rollover_people ORDER BY role DESC, external_id COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      RolledPerson(
        role: ParticipantRole(rawValue: try row("role")) ?? .student,
        party: .init(externalID: try row("external_id"), name: try row("name")),
        hasGraduated: try row("has_graduated"), leaves: try row("leaves"),
        hasGrade: try row("has_grade"))
    }
  }

  /// Who stays and was on hold.
  var pausedPeople: Query<ID<Person>> {
    Query("SELECT person_id FROM rollover_people WHERE status = 'on_hold' AND NOT leaves")
  }

  /// Enrolls who stays.
  ///
  /// Gates come along only where a date says that they hold on the first day.
  var insertEnrollments: SQL {
    let start = request.new.startsOn
    let months = request.trainingValidMonths.map { Int32(clamping: $0) }
    return """
      INSERT INTO trellis.enrollments (
        tenant_id, program_id, person_id, role, status, grade, cohort, site, region, modes,
        grade_bands, goals, needs, offers, availability, capacity, mentor_type, starts_on,
        hours_per_month, consent_on, consent_until, consent_by, screening, screening_cleared_on,
        screening_expires_on, training_completed_on, enrolled_on, created_at, created_by)
      SELECT \(tenant), \(request.new.id), e.person_id, e.role, 'enrolled', r.grade, e.cohort,
             e.site, e.region, e.modes, e.grade_bands, e.goals, e.needs, e.offers, e.availability,
             e.capacity, e.mentor_type, CASE WHEN e.starts_on > \(start) THEN e.starts_on END,
             e.hours_per_month, CASE WHEN k.consent THEN e.consent_on END,
             CASE WHEN k.consent THEN e.consent_until END,
             CASE WHEN k.consent THEN e.consent_by END,
             CASE WHEN k.screening OR e.screening = 'pending' THEN e.screening END,
             CASE WHEN k.screening THEN e.screening_cleared_on END,
             CASE WHEN k.screening THEN e.screening_expires_on END,
             CASE WHEN k.training THEN e.training_completed_on END,
             \(start), \(now), \(actor)
        FROM rollover_people r
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(request.old.id)
         AND e.person_id = r.person_id
       CROSS JOIN LATERAL (
         SELECT coalesce(e.consent_on <= \(start) AND e.consent_until >= \(start), false)
                  AS consent,
                coalesce(e.screening_cleared_on <= \(start)
                         AND e.screening_expires_on >= \(start)
                         AND coalesce(e.screening, 'cleared') = 'cleared', false) AS screening,
                coalesce(e.training_completed_on + make_interval(months => \(months)) > \(start),
                         false) AS training) k
       WHERE NOT r.leaves
      """
  }

  /// The exclusions of two who both stay.
  var copyExclusions: SQL {
    """
    INSERT INTO trellis.exclusions (
      tenant_id, program_id, student_id, mentor_id, reason, entered_at, entered_by)
    SELECT \(tenant), \(request.new.id), x.student_id, x.mentor_id, x.reason, \(now), \(actor)
      FROM trellis.exclusions x
      JOIN rollover_people s ON s.person_id = x.student_id AND NOT s.leaves
      JOIN rollover_people m ON m.person_id = x.mentor_id AND NOT m.leaves
     WHERE x.tenant_id = \(tenant) AND x.program_id = \(request.old.id)
    """
  }

  /// The old program's pairs without an ending, by student.
  var openPairs: Query<RolledPair> {
    Query(
      """
      SELECT m.match_id, m.student_id, m.mentor_id, coalesce(s.external_id, '') AS student,
             s.given_name || ' ' || s.family_name AS student_name,
             coalesce(p.external_id, '') AS mentor,
             p.given_name || ' ' || p.family_name AS mentor_name,
             m.proposed_on IS NULL OR m.accepted_at IS NOT NULL AS has_begun,
             coalesce(r.has_graduated, false) AS graduates,
             EXISTS (
               SELECT FROM trellis.exclusions x
                WHERE x.tenant_id = \(tenant) AND x.program_id = \(request.old.id)
                  AND x.student_id = m.student_id AND x.mentor_id = m.mentor_id) AS is_excluded
        FROM trellis.matches m
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.mentor_id
        LEFT JOIN rollover_people r ON r.person_id = m.student_id
       WHERE m.tenant_id = \(tenant) AND m.program_id = \(request.old.id)
         AND m.ended_on IS NULL
       ORDER BY s.external_id COLLATE "C", m.match_id
      """
    ) { row throws(DatabaseError) in
      RolledPair(
        match: try row("match_id"), studentID: try row("student_id"),
        mentorID: try row("mentor_id"),
        student: .init(externalID: try row("student"), name: try row("student_name")),
        mentor: .init(externalID: try row("mentor"), name: try row("mentor_name")),
        hasBegun: try row("has_begun"), studentGraduates: try row("graduates"),
        isExcluded: try row("is_excluded"))
    }
  }

  /// Lets pairs go on in the new program; each match says which one it continues.
  func continueMatches(_ matches: [Match.ID], ids: [Match.ID], proposedOn: Day?) -> SQL {
    """
    INSERT INTO trellis.matches (
      tenant_id, match_id, program_id, student_id, mentor_id, continues_id, started_on,
      proposed_on, created_at, created_by)
    SELECT \(tenant), x.new_id, \(request.new.id), m.student_id, m.mentor_id, m.match_id,
           \(request.new.startsOn), \(proposedOn), \(now), \(actor)
      FROM unnest(\(ids), \(matches)) AS x (new_id, match_id)
      JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = x.match_id
    """
  }

  /// Carries the pauses over that last into the new program.
  func continueHolds(_ matches: [Match.ID], ids: [MatchHold.ID]) -> SQL {
    let start = request.new.startsOn
    return """
      INSERT INTO trellis.match_holds (
        tenant_id, hold_id, match_id, from_on, to_on, reason, entered_at, entered_by)
      SELECT \(tenant), x.hold_id, m.match_id, \(start), h.to_on, h.reason, \(now), \(actor)
        FROM unnest(\(ids), \(matches)) AS x (hold_id, match_id)
        JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.continues_id = x.match_id
       CROSS JOIN LATERAL (
         SELECT o.to_on, o.reason FROM trellis.match_holds o
          WHERE o.tenant_id = \(tenant) AND o.match_id = x.match_id AND o.voided_at IS NULL
            AND o.from_on < \(start) AND (o.to_on IS NULL OR o.to_on >= \(start))
          ORDER BY o.from_on DESC LIMIT 1) h
      """
  }
}

extension Query where Row == Bool {
  /// Whether nobody is in a program.
  static func isEmpty(_ program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT NOT EXISTS (SELECT FROM trellis.enrollments
                          WHERE tenant_id = \(tenant) AND program_id = \(program))
      """)
  }
}

extension SQL {
  /// Keeps from when to when people are ready.
  static func keepReadySpans(
    _ people: [ID<Person>], from: [Day], until: [Day?], program: Program.ID, tenant: Tenant.ID
  ) -> SQL {
    """
    UPDATE trellis.enrollments e SET ready_from = x.ready_from, ready_until = x.ready_until
      FROM unnest(\(people), \(from), \(until)) AS x (person_id, ready_from, ready_until)
     WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = x.person_id
    """
  }
}
