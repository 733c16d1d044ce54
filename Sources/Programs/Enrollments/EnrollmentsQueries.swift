package import CivilTime
package import Database

extension Query where Row == Enrollment {
  /// A program's people of one role, by external id.
  ///
  /// - Parameters:
  ///   - program: whose people.
  ///   - role: which of them.
  ///   - tenant: whose program.
  ///   - day: whose matches are counted as open: one that ends later still is. Nil counts a match
  ///     whose end is known as over.
  /// - Returns: the query.
  package static func enrollments(
    of program: Program.ID, role: ParticipantRole, tenant: Tenant.ID, on day: Day? = nil
  ) -> Self {
    enrollments(program, role, tenant, day, and: "true")
  }

  /// Some of a program's people of one role.
  package static func enrollments(
    _ people: [ID<Person>], of program: Program.ID, role: ParticipantRole, tenant: Tenant.ID,
    on day: Day
  ) -> Self {
    enrollments(program, role, tenant, day, and: "e.person_id = ANY (\(people))")
  }

  /// The person of a role with an external id.
  package static func enrollment(
    externalID: String, of program: Program.ID, role: ParticipantRole, tenant: Tenant.ID,
    on day: Day? = nil
  ) -> Self {
    enrollments(program, role, tenant, day, and: "p.external_id = \(externalID)")
  }

  private static func enrollments(
    _ program: Program.ID, _ role: ParticipantRole, _ tenant: Tenant.ID, _ day: Day?,
    and condition: SQL
  ) -> Self {
    let side: SQL = role == .student ? "m.student_id" : "m.mentor_id"
    return Query(
      """
      SELECT e.person_id, e.role, p.id_source,
             coalesce(p.external_id, '') AS external_id, p.given_name,
             p.family_name, p.email, p.birth_date, e.status, e.grade, e.cohort, e.site, e.region,
             p.household, p.organisation, e.capacity, p.languages, e.modes, e.grade_bands, e.goals,
             e.needs, e.offers, e.availability, e.starts_on, e.consent_on, e.consent_until,
             e.screening, e.screening_cleared_on, e.screening_expires_on, e.training_completed_on,
             e.priority,
             (SELECT count(*) FROM trellis.matches m
               WHERE m.tenant_id = \(tenant) AND m.program_id = \(program)
                 AND \(side) = e.person_id
                 AND coalesce(m.ended_on > \(day)::date, m.ended_on IS NULL)) AS open_matches,
             e.role = 'mentor' AND EXISTS (
               SELECT FROM trellis.matches m
                WHERE m.tenant_id = \(tenant) AND m.mentor_id = e.person_id
                  AND \(SQL.isHeldForSafety("m", tenant: tenant))) AS is_restricted
        FROM trellis.enrollments e
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = \(role.rawValue)
         AND \(condition)
       ORDER BY p.external_id COLLATE "C", e.person_id
      """, row: Enrollment.read)
  }
}

extension Enrollment {
  /// Reads a row with the columns of the queries above.
  static func read(_ row: inout RowReader) throws(DatabaseError) -> Enrollment {
    let capacity: Int16? = try row("capacity")
    let screening: String? = try row("screening")
    return Enrollment(
      person: try row("person_id"), role: ParticipantRole(rawValue: try row("role")) ?? .student,
      idSource: try row("id_source"), externalID: try row("external_id"),
      givenName: try row("given_name"),
      familyName: try row("family_name"), email: try row("email"),
      birthDate: try row("birth_date"),
      status: EnrollmentStatus(rawValue: try row("status")) ?? .withdrawn,
      grade: try row("grade"), cohort: try row("cohort"), site: try row("site"),
      region: try row("region"), household: try row("household"),
      organisation: try row("organisation"), capacity: capacity.map(Int.init),
      languages: try row("languages"), modes: try row("modes"),
      gradeBands: try row("grade_bands"), goals: try row("goals"), needs: try row("needs"),
      offers: try row("offers"), availability: try row("availability"),
      startsOn: try row("starts_on"),
      consent: GateDates(from: try row("consent_on"), until: try row("consent_until")),
      screening: screening.flatMap(Screening.init(rawValue:)),
      screeningDates: GateDates(
        from: try row("screening_cleared_on"), until: try row("screening_expires_on")),
      training: GateDates(from: try row("training_completed_on")),
      priority: Int(try row("priority") as Int16), openMatches: try row("open_matches"),
      isRestricted: try row("is_restricted"))
  }
}

extension SQL {
  /// Whether a match closed for safety and nothing has lifted that since.
  ///
  /// A match that was reopened has no closure any more; a clearance lifts what was closed up to its
  /// own moment, so that whatever closes later holds the mentor again.
  ///
  /// - Parameters:
  ///   - match: the alias of a row of matches.
  ///   - tenant: whose match.
  /// - Returns: a condition.
  package static func isHeldForSafety(_ match: SQL, tenant: Tenant.ID) -> SQL {
    """
    (\(match).closure_reason = 'safety_concern' AND NOT EXISTS (
       SELECT FROM trellis.safety_clearances c
        WHERE c.tenant_id = \(tenant) AND c.mentor_id = \(match).mentor_id
          AND c.entered_at >= coalesce(\(match).closed_at, \(match).created_at)))
    """
  }

  /// Changes people's status in a program.
  static func setStatus(
    _ status: EnrollmentStatus, of people: [ID<Person>], program: Program.ID, tenant: Tenant.ID
  ) -> SQL {
    """
    UPDATE trellis.enrollments SET status = \(status.rawValue)
     WHERE tenant_id = \(tenant) AND program_id = \(program) AND person_id = ANY (\(people))
    """
  }

  /// Keeps when and why people's status changed, and from when to when they are ready by it.
  static func insertEnrollmentEvents(
    _ ids: [ID<EnrollmentEvent>], people: [ID<Person>], spans: [ReadySpan?],
    _ change: EnrollmentChange, program: Program.ID, tenant: Tenant.ID, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.enrollment_events (
      tenant_id, event_id, program_id, person_id, status, ready, ready_from, ready_until,
      effective_on, reason, entered_at, entered_by)
    SELECT \(tenant), x.event_id, \(program), x.person_id, \(change.status.rawValue),
           coalesce(x.ready_from = \(change.day), false), x.ready_from, x.ready_until,
           \(change.day), \(change.reason), \(instant), \(actor)
      FROM unnest(\(ids), \(people), \(spans.map { $0?.from }), \(spans.map { $0?.until }))
           AS x (event_id, person_id, ready_from, ready_until)
    """
  }
}
