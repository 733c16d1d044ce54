import CivilTime
import Database
import Matching
import Programs

/// A person to whom a report about a student may go.
struct StudentLink: Sendable {
  let recipient: ID<Person>
  /// The recipient's id in the roster, or ours where it has none.
  let recipientID: String
  let recipientName: String
  let recipientLanguages: [String]
  let student: ID<Person>
  let externalID: String
  let givenName: String
  let familyName: String
  let birthDate: Day?
  let grade: String?
  let cohort: String?
  /// The first of the student's teachers by id, on the report's day.
  let teacherID: String?
  let teacherName: String?
  /// Whether consent is in force, where the program asks for it.
  let isConsented: Bool
  /// Whether the student agreed that guardians are told of an adult.
  let agrees: Bool
  /// Whether what goes to the recipient, or to the student, could reach a blocked guardian.
  let reachesBlocked: Bool
  /// What was decided about the recipient, or is still to be decided.
  let hold: Hold?

  enum Hold: String {
    case blocked
    /// A roster no longer names the guardian, and nobody has confirmed them.
    case unlisted
  }
}

extension Query where Row == StudentLink {
  /// The guardians of a program's students but for those who want no reports, by student and
  /// guardian.
  static func guardians(in request: ReportRequest) -> Self {
    guardians(
      of: nil, in: request.program.id, tenant: request.tenant.id, asOf: request.asOf,
      knownBy: request.enteredBy)
  }

  /// The same of some students alone.
  static func guardians(
    of students: [ID<Person>]?, in program: Program.ID, tenant: Tenant.ID, asOf day: Day,
    knownBy known: Instant
  ) -> Self {
    links(
      """
      SELECT g.student_id, g.guardian_id AS recipient_id, EXISTS (
               SELECT FROM trellis.student_guardians k
                 JOIN trellis.people b ON b.tenant_id = \(tenant) AND b.person_id = k.guardian_id
                 JOIN trellis.people o ON o.tenant_id = \(tenant)
                  AND o.person_id IN (g.guardian_id, g.student_id)
                WHERE k.tenant_id = \(tenant) AND k.student_id = g.student_id
                  AND \(isBlocked("k", tenant))
                  AND (b.email_key = o.email_key
                    OR translate(b.phone, ' +()-./,#*', '') = translate(o.phone, ' +()-./,#*', '')))
               AS reaches_blocked,
             CASE WHEN \(isBlocked("g", tenant)) THEN 'blocked'
                  WHEN NOT g.listed THEN 'unlisted' END AS hold
        FROM trellis.student_guardians g
       WHERE g.tenant_id = \(tenant) AND g.may_receive <> 'no'
         AND (\(students)::uuid[] IS NULL OR g.student_id = ANY (\(students)::uuid[]))
      """, program, tenant, day, knownBy: known)
  }

  /// Whether a guardian is blocked, by a roster or by a person's standing word.
  static func isBlocked(_ link: SQL, _ tenant: Tenant.ID) -> SQL {
    """
    (\(link).may_receive = 'blocked' OR EXISTS (
      SELECT FROM trellis.contact_blocks b
       WHERE b.tenant_id = \(tenant) AND b.person_id = \(link).guardian_id
         AND b.student_id = \(link).student_id))
    """
  }

  /// The teachers of a program's students on the report's day, by student and teacher.
  static func teachers(in request: ReportRequest) -> Self {
    let (tenant, program, day) = (request.tenant.id, request.program.id, request.asOf)
    return links(
      """
      SELECT t.student_id, t.teacher_id AS recipient_id, false AS reaches_blocked,
             CASE WHEN EXISTS (
               SELECT FROM trellis.contact_blocks b
                WHERE b.tenant_id = \(tenant) AND b.person_id = t.teacher_id
                  AND b.student_id IS NULL) THEN 'blocked' END AS hold
        FROM trellis.student_teachers t
       WHERE t.tenant_id = \(tenant) AND t.program_id = \(program) AND t.from_on <= \(day)
         AND (t.to_on IS NULL OR t.to_on >= \(day))
      """, program, tenant, day, knownBy: request.enteredBy)
  }

  /// Only who is in the program now: nobody is told of a student who left.
  private static func links(
    _ links: SQL, _ program: Program.ID, _ tenant: Tenant.ID, _ day: Day, knownBy known: Instant
  ) -> Self {
    // Whoever consents or agrees later than the report's day may be told of that day too.
    let lastWordDay = max(day, known.utcDay)
    return Query(
      """
      SELECT r.person_id AS recipient_id,
             coalesce(r.external_id, r.person_id::text) AS recipient_text,
             btrim(r.given_name || ' ' || r.family_name) AS recipient_name,
             r.languages AS recipient_languages, s.person_id AS student_id,
             coalesce(s.external_id, s.person_id::text) AS external_id, s.given_name,
             s.family_name, s.birth_date, e.grade, e.cohort, c.teacher_id, c.teacher_name,
             NOT g.gate_consent OR coalesce(e.consent_on <= \(lastWordDay)
               AND (e.consent_until IS NULL OR e.consent_until >= \(day)), false) AS is_consented,
             coalesce(a.agrees, false) AS agrees, l.reaches_blocked, l.hold
        FROM (\(links)) AS l
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = l.student_id
             AND e.status IN ('enrolled', 'on_hold')
        JOIN trellis.programs g ON g.tenant_id = \(tenant) AND g.program_id = \(program)
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = l.student_id
        JOIN trellis.people r ON r.tenant_id = \(tenant) AND r.person_id = l.recipient_id
        LEFT JOIN LATERAL (
          SELECT coalesce(p.external_id, p.person_id::text) AS teacher_id,
                 btrim(p.given_name || ' ' || p.family_name) AS teacher_name
            FROM trellis.student_teachers t
            JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = t.teacher_id
           WHERE t.tenant_id = \(tenant) AND t.program_id = \(program)
             AND t.student_id = l.student_id AND t.from_on <= \(day)
             AND (t.to_on IS NULL OR t.to_on >= \(day))
           ORDER BY p.external_id COLLATE "C", p.person_id LIMIT 1) c ON true
        LEFT JOIN LATERAL (
          SELECT w.agrees
            FROM trellis.sharing_agreements w
           WHERE w.tenant_id = \(tenant) AND w.student_id = l.student_id
             AND w.agreed_on <= \(lastWordDay) AND w.entered_at <= \(known)
           ORDER BY w.agreed_on DESC, w.entered_at DESC, w.agreement_id DESC LIMIT 1) a ON true
       ORDER BY s.external_id COLLATE "C", s.person_id, r.person_id
      """, row: StudentLink.read)
  }
}

extension StudentLink {
  fileprivate static func read(_ row: inout RowReader) throws(DatabaseError) -> StudentLink {
    let hold: String? = try row("hold")
    return StudentLink(
      recipient: try row("recipient_id"), recipientID: try row("recipient_text"),
      recipientName: try row("recipient_name"),
      recipientLanguages: try row("recipient_languages"), student: try row("student_id"),
      externalID: try row("external_id"), givenName: try row("given_name"),
      familyName: try row("family_name"), birthDate: try row("birth_date"),
      grade: try row("grade"), cohort: try row("cohort"), teacherID: try row("teacher_id"),
      teacherName: try row("teacher_name"), isConsented: try row("is_consented"),
      agrees: try row("agrees"),
      reachesBlocked: try row("reaches_blocked"), hold: hold.flatMap(StudentLink.Hold.init))
  }
}

/// What reports tell of a match besides its meetings.
struct MatchFacts: Sendable {
  let match: Matching.Match.ID
  let student: ID<Person>
  let mentorGivenName: String
  let mentorFamilyName: String
  let occupation: String?
  let organisation: String?
  let startedOn: Day
  let pause: Pause?
  /// The names of the goals both named, in the student's order, without the sensitive ones.
  let sharedGoals: [String]
}

extension Query where Row == MatchFacts {
  /// The matches of some students as of a day, each student's latest first.
  static func matchFacts(of students: [ID<Person>], in request: ReportRequest) -> Self {
    let (tenant, program, day) = (request.tenant.id, request.program.id, request.asOf)
    return Query(
      """
      SELECT m.match_id, m.student_id, p.given_name, p.family_name, p.occupation, p.organisation,
             m.started_on, h.from_on AS pause_from, h.to_on AS pause_to,
             ARRAY(
               SELECT g.name
                 FROM unnest(s.goals) WITH ORDINALITY AS x (code, place)
                 JOIN trellis.goals g ON g.tenant_id = \(tenant) AND g.code = x.code
                WHERE x.code = ANY (e.goals) AND NOT g.sensitive
                ORDER BY x.place) AS shared_goals
        FROM trellis.facts_horizon(\(tenant), \(program), \(request.enteredBy)) f
       CROSS JOIN trellis.matches m
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.mentor_id
        JOIN trellis.enrollments s
          ON s.tenant_id = \(tenant) AND s.program_id = \(program) AND s.person_id = m.student_id
        JOIN trellis.enrollments e
          ON e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.person_id = m.mentor_id
        LEFT JOIN LATERAL (
          SELECT from_on, to_on FROM trellis.match_holds
           WHERE tenant_id = \(tenant) AND match_id = m.match_id
             AND entered_at <= f.facts_at AND (voided_at IS NULL OR voided_at > f.facts_at)
             AND from_on <= \(day) AND (to_on IS NULL OR to_on >= \(day))
           ORDER BY from_on DESC LIMIT 1) h ON true
       WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
         AND m.student_id = ANY (\(students)) AND m.started_on <= \(day)
         AND (m.proposed_on IS NULL OR m.accepted_at IS NOT NULL)
       ORDER BY m.student_id, m.started_on DESC, m.match_id
      """
    ) { row throws(DatabaseError) in
      let from: Day? = try row("pause_from")
      let to: Day? = try row("pause_to")
      return MatchFacts(
        match: try row("match_id"), student: try row("student_id"),
        mentorGivenName: try row("given_name"), mentorFamilyName: try row("family_name"),
        occupation: try row("occupation"), organisation: try row("organisation"),
        startedOn: try row("started_on"),
        pause: from.map { Pause(from: $0, to: to) }, sharedGoals: try row("shared_goals"))
    }
  }
}

/// Since when a student is ready and without a mentor.
struct WaitingSince: Sendable {
  let student: ID<Person>
  let since: Day
}

extension Query where Row == WaitingSince {
  /// Who of some students waits on a day: enrolled, every gate passed, a full profile, no open match.
  ///
  /// They wait from the day on which the last of all that came to be.
  static func waiting(_ students: [ID<Person>], in request: ReportRequest) -> Self {
    let (tenant, program, day) = (request.tenant.id, request.program.id, request.asOf)
    return Query(
      """
      SELECT e.person_id,
             coalesce(greatest(
               e.starts_on, CASE WHEN p.gate_consent THEN e.consent_on END,
               (SELECT min(v.effective_on) FROM trellis.enrollment_history v
                 WHERE v.tenant_id = \(tenant) AND v.program_id = \(program)
                   AND v.person_id = e.person_id),
               (SELECT max(v.effective_on) FROM trellis.enrollment_history v
                 WHERE v.tenant_id = \(tenant) AND v.program_id = \(program)
                   AND v.person_id = e.person_id AND v.status <> 'enrolled'),
               (SELECT max(m.ended_on) FROM trellis.matches m
                 WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
                   AND m.student_id = e.person_id AND m.ended_on <= \(day)
                   AND (m.proposed_on IS NULL OR m.accepted_at IS NOT NULL))), \(day)) AS since
        FROM trellis.enrollments e
        JOIN trellis.programs p ON p.tenant_id = \(tenant) AND p.program_id = \(program)
        JOIN trellis.people q ON q.tenant_id = \(tenant) AND q.person_id = e.person_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = 'student'
         AND e.person_id = ANY (\(students)) AND e.status = 'enrolled'
         AND (e.starts_on IS NULL OR e.starts_on <= \(day))
         AND (NOT p.gate_consent
              OR e.consent_on <= \(day)
                 AND (e.consent_until IS NULL OR e.consent_until >= \(day)))
         AND cardinality(e.goals) > 0 AND cardinality(q.languages) > 0 AND e.availability <> ''
         AND NOT EXISTS (
           SELECT FROM trellis.matches m
            WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
              AND m.student_id = e.person_id AND m.started_on <= \(day)
              AND (m.proposed_on IS NULL OR m.accepted_at IS NOT NULL)
              AND (m.ended_on IS NULL OR m.ended_on > \(day)))
      """
    ) { row throws(DatabaseError) in
      WaitingSince(student: try row("person_id"), since: try row("since"))
    }
  }
}
