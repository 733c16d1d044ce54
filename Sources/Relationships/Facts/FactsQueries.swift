import CivilTime
import Database
import Matching
import Programs

extension Query where Row == FactMatch {
  /// The matches that a choice can mean, the one that covers a day first, else the nearest.
  ///
  /// Where two matches touch, the later one has the day; a proposal has none.
  static func factMatches(
    _ choice: MatchChoice, of program: Program.ID, tenant: Tenant.ID, on day: Day
  ) -> Self {
    Query(
      """
      SELECT m.match_id, m.student_id, m.started_on, m.ended_on,
             \(day) BETWEEN m.started_on AND coalesce(m.ended_on, \(day)) AS covers
        FROM trellis.matches m
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.mentor_id
       WHERE m.tenant_id = \(tenant) AND m.program_id = \(program) AND \(choice.condition)
         AND (m.proposed_on IS NULL OR m.accepted_at IS NOT NULL)
       ORDER BY greatest(m.started_on - \(day), \(day) - coalesce(m.ended_on, \(day)), 0),
                m.started_on DESC, m.match_id
      """
    ) { row throws(DatabaseError) in
      FactMatch(
        id: try row("match_id"), studentID: try row("student_id"),
        startedOn: try row("started_on"), endedOn: try row("ended_on"), covers: try row("covers"))
    }
  }
}

extension MatchChoice {
  /// Of a match `m` with its student `s` and its mentor `p`.
  fileprivate var condition: SQL {
    switch self {
    case .words(let words): SQL.isMatch(named: words)
    case .pair(let student, let mentor):
      """
      (s.external_id = \(student) OR s.email_key = lower(\(student)) AND NOT s.email_shared)
      AND (p.external_id = \(mentor) OR p.email_key = lower(\(mentor)) AND NOT p.email_shared)
      """
    }
  }
}

extension Fact {
  /// The facts of a program by day, voided ones last.
  static func listed(_ filter: FactFilter) -> Query<Fact> {
    let table = Content.table
    let column: SQL = "f.\(identifier: table.day)"
    let day: SQL =
      table.isMoment
      ? """
      (\(column) AT TIME ZONE (
        SELECT g.time_zone FROM trellis.programs g
         WHERE g.tenant_id = \(filter.tenant) AND g.program_id = \(filter.program)))::date
      """ : column
    let named = filter.match.map { "AND \(SQL.isMatch(named: $0))" as SQL } ?? ""
    let known: SQL =
      filter.knownAt.map {
        """
        AND least(f.entered_at, f.recorded_at) <= \($0)
        AND (f.voided_at IS NULL OR f.voided_at > \($0))
        """
      } ?? ""
    return select(
      of: filter.program, tenant: filter.tenant,
      and: """
        (\(filter.from)::date IS NULL OR \(day) >= \(filter.from))
        AND (\(filter.to)::date IS NULL OR \(day) <= \(filter.to))
        \(named) \(known)
        """, lock: "")
  }

  /// The fact of an id, locked until the transaction ends.
  static func stored(
    _ id: ID, of program: Program.ID, tenant: Tenant.ID
  ) -> Query<Fact> {
    select(
      of: program, tenant: tenant, and: "f.\(identifier: Content.table.key) = \(id)",
      lock: "FOR UPDATE OF f")
  }

  private static func select(
    of program: Program.ID, tenant: Tenant.ID, and condition: SQL, lock: SQL
  ) -> Query<Fact> {
    let (table, columns) = (Content.table, Content.columns.map { "f.\(identifier: $0)" as SQL })
    return Query(
      """
      SELECT f.\(identifier: table.key) AS fact_id, f.match_id,
             coalesce(s.external_id, '') AS student, coalesce(p.external_id, '') AS mentor,
             f.external_id, f.void_reason, \(columns.joined(by: ", "))
        FROM trellis.\(identifier: table.name) f
        JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = f.match_id
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = m.student_id
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = m.mentor_id
       WHERE f.tenant_id = \(tenant) AND f.program_id = \(program) AND \(condition)
       ORDER BY f.voided_at IS NOT NULL, f.\(identifier: table.day),
                f.\(identifier: table.key)
      \(lock)
      """
    ) { row throws(DatabaseError) in
      Fact(
        id: try row("fact_id"), match: try row("match_id"), student: try row("student"),
        mentor: try row("mentor"), externalID: try row("external_id"),
        content: try Content.read(&row), voidReason: try row("void_reason"))
    }
  }
}

extension SQL {
  /// Whether words name a match `m` of a student `s` and a mentor `p`.
  static func isMatch(named words: String) -> SQL {
    """
    (m.match_id = \(Match.ID(words)) OR s.external_id = \(words)
     OR s.external_id || ':' || p.external_id = \(words))
    """
  }

  /// Writes a fact down, in the place of another where it corrects one.
  static func insertFact<Content>(
    _ fact: Fact<Content>, replacing other: Fact<Content>.ID?, at instant: Instant,
    _ request: FactRequest
  ) -> SQL {
    let columns = Content.columns.map { "\(identifier: $0)" as SQL }
    return """
      INSERT INTO trellis.\(identifier: Content.table.name) (
        tenant_id, \(identifier: Content.table.key), program_id, match_id, external_id, entered_at,
        entered_by, recorded_at, replaces_id, \(columns.joined(by: ", ")))
      VALUES (\(request.tenant), \(fact.id), \(request.program.id), \(fact.match),
        \(fact.externalID), \(instant), \(request.actor), \(instant), \(other),
        \(fact.content.values.joined(by: ", ")))
      """
  }

  /// Takes a fact out of everything that is counted from now on; it stays, with the reason.
  static func voidFact<Content>(
    _ id: Fact<Content>.ID, of kind: Content.Type, reason: String, at instant: Instant,
    _ request: FactRequest
  ) -> SQL {
    """
    UPDATE trellis.\(identifier: Content.table.name)
       SET voided_at = \(instant), voided_by = \(request.actor), void_reason = \(reason)
     WHERE tenant_id = \(request.tenant) AND \(identifier: Content.table.key) = \(id)
       AND voided_at IS NULL
    """
  }
}
