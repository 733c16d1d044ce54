import CivilTime
import Database
import Programs

extension Query where Row == Round {
  /// A program's rounds, the latest first.
  static func rounds(of program: Program.ID, tenant: Tenant.ID) -> Self {
    rounds(program, tenant, and: "true", lock: "")
  }

  /// The round of a number, locked until the transaction ends where it is to be changed.
  static func round(
    number: Int32, of program: Program.ID, tenant: Tenant.ID, forUpdate: Bool
  ) -> Self {
    rounds(program, tenant, and: "number = \(number)", lock: forUpdate ? "FOR UPDATE" : "")
  }

  /// The latest round of a program.
  static func latestRound(of program: Program.ID, tenant: Tenant.ID) -> Self {
    rounds(program, tenant, and: "true", lock: "LIMIT 1")
  }

  private static func rounds(
    _ program: Program.ID, _ tenant: Tenant.ID, and condition: SQL, lock: SQL
  ) -> Self {
    Query(
      """
      SELECT round_id, number, state, round_on, seed, policy_name, policy_sha256, snapshot_sha256,
             solved_at, solved_by, decided_at, decided_by, solution
        FROM trellis.rounds
       WHERE tenant_id = \(tenant) AND program_id = \(program) AND \(condition)
       ORDER BY number DESC \(lock)
      """
    ) { row throws(DatabaseError) in
      Round(
        id: try row("round_id"), number: Int(try row("number") as Int32),
        state: Round.State(rawValue: try row("state")) ?? .discarded, date: try row("round_on"),
        seed: try row("seed"), policyName: try row("policy_name"),
        policySHA256: try row("policy_sha256"), snapshotSHA256: try row("snapshot_sha256"),
        solvedAt: try row("solved_at"), solvedBy: try row("solved_by"),
        decidedAt: try row("decided_at"), decidedBy: try row("decided_by"),
        solution: try row("solution"))
    }
  }
}

extension Query where Row == Int32 {
  /// The next number of a program's rounds; the program's row must be locked.
  static func nextRoundNumber(of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT coalesce(max(number), 0) + 1 FROM trellis.rounds
       WHERE tenant_id = \(tenant) AND program_id = \(program)
      """)
  }
}

/// One pair of a stored round.
struct RoundPair: Sendable {
  let student: ID<Person>
  let mentor: ID<Person>
  let score: Int32
  let components: [Int16]
  let isPinned: Bool
}

extension Query where Row == RoundPair {
  static func pairs(of round: Round.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT student_id, mentor_id, score, components, pinned
        FROM trellis.round_pairs
       WHERE tenant_id = \(tenant) AND round_id = \(round)
       ORDER BY student_id
      """
    ) { row throws(DatabaseError) in
      RoundPair(
        student: try row("student_id"), mentor: try row("mentor_id"), score: try row("score"),
        components: try row("components"), isPinned: try row("pinned"))
    }
  }
}

extension Query where Row == NamedRoundPair {
  /// A round's pairs with names, by student.
  static func namedPairs(of round: Round.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT coalesce(s.external_id, '') AS student,
             s.given_name || ' ' || s.family_name AS student_name,
             coalesce(m.external_id, '') AS mentor,
             m.given_name || ' ' || m.family_name AS mentor_name, r.score, r.pinned
        FROM trellis.round_pairs r
        JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = r.student_id
        JOIN trellis.people m ON m.tenant_id = \(tenant) AND m.person_id = r.mentor_id
       WHERE r.tenant_id = \(tenant) AND r.round_id = \(round)
       ORDER BY s.external_id COLLATE "C"
      """
    ) { row throws(DatabaseError) in
      NamedRoundPair(
        student: .init(externalID: try row("student"), name: try row("student_name")),
        mentor: .init(externalID: try row("mentor"), name: try row("mentor_name")),
        score: Int(try row("score") as Int32), isPinned: try row("pinned"))
    }
  }
}

/// What a person is called.
struct NamedPerson: Sendable, Hashable {
  let key: PersonKey
  let name: String
}

extension Query where Row == NamedPerson? {
  /// What a program's students are called; nil for one whom no round could name.
  static func studentNames(of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT p.external_id AS student, p.id_source AS source,
             p.given_name || ' ' || p.family_name AS name
        FROM trellis.enrollments e
        JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = e.person_id
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = 'student'
      """
    ) { row throws(DatabaseError) in
      guard let key = PersonKey(stored: try row("student"), source: try row("source")) else {
        return nil
      }
      return NamedPerson(key: key, name: try row("name"))
    }
  }
}

extension SQL {
  static func insertRound(
    _ round: Round, program: Program.ID, policy: String, snapshot: [UInt8], proof: String?,
    engine: String, tenant: Tenant.ID
  ) -> SQL {
    """
    INSERT INTO trellis.rounds (
      tenant_id, round_id, program_id, number, state, round_on, seed, engine, policy_name, policy,
      policy_sha256, snapshot, snapshot_sha256, solution, proof, solved_at, solved_by)
    VALUES (\(tenant), \(round.id), \(program), \(Int32(clamping: round.number)),
      \(round.state.rawValue), \(round.date), \(round.seed), \(engine), \(round.policyName),
      \(policy), \(round.policySHA256), \(snapshot), \(round.snapshotSHA256), \(round.solution),
      \(proof), \(round.solvedAt), \(round.solvedBy))
    """
  }

  /// Writes a round that was solved again over its draft.
  static func replaceRound(
    _ round: Round, solvedBefore: Instant, snapshot: [UInt8], proof: String?, engine: String,
    tenant: Tenant.ID
  ) -> SQL {
    """
    UPDATE trellis.rounds
       SET engine = \(engine), snapshot = \(snapshot), snapshot_sha256 = \(round.snapshotSHA256),
           solution = \(round.solution), proof = \(proof), solved_at = \(round.solvedAt),
           solved_by = \(round.solvedBy)
     WHERE tenant_id = \(tenant) AND round_id = \(round.id) AND state = 'draft'
       AND solved_at = \(solvedBefore)
    """
  }

  static func deletePairs(of round: Round.ID, tenant: Tenant.ID) -> SQL {
    "DELETE FROM trellis.round_pairs WHERE tenant_id = \(tenant) AND round_id = \(round)"
  }

  static func insertPairs(_ pairs: [RoundPair], of round: Round.ID, tenant: Tenant.ID) -> SQL {
    // Arrays of arrays do not unnest row by row, so components travel as eight columns in one.
    let components = pairs.flatMap(\.components)
    return """
      INSERT INTO trellis.round_pairs (
        tenant_id, round_id, student_id, mentor_id, score, components, pinned)
      SELECT \(tenant), \(round), p.student_id, p.mentor_id, p.score,
             (\(components)::smallint[])[(p.place - 1) * 8 + 1 : p.place * 8], p.pinned
        FROM unnest(
               \(pairs.map(\.student)), \(pairs.map(\.mentor)), \(pairs.map(\.score)),
               \(pairs.map(\.isPinned)))
             WITH ORDINALITY AS p (student_id, mentor_id, score, pinned, place)
      ON CONFLICT DO NOTHING
      """
  }

  static func decide(
    _ round: Round.ID, _ state: Round.State, tenant: Tenant.ID, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    UPDATE trellis.rounds
       SET state = \(state.rawValue), decided_at = \(instant), decided_by = \(actor)
     WHERE tenant_id = \(tenant) AND round_id = \(round) AND state = 'draft'
    """
  }

  /// Makes the matches of a round's pairs.
  static func insertMatches(
    _ ids: [Match.ID], of pairs: [RoundPair], round: Round.ID, program: Program.ID,
    startedOn day: Day, proposedOn: Day?, tenant: Tenant.ID, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.matches (
      tenant_id, match_id, program_id, student_id, mentor_id, round_id, started_on, proposed_on,
      created_at, created_by)
    SELECT \(tenant), p.match_id, \(program), p.student_id, p.mentor_id, \(round), \(day),
           \(proposedOn), \(instant), \(actor)
      FROM unnest(\(ids), \(pairs.map(\.student)), \(pairs.map(\.mentor)))
           AS p (match_id, student_id, mentor_id)
    ON CONFLICT DO NOTHING
    """
  }

  /// Proposes to the matches of a round the goals that it names as shared for them.
  ///
  /// What is not in the vocabulary is left out; sensitive goals are marked there.
  static func propose(
    _ goals: [RoundGoals.Proposal], ids: [ID<RoundGoals>], in round: Round.ID, on day: Day,
    tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.match_goal_events (
      tenant_id, event_id, program_id, match_id, goal, action, party, occurred_on, entered_at,
      entered_by)
    SELECT \(tenant), p.event_id, m.program_id, m.match_id, g.code, 'proposed', 'round', \(day),
           \(instant), \(actor)
      FROM unnest(
             \(ids), \(goals.map(\.student.id.text)), \(goals.map(\.student.source)),
             \(goals.map(\.goal.text))) AS p (event_id, student, source, goal)
      JOIN trellis.people s
        ON s.tenant_id = \(tenant) AND s.role = 'student' AND s.id_source = p.source
       AND s.external_id = p.student
      JOIN trellis.matches m
        ON m.tenant_id = \(tenant) AND m.round_id = \(round) AND m.student_id = s.person_id
      JOIN trellis.goals g ON g.tenant_id = \(tenant) AND g.code = p.goal
    """
  }
}
