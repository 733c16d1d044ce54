import CivilTime
import Database
import Matching
import Programs

/// Somebody to whom a month may be told.
struct MonthReader: Sendable {
  let person: ID<Person>
  /// The id in the roster, or ours where there is none.
  let externalID: String
  let givenName: String
  let languages: [String]
  let isWithdrawn: Bool

  /// Whether words mean this reader: the id in the roster, or ours.
  func isNamed(_ words: String) -> Bool {
    externalID == words || "\(person)" == words.lowercased()
  }
}

extension Query where Row == MonthReader {
  /// A program's people of a role, by id.
  static func readers(
    _ role: ParticipantRole, of program: Program.ID, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT e.person_id, coalesce(p.external_id, p.person_id::text) AS external_id, p.given_name,
             p.languages, e.status = 'withdrawn' AS is_withdrawn
        FROM trellis.enrollments e
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = \(role.rawValue)
       ORDER BY p.external_id COLLATE "C", e.person_id
      """
    ) { row throws(DatabaseError) in
      MonthReader(
        person: try row("person_id"), externalID: try row("external_id"),
        givenName: try row("given_name"), languages: try row("languages"),
        isWithdrawn: try row("is_withdrawn"))
    }
  }
}

/// A match with its first day and its last by the report's date.
struct MonthSpan: Sendable {
  let match: Match.ID
  let student: ID<Person>
  let mentor: ID<Person>
  let startedOn: Day
  let until: Day
  let hasEnded: Bool
  /// One of the two is held for safety: nothing goes out about the pair.
  let isHeld: Bool
  /// The student's id in the roster.
  let studentID: String
  /// Why the mentor is not told of the student, though they meet.
  let silence: LeftOut.Reason?
}

extension Query where Row == MonthSpan {
  /// Every match of a program that had begun by then, the latest first.
  ///
  /// Whether one is held for safety is as of now, whatever day is asked about.
  static func spans(_ request: ReportRequest) -> Self {
    let (tenant, program) = (request.tenant.id, request.program.id)
    // Whoever consents later than the report's day may be told of that day too.
    let lastWordDay = max(request.asOf, request.enteredBy.utcDay)
    return Query(
      """
      SELECT s.match_id, s.student_id, s.mentor_id, s.started_on, s.until, s.has_ended,
             EXISTS (
               SELECT FROM trellis.matches h
                WHERE h.tenant_id = \(tenant) AND h.mentor_id = s.mentor_id
                  AND \(SQL.isHeldForSafety("h", tenant: tenant))) AS is_held,
             coalesce(q.external_id, q.person_id::text) AS student,
             CASE WHEN e.status = 'withdrawn' THEN 'withdrawn'
                  WHEN g.gate_consent AND NOT coalesce(e.consent_on <= \(lastWordDay)
                    AND (e.consent_until IS NULL OR e.consent_until >= \(request.asOf)), false)
                  THEN 'consent_missing' END AS silence
        FROM trellis.facts_horizon(\(tenant), \(program), \(request.enteredBy)) f
       CROSS JOIN LATERAL trellis.match_spans(
               \(tenant), \(program), \(request.asOf), f.facts_at, NULL) s
        JOIN trellis.programs g ON g.tenant_id = \(tenant) AND g.program_id = \(program)
        JOIN trellis.people q ON q.tenant_id = \(tenant) AND q.person_id = s.student_id
        JOIN trellis.enrollments e ON e.tenant_id = \(tenant) AND e.program_id = \(program)
         AND e.person_id = s.student_id
       ORDER BY s.started_on DESC, s.match_id
      """
    ) { row throws(DatabaseError) in
      let silence: String? = try row("silence")
      return MonthSpan(
        match: try row("match_id"), student: try row("student_id"), mentor: try row("mentor_id"),
        startedOn: try row("started_on"), until: try row("until"),
        hasEnded: try row("has_ended"), isHeld: try row("is_held"),
        studentID: try row("student"), silence: silence.flatMap(LeftOut.Reason.init))
    }
  }
}

extension Query where Row == (ID<Person>, GuardianReport.Mentor) {
  /// Mentors as families and students know them.
  static func mentorFaces(_ people: [ID<Person>], tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT p.person_id, p.given_name, p.occupation, p.organisation
        FROM trellis.people p
       WHERE p.tenant_id = \(tenant) AND p.role = 'mentor' AND p.person_id = ANY (\(people))
      """
    ) { row throws(DatabaseError) in
      (
        try row("person_id"),
        GuardianReport.Mentor(
          firstName: try row("given_name"), occupation: try row("occupation"),
          organisation: try row("organisation"))
      )
    }
  }
}

extension Query where Row == (ID<Person>, String) {
  /// Students' first names.
  static func studentFirstNames(_ people: [ID<Person>], tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT p.person_id, p.given_name
        FROM trellis.people p
       WHERE p.tenant_id = \(tenant) AND p.role = 'student' AND p.person_id = ANY (\(people))
      """
    ) { row throws(DatabaseError) in (try row("person_id"), try row("given_name")) }
  }
}

extension Query where Row == (ID<Person>, FollowUp) {
  /// The connections of some people whose day to be in touch has come, as they stand by then.
  ///
  /// Only what the owner named is named: whoever the tenant knows is somebody of the program.
  static func followUps(_ owners: [ID<Person>], _ slice: PairSlice) -> Self {
    Query(
      """
      SELECT c.owner_id, CASE WHEN c.person_id IS NULL THEN c.name END AS name, k.day
        FROM trellis.connections c
        JOIN trellis.enrollments e
          ON e.tenant_id = \(slice.tenant) AND e.program_id = \(slice.program)
         AND e.person_id = c.owner_id
       CROSS JOIN LATERAL (
         SELECT CASE WHEN count(*) > 0
                     THEN (array_agg(t.follow_up_on ORDER BY t.occurred_on DESC, t.entered_at DESC,
                       t.contact_id DESC))[1] ELSE c.follow_up_on END AS day
           FROM trellis.connection_contacts t
          WHERE t.tenant_id = \(slice.tenant) AND t.connection_id = c.connection_id
            AND t.occurred_on <= \(slice.asOf) AND t.entered_at <= \(slice.enteredBy)
            AND (t.voided_at IS NULL OR t.voided_at > \(slice.enteredBy))) k
       WHERE c.tenant_id = \(slice.tenant) AND c.program_id = \(slice.program)
         AND c.owner_id = ANY (\(owners)) AND c.met_on <= \(slice.asOf) AND k.day <= \(slice.asOf)
         AND c.entered_at <= \(slice.enteredBy)
         AND (c.voided_at IS NULL OR c.voided_at > \(slice.enteredBy))
         AND (e.role = 'mentor' AND coalesce(e.mentor_type, '') <> 'peer'
           OR c.approved_at <= \(slice.enteredBy))
       ORDER BY c.owner_id, k.day, c.connection_id
      """
    ) { row throws(DatabaseError) in
      (try row("owner_id"), FollowUp(try row("name"), on: try row("day")))
    }
  }
}
