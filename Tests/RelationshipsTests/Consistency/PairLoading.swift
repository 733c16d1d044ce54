import CivilTime
import Database
import Matching
import Programs
import Support

/// Loads what pairs do beside meeting, a statement a table.
struct PairLoader {
  let tenant: Tenant.ID
  let identifiers: IdentifierSource

  func load(_ matches: [(Program.ID, MatchHistory)], _ tx: Transaction) throws {
    try tx.execute(
      """
      INSERT INTO trellis.goals (tenant_id, code, name, aliases, position, created_at)
      SELECT \(tenant), g, g, '{}', 1, now() FROM unnest(ARRAY['coding', 'law', 'music']) AS g
      ON CONFLICT DO NOTHING
      """)
    try loadEndings(matches, tx)
    try loadPromises(matches, tx)
    try loadGifts(matches, tx)
    try loadQuestions(matches, tx)
    try loadGoalEvents(matches, tx)
    try loadSteps(matches, tx)
  }

  private func loadEndings(_ matches: [(Program.ID, MatchHistory)], _ tx: Transaction) throws {
    let all = matches.flatMap { _, match in match.endings.map { (match.id, $0) } }
    let ids: [ID<Ending>] = all.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.match_closures (tenant_id, closure_id, match_id, ended_on, reason,
        entered_at, entered_by, voided_at, voided_by, void_reason)
      SELECT \(tenant), e.id, e.match_id, e.ended_on, 'other', e.entered_at, 'test', e.voided_at,
             'test', CASE WHEN e.voided_at IS NOT NULL THEN 'reopened' END
        FROM unnest(\(ids), \(all.map(\.0)), \(all.map(\.1.on)), \(all.map(\.1.enteredAt)),
               \(all.map(\.1.voidedAt))) AS e (id, match_id, ended_on, entered_at, voided_at)
      """)
  }

  private func loadPromises(_ matches: [(Program.ID, MatchHistory)], _ tx: Transaction) throws {
    let all = matches.flatMap { program, match in
      match.pair.promises.map { (program, match.id, $0) }
    }
    let ids: [ID<Promise>] = all.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.commitments (tenant_id, commitment_id, program_id, match_id, owner,
        wording, made_on, due_on, outcome, outcome_on, outcome_at, outcome_by, entered_at,
        entered_by, recorded_at, voided_at, void_reason, replaces_id)
      SELECT \(tenant), p.id, p.program_id, p.match_id, p.owner, 'Write', p.made_on, p.due_on,
             p.outcome, p.outcome_on, p.outcome_at, CASE WHEN p.outcome IS NOT NULL THEN 'test' END,
             p.entered_at, 'test', p.recorded_at, p.voided_at,
             CASE WHEN p.voided_at IS NOT NULL THEN 'wrong' END,
             CASE WHEN p.is_correction THEN p.id END
        FROM unnest(\(ids), \(all.map(\.0)), \(all.map(\.1)), \(all.map(\.2.owner)),
               \(all.map(\.2.madeOn)), \(all.map(\.2.dueOn)), \(all.map(\.2.outcome?.word)),
               \(all.map(\.2.outcome?.on)), \(all.map(\.2.outcome?.at)),
               \(all.map(\.2.entry.enteredAt)), \(all.map(\.2.entry.recordedAt)),
               \(all.map(\.2.entry.voidedAt)), \(all.map(\.2.entry.isCorrection)))
             AS p (id, program_id, match_id, owner, made_on, due_on, outcome, outcome_on,
               outcome_at, entered_at, recorded_at, voided_at, is_correction)
      """)
  }

  private func loadGifts(_ matches: [(Program.ID, MatchHistory)], _ tx: Transaction) throws {
    let all = matches.flatMap { program, match in match.pair.gifts.map { (program, match.id, $0) } }
    let ids: [ID<Gift>] = all.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.contributions (tenant_id, contribution_id, program_id, match_id, given_by,
        kind, occurred_on, entered_at, entered_by, recorded_at, voided_at, void_reason, replaces_id)
      SELECT \(tenant), g.id, g.program_id, g.match_id, g.given_by, 'taught', g.occurred_on,
             g.entered_at, 'test', g.recorded_at, g.voided_at,
             CASE WHEN g.voided_at IS NOT NULL THEN 'wrong' END,
             CASE WHEN g.is_correction THEN g.id END
        FROM unnest(\(ids), \(all.map(\.0)), \(all.map(\.1)), \(all.map(\.2.by)),
               \(all.map(\.2.on)), \(all.map(\.2.entry.enteredAt)),
               \(all.map(\.2.entry.recordedAt)), \(all.map(\.2.entry.voidedAt)),
               \(all.map(\.2.entry.isCorrection)))
             AS g (id, program_id, match_id, given_by, occurred_on, entered_at, recorded_at,
               voided_at, is_correction)
      """)
  }

  private func loadQuestions(_ matches: [(Program.ID, MatchHistory)], _ tx: Transaction) throws {
    let all = matches.flatMap { program, match in
      match.pair.questions.map { (program, match.id, $0) }
    }
    let ids: [ID<Question>] = all.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.requests (tenant_id, request_id, program_id, match_id, asked_by, asked_at,
        answered_at, answer_recorded_at, answer_recorded_by, entered_at, entered_by, recorded_at,
        voided_at, void_reason, replaces_id)
      SELECT \(tenant), q.id, q.program_id, q.match_id, q.asked_by, q.asked_at, q.answered_at,
             q.answer_recorded_at, CASE WHEN q.answered_at IS NOT NULL THEN 'test' END,
             q.entered_at, 'test', q.recorded_at, q.voided_at,
             CASE WHEN q.voided_at IS NOT NULL THEN 'wrong' END,
             CASE WHEN q.is_correction THEN q.id END
        FROM unnest(\(ids), \(all.map(\.0)), \(all.map(\.1)), \(all.map(\.2.by)),
               \(all.map(\.2.askedAt)), \(all.map(\.2.answer?.at)),
               \(all.map(\.2.answer?.knownAt)), \(all.map(\.2.entry.enteredAt)),
               \(all.map(\.2.entry.recordedAt)), \(all.map(\.2.entry.voidedAt)),
               \(all.map(\.2.entry.isCorrection)))
             AS q (id, program_id, match_id, asked_by, asked_at, answered_at, answer_recorded_at,
               entered_at, recorded_at, voided_at, is_correction)
      """)
  }

  private func loadGoalEvents(_ matches: [(Program.ID, MatchHistory)], _ tx: Transaction) throws {
    let all = matches.flatMap { program, match in
      match.pair.goalEvents.map { (program, match.id, $0) }
    }
    let ids: [ID<GoalTurn>] = all.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.match_goal_events (tenant_id, event_id, program_id, match_id, goal, action,
        party, occurred_on, entered_at, entered_by, voided_at, void_reason)
      SELECT \(tenant), e.id, e.program_id, e.match_id, e.goal, e.action, 'mentor', e.occurred_on,
             e.entered_at, 'test', e.voided_at, CASE WHEN e.voided_at IS NOT NULL THEN 'wrong' END
        FROM unnest(\(ids), \(all.map(\.0)), \(all.map(\.1)), \(all.map(\.2.goal)),
               \(all.map(\.2.action)), \(all.map(\.2.on)), \(all.map(\.2.enteredAt)),
               \(all.map(\.2.voidedAt)))
             AS e (id, program_id, match_id, goal, action, occurred_on, entered_at, voided_at)
      """)
  }

  private func loadSteps(_ matches: [(Program.ID, MatchHistory)], _ tx: Transaction) throws {
    let all = matches.flatMap { program, match in match.pair.steps.map { (program, match.id, $0) } }
    let ids: [ID<Step>] = all.map { _ in identifiers.next() }
    try tx.execute(
      """
      INSERT INTO trellis.goal_steps (tenant_id, goal_step_id, program_id, match_id, goal,
        occurred_on, progress, logged_by, entered_at, entered_by, recorded_at, voided_at,
        void_reason, replaces_id)
      SELECT \(tenant), s.id, s.program_id, s.match_id, s.goal, s.occurred_on, s.progress,
             s.logged_by, s.entered_at, 'test', s.recorded_at, s.voided_at,
             CASE WHEN s.voided_at IS NOT NULL THEN 'wrong' END,
             CASE WHEN s.is_correction THEN s.id END
        FROM unnest(\(ids), \(all.map(\.0)), \(all.map(\.1)), \(all.map(\.2.goal)),
               \(all.map(\.2.on)), \(all.map { Int16($0.2.progress) }), \(all.map(\.2.loggedBy)),
               \(all.map(\.2.entry.enteredAt)), \(all.map(\.2.entry.recordedAt)),
               \(all.map(\.2.entry.voidedAt)), \(all.map(\.2.entry.isCorrection)))
             AS s (id, program_id, match_id, goal, occurred_on, progress, logged_by, entered_at,
               recorded_at, voided_at, is_correction)
      """)
  }
}
