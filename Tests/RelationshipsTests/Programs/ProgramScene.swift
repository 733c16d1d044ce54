import CivilTime
import Database
import Matching
import Programs
import Support
import Testing

/// A program of three pairs and a student without one.
struct ProgramScene {
  let test: TestDatabase

  /// Three pairs that began on 7, 7 and 21 September, the second of which ended on the 30th.
  ///
  /// Their students were ready on the 1st, the third's on its own first day. A fourth student was ready from the
  /// 10th to the 1st of October and never matched.
  func program() async throws -> ProgramHistory {
    let start = try #require(Day("2026-09-07"))
    let program = Program(
      id: test.identifiers.next(), slug: "autumn-\(test.riverside)", name: "Autumn",
      timeZone: "America/Chicago", startsOn: start)
    func match(_ start: Day) -> MatchHistory {
      MatchHistory(
        id: test.identifiers.next(), start: start, end: nil, createdAt: noon(start - 1),
        closedAt: nil)
    }
    var history = ProgramHistory(program: program, createdAt: noon(start - 30))
    history.matches = [match(start), match(start), match(start + 14)]
    let ended = try #require(Day("2026-09-30"))
    history.matches[1].endings = [Ending(on: ended, enteredAt: noon(ended), voidedAt: nil)]
    history.matches[1].holds = [
      Cover(from: ended - 4, to: ended, enteredAt: noon(ended - 4), voidedAt: nil)
    ]
    let (riverside, identifiers, loaded) = (test.riverside, test.identifiers, history)
    try await test.database.tenant(riverside) { tx in
      try HistoryLoader(tenant: riverside, identifiers: identifiers).load([loaded], tx)
      try Self.addStudents(to: loaded, riverside, identifiers, tx)
    }
    return history
  }

  private static func addStudents(
    to history: ProgramHistory, _ tenant: Tenant.ID, _ identifiers: IdentifierSource,
    _ tx: Transaction
  ) throws {
    let (program, third) = (history.program.id, history.matches[2].id)
    try tx.execute(
      """
      UPDATE trellis.enrollments e
         SET enrolled_on = '2026-09-01', created_at = '2026-09-01Z',
             ready_from = CASE WHEN m.match_id = \(third) THEN date '2026-09-21'
               ELSE '2026-09-01' END
        FROM trellis.matches m
       WHERE e.tenant_id = \(tenant) AND e.program_id = \(program) AND e.role = 'student'
         AND m.tenant_id = \(tenant) AND m.student_id = e.person_id
      """)
    let person: ID<Person> = identifiers.next()
    try tx.execute(
      """
      INSERT INTO trellis.people (tenant_id, person_id, role, external_id, given_name, family_name,
        name_key, created_at, created_by)
      VALUES (\(tenant), \(person), 'student', 'S4', 'A', 'B', 'a b', now(), 'test')
      """)
    try tx.execute(
      """
      INSERT INTO trellis.enrollments (tenant_id, program_id, person_id, role, status, enrolled_on,
        ready_from, ready_until, created_at, created_by)
      VALUES (\(tenant), \(program), \(person), 'student', 'enrolled', '2026-09-01', '2026-09-10',
        '2026-10-01', '2026-09-01Z', 'test')
      """)
  }
}
