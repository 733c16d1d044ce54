import CivilTime
import Database
import Programs

extension Query where Row == Match {
  /// A program's matches as of a day, by student.
  static func matches(of program: Program.ID, tenant: Tenant.ID, on day: Day) -> Self {
    matches(where: "true", program: program, tenant: tenant, day: day)
  }

  /// The matches of a program that words name: a match's id, a student, or `student:mentor`.
  ///
  /// - Parameters:
  ///   - words: whatever somebody wrote; ids may have colons in them.
  ///   - id: the match's own id, where the words are one.
  ///   - program: whose matches.
  ///   - tenant: whose program.
  ///   - day: the day whose state is told.
  /// - Returns: the query; it may find several matches.
  static func matches(
    named words: String, id: Match.ID?, program: Program.ID, tenant: Tenant.ID, on day: Day
  ) -> Self {
    matches(
      where: """
        (m.match_id = \(id) OR s.external_id = \(words)
         OR s.external_id || ':' || p.external_id = \(words))
        """, program: program, tenant: tenant, day: day)
  }

  /// Some matches of a program.
  static func matches(
    _ matches: [Match.ID], of program: Program.ID, tenant: Tenant.ID, on day: Day
  ) -> Self {
    Self.matches(
      where: "m.match_id = ANY (\(matches))", program: program, tenant: tenant, day: day)
  }

  /// The matches of people of one role that take a place on a day, proposals too.
  static func openMatches(
    of people: [ID<Person>], as role: ParticipantRole, in program: Program.ID,
    tenant: Tenant.ID, on day: Day
  ) -> Self {
    let side: SQL = role == .student ? "m.student_id" : "m.mentor_id"
    return matches(
      where: """
        \(side) = ANY (\(people)) AND (m.ended_on IS NULL OR m.ended_on > \(day))
        """, program: program, tenant: tenant, day: day)
  }

  private static func matches(
    where condition: SQL, program: Program.ID, tenant: Tenant.ID, day: Day
  ) -> Self {
    Query(
      """
      SELECT m.match_id, m.student_id, m.mentor_id, m.proposed_on, m.started_on, m.ended_on,
             m.closure_reason, r.number,
             m.proposed_on IS NULL OR m.accepted_at IS NOT NULL AS has_begun,
             ARRAY(SELECT a.party FROM trellis.match_acceptances a
                    WHERE a.tenant_id = \(tenant) AND a.match_id = m.match_id
                      AND a.answer = 'accepted' AND a.voided_at IS NULL) AS accepted_by,
             coalesce(s.external_id, '') AS student,
             s.given_name || ' ' || s.family_name AS student_name,
             coalesce(p.external_id, '') AS mentor,
             p.given_name || ' ' || p.family_name AS mentor_name,
             CASE WHEN m.ended_on <= \(day) THEN 'closed'
                  WHEN m.proposed_on IS NOT NULL
                       AND (m.accepted_at IS NULL OR m.started_on > \(day)) THEN 'proposed'
                  WHEN EXISTS (
                    SELECT FROM trellis.match_holds h
                     WHERE h.tenant_id = \(tenant) AND h.match_id = m.match_id
                       AND h.voided_at IS NULL
                       AND \(day) BETWEEN h.from_on AND coalesce(h.to_on, \(day))) THEN 'on_hold'
                  ELSE 'active' END AS state
        FROM trellis.matches m
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.mentor_id
        LEFT JOIN trellis.rounds r ON r.tenant_id = \(tenant) AND r.round_id = m.round_id
       WHERE m.tenant_id = \(tenant) AND m.program_id = \(program) AND \(condition)
       ORDER BY s.external_id, m.started_on, m.match_id
      """
    ) { row throws(DatabaseError) in
      let round: Int32? = try row("number")
      let accepted = Set<AcceptanceParty>(codes: try row("accepted_by"))
      return Match(
        id: try row("match_id"), studentID: try row("student_id"), mentorID: try row("mentor_id"),
        student: .init(externalID: try row("student"), name: try row("student_name")),
        mentor: .init(externalID: try row("mentor"), name: try row("mentor_name")),
        proposedOn: try row("proposed_on"),
        acceptedBy: AcceptanceParty.allCases.filter(accepted.contains),
        hasBegun: try row("has_begun"), startedOn: try row("started_on"),
        endedOn: try row("ended_on"),
        closureReason: try row("closure_reason"), round: round.map(Int.init),
        state: Match.State(rawValue: try row("state")) ?? .active)
    }
  }
}

extension Query where Row == MatchHold {
  /// The holds of a match that were not voided, by date.
  static func holds(of match: Match.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT hold_id, from_on, to_on, reason
        FROM trellis.match_holds
       WHERE tenant_id = \(tenant) AND match_id = \(match) AND voided_at IS NULL
       ORDER BY from_on, hold_id
      """
    ) { row throws(DatabaseError) in
      MatchHold(
        id: try row("hold_id"), from: try row("from_on"), to: try row("to_on"),
        reason: try row("reason"))
    }
  }
}

extension SQL {
  /// Makes whoever changes a match wait for each other.
  static func lockMatch(_ match: Match.ID, tenant: Tenant.ID) -> SQL {
    """
    SELECT FROM trellis.matches
     WHERE tenant_id = \(tenant) AND match_id = \(match) FOR UPDATE
    """
  }

  static func insertHold(
    _ hold: MatchHold, of match: Match.ID, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.match_holds (
      tenant_id, hold_id, match_id, from_on, to_on, reason, entered_at, entered_by)
    VALUES (\(tenant), \(hold.id), \(match), \(hold.from), \(hold.to), \(hold.reason), \(instant),
      \(actor))
    """
  }

  /// Takes a hold back; it stays, so that what was known before can be told.
  static func voidHold(
    _ hold: MatchHold.ID, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.match_holds SET voided_at = \(instant), voided_by = \(actor)
     WHERE tenant_id = \(tenant) AND hold_id = \(hold) AND voided_at IS NULL
    """
  }

  static func insertExcuse(
    _ id: ID<MatchExcuse>, of match: Match.ID, from: Day, to: Day, reason: String,
    tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.match_excuses (
      tenant_id, excuse_id, match_id, from_on, to_on, reason, entered_at, entered_by)
    VALUES (\(tenant), \(id), \(match), \(from), \(to), \(reason), \(instant), \(actor))
    """
  }

  /// Takes the excuses back that begin on a day.
  static func voidExcuses(
    of match: Match.ID, from day: Day, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.match_excuses SET voided_at = \(instant), voided_by = \(actor)
     WHERE tenant_id = \(tenant) AND match_id = \(match) AND from_on = \(day)
       AND voided_at IS NULL
    """
  }
}

/// What an excuse's identifier is an identifier of.
enum MatchExcuse {}
