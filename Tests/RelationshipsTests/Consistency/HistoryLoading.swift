import CivilTime
import Database
import Programs
import Support

/// Loads histories into a tenant, a statement a table.
struct HistoryLoader {
  let tenant: Tenant.ID
  let identifiers: IdentifierSource

  func load(_ histories: [ProgramHistory], _ tx: Transaction) throws {
    for history in histories { try loadProgram(history, tx) }
    let matches = histories.flatMap { history in history.matches.map { (history.program.id, $0) } }
    let people = try loadPeople(matches, tx)
    try tx.execute(
      """
      INSERT INTO trellis.matches (tenant_id, match_id, program_id, student_id, mentor_id,
        started_on, ended_on, closure_reason, closed_at, created_at, created_by, proposed_on,
        accepted_at)
      SELECT \(tenant), m.match_id, m.program_id, m.student_id, m.mentor_id, m.started_on,
             m.ended_on, CASE WHEN m.ended_on IS NOT NULL THEN 'other' END, m.closed_at,
             m.created_at, 'test', m.proposed_on, m.accepted_at
        FROM unnest(\(matches.map(\.1.id)), \(matches.map(\.0)), \(people.students),
               \(people.mentors), \(matches.map(\.1.start)), \(matches.map(\.1.end)),
               \(matches.map(\.1.closedAt)), \(matches.map(\.1.createdAt)),
               \(matches.map(\.1.proposal.on)), \(matches.map(\.1.proposal.acceptedAt)))
             AS m (match_id, program_id, student_id, mentor_id, started_on, ended_on, closed_at,
               created_at, proposed_on, accepted_at)
      """)
    try loadCovers(matches.map(\.1), tx)
    try loadContacts(matches, tx)
    try PairLoader(tenant: tenant, identifiers: identifiers).load(matches, tx)
    try ProgramLoader(tenant: tenant, identifiers: identifiers).load(matches, tx)
  }

  private func loadProgram(_ history: ProgramHistory, _ tx: Transaction) throws {
    let program = history.program
    try tx.execute(
      """
      INSERT INTO trellis.programs (tenant_id, program_id, slug, name, time_zone, starts_on,
        cadence, week_begins_on, grace_days, meeting_days, too_early_windows, benchmark_percent,
        suppression_floor, gate_consent, gate_screening, gate_training, screening_valid_months,
        created_at, created_by)
      VALUES (\(tenant), \(program.id), \(program.slug), 'P', \(program.timeZone),
        \(program.startsOn), \(program.cadence.rawValue), \(Int16(program.weekBeginsOn.rawValue)),
        \(Int16(program.graceDays)), \(program.meetingDays.bits),
        \(Int16(program.tooEarlyWindows)), 65, 10, true, true, true, 24, \(history.createdAt),
        'test')
      """)
    for pause in history.breaks {
      let id: ID<Cover> = identifiers.next()
      try tx.execute(
        """
        INSERT INTO trellis.program_breaks (tenant_id, break_id, program_id, name, from_on, to_on,
          entered_at, entered_by, voided_at, voided_by)
        VALUES (\(tenant), \(id), \(program.id), 'Holidays', \(pause.from), \(pause.to),
          \(pause.enteredAt), 'test', \(pause.voidedAt), 'test')
        """)
    }
  }

  private func loadPeople(
    _ matches: [(program: Program.ID, history: MatchHistory)], _ tx: Transaction
  ) throws -> (students: [ID<Person>], mentors: [ID<Person>]) {
    let programs = matches.map(\.program)
    let students: [ID<Person>] = programs.map { _ in identifiers.next() }
    var mentors: [ID<Person>] = []
    for (place, match) in matches.enumerated() {
      let isShared =
        match.history.sharesMentor && place > 0 && programs[place - 1] == match.program
      if isShared, let last = mentors.last {
        mentors.append(last)
      } else {
        mentors.append(identifiers.next())
      }
    }
    for (role, people) in [("student", students), ("mentor", mentors)] {
      try tx.execute(
        """
        WITH added AS (
          INSERT INTO trellis.people (tenant_id, person_id, role, external_id, given_name,
            family_name, name_key, created_at, created_by)
          SELECT DISTINCT \(tenant)::uuid, p.id, \(role), p.id::text, 'A', 'B', 'a b', now(),
                 'test'
            FROM unnest(\(people)) AS p (id)
          RETURNING person_id
        )
        INSERT INTO trellis.enrollments (tenant_id, program_id, person_id, role, status, capacity,
          created_at, created_by)
        SELECT DISTINCT \(tenant)::uuid, p.program_id, p.id, \(role), 'enrolled',
               CASE WHEN \(role) = 'mentor' THEN 1 END, now(), 'test'
          FROM unnest(\(people), \(programs)) AS p (id, program_id)
          JOIN added ON added.person_id = p.id
        """)
    }
    return (students, mentors)
  }

  private func loadCovers(_ matches: [MatchHistory], _ tx: Transaction) throws {
    let holds = matches.flatMap { match in match.holds.map { (match.id, $0) } }
    let holdIDs: [ID<Cover>] = holds.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.match_holds (tenant_id, hold_id, match_id, from_on, to_on, entered_at,
        entered_by, voided_at)
      SELECT \(tenant), h.id, h.match_id, h.from_on, h.to_on, h.entered_at, 'test', h.voided_at
        FROM unnest(\(holdIDs), \(holds.map(\.0)), \(holds.map(\.1.from)), \(holds.map(\.1.to)),
               \(holds.map(\.1.enteredAt)), \(holds.map(\.1.voidedAt)))
             AS h (id, match_id, from_on, to_on, entered_at, voided_at)
      """)
    let excuses = matches.flatMap { match in match.excuses.map { (match.id, $0) } }
    let excuseIDs: [ID<Cover>] = excuses.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.match_excuses (tenant_id, excuse_id, match_id, from_on, to_on, reason,
        entered_at, entered_by, voided_at)
      SELECT \(tenant), e.id, e.match_id, e.from_on, e.to_on, 'ill', e.entered_at, 'test',
             e.voided_at
        FROM unnest(\(excuseIDs), \(excuses.map(\.0)), \(excuses.map(\.1.from)),
               \(excuses.map(\.1.to)), \(excuses.map(\.1.enteredAt)), \(excuses.map(\.1.voidedAt)))
             AS e (id, match_id, from_on, to_on, entered_at, voided_at)
      """)
  }

  private func loadContacts(
    _ matches: [(Program.ID, MatchHistory)], _ tx: Transaction
  ) throws {
    let all = matches.flatMap { program, match in match.contacts.map { (program, match.id, $0) } }
    let ids: [ID<Contact>] = all.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.check_ins (tenant_id, check_in_id, program_id, match_id, occurred_on,
        entered_at, entered_by, recorded_at, outcome, minutes, logged_by, confirmed_at,
        confirmed_by, voided_at, void_reason, replaces_id)
      SELECT \(tenant), c.id, c.program_id, c.match_id, c.occurred_on, c.entered_at, 'test',
             c.recorded_at, CASE WHEN c.is_made THEN 'made' ELSE 'attempted' END, c.minutes,
             c.logged_by, c.confirmed_at, CASE WHEN c.confirmed_at IS NOT NULL THEN 'test' END,
             c.voided_at, CASE WHEN c.voided_at IS NOT NULL THEN 'wrong' END,
             CASE WHEN c.is_correction THEN c.id END
        FROM unnest(\(ids), \(all.map(\.0)), \(all.map(\.1)), \(all.map(\.2.on)),
               \(all.map(\.2.enteredAt)), \(all.map(\.2.recordedAt)), \(all.map(\.2.isMade)),
               \(all.map { $0.2.minutes.map { Int16($0) } }), \(all.map(\.2.loggedBy)),
               \(all.map(\.2.confirmedAt)), \(all.map(\.2.voidedAt)),
               \(all.map(\.2.isCorrection)))
             AS c (id, program_id, match_id, occurred_on, entered_at, recorded_at, is_made,
               minutes, logged_by, confirmed_at, voided_at, is_correction)
      """)
  }
}
