import CivilTime
import Database
import Programs
import Relationships
import Support
import Testing

@testable import Reporting

/// Facts of the pair S2 and M2, from the day it was matched, against what a person works out by hand.
@Suite("What a month is told from", .tenant)
struct MonthFactsTests {
  private struct Told {
    let month: PairMonth
    let hours: MeetingHours
  }

  /// The pair's month from the seventh day on, as the mentor reads it.
  private func told(
    _ scene: MonthScene, from: Int = 7, to: Int? = nil, knownAfter days: Int = 14
  ) async throws -> Told {
    let office = scene.batch.riverside
    let request = ReportRequest(
      tenant: office.tenant, program: office.program, asOf: scene.asOf, from: scene.start + from,
      to: to.map { scene.start + $0 },
      enteredBy: FixedClock.noon(of: scene.start + days).now())
    return try await scene.batch.imports.test.database.tenant(office.tenant.id) { tx in
      let roster = try MonthRoster(.mentor, "M2", request, tx)
      let member = try #require(roster.members.first)
      let student: ID<Person> = try tx.one(
        Query(
          "SELECT person_id FROM trellis.people WHERE tenant_id = \(office.tenant.id) AND external_id = 'S2'"
        ))
      let span = try #require(member.told.first { $0.student == student })
      let facts = try MonthFacts(member.told, request, tx)
      let hours = try tx.all(.hours([span], PairSlice(request, [])))
      return Told(
        month: try #require(facts.month(of: span, for: .mentor)), hours: hours.first?.1 ?? .none)
    }
  }

  private func pair(_ scene: MonthScene) -> SQL {
    """
    SELECT m.* FROM trellis.matches m
      JOIN trellis.people s ON s.tenant_id = m.tenant_id AND s.person_id = m.student_id
     WHERE m.tenant_id = \(scene.batch.riverside.tenant.id) AND s.external_id = 'S2'
    """
  }

  private func meet(
    _ scene: MonthScene, on day: Int, minutes: Int?, outcome: String = "made",
    voided: Bool = false
  ) async throws {
    let at = FixedClock.noon(of: scene.start + day).now()
    try await scene.execute(
      scene.batch.riverside,
      """
      INSERT INTO trellis.check_ins (tenant_id, check_in_id, program_id, match_id, occurred_on,
        entered_at, entered_by, recorded_at, outcome, minutes, logged_by, voided_at, void_reason)
      SELECT m.tenant_id, gen_random_uuid(), m.program_id, m.match_id, \(scene.start + day), \(at),
             'test', \(at), \(outcome), \(minutes.map { Int16($0) }), 'mentor',
             CASE WHEN \(voided) THEN \(at)::timestamptz END,
             CASE WHEN \(voided) THEN 'typing error' END
        FROM (\(pair(scene))) m
      """)
  }

  @Test("Hours add up the meetings that say how long they took, and say how many do not")
  func hours() async throws {
    let scene = try await MonthScene.make()
    // The scene has a meeting of 45 minutes two days after the start.
    try await meet(scene, on: 4, minutes: nil)
    try await meet(scene, on: 6, minutes: 20, outcome: "attempted")
    try await meet(scene, on: 8, minutes: 30, voided: true)
    try await meet(scene, on: 9, minutes: 60)
    try await meet(scene, on: 10, minutes: nil)
    try await meet(scene, on: 15, minutes: 90)
    let hours = try await told(scene).hours
    #expect(hours.inPeriod == .init(minutes: 60, stated: 1, made: 2))
    #expect(hours.sinceStart == .init(minutes: 105, stated: 2, made: 4))
    #expect(try await told(scene, knownAfter: 9).hours.inPeriod.made == 1)
  }

  @Test("A promise is kept, open or gone as it was known then")
  func promises() async throws {
    let scene = try await MonthScene.make()
    #expect(try await told(scene).month.promises.map(\.keptOn) == [nil, nil])
    try await scene.execute(
      scene.batch.riverside,
      """
      UPDATE trellis.commitments c SET outcome = CASE owner WHEN 'mentor' THEN 'kept'
               ELSE 'cancelled' END, outcome_on = \(scene.start + 9),
             outcome_at = \(FixedClock.noon(of: scene.start + 12).now()), outcome_by = 'test'
        FROM (\(pair(scene))) m WHERE c.tenant_id = m.tenant_id AND c.match_id = m.match_id
      """)
    let later = try await told(scene).month.promises
    #expect(later.map(\.keptOn) == [scene.start + 9])
    #expect(later.map(\.isMine) == [true])
    #expect(try await told(scene, knownAfter: 11).month.promises.count == 2)
    #expect(try await told(scene, from: 10).month.promises.isEmpty)
  }

  @Test("What was given counts in its period, until it is voided")
  func gifts() async throws {
    let scene = try await MonthScene.make()
    #expect(try await told(scene).month.given.isEmpty)
    let month = try await told(scene, from: 0).month
    #expect(month.given.map(\.note) == ["GiftElderS2river"])
    #expect(month.received.map(\.note) == ["GiftKidS2river"])
    #expect(month.unthanked == month.received)
    try await scene.execute(
      scene.batch.riverside,
      """
      UPDATE trellis.contributions
         SET voided_at = \(FixedClock.noon(of: scene.start + 5).now()), void_reason = 'test'
       WHERE tenant_id = \(scene.batch.riverside.tenant.id)
      """)
    #expect(try await told(scene, from: 0).month.given.isEmpty)
    #expect(try await told(scene, from: 0, knownAfter: 4).month.given.count == 1)
  }

  @Test("A question waits until the answer is known")
  func questions() async throws {
    let scene = try await MonthScene.make()
    #expect(try await told(scene).month.questions.map(\.text) == ["QuestionKidS2river"])
    let answered = FixedClock.noon(of: scene.start + 6).now()
    try await scene.execute(
      scene.batch.riverside,
      """
      UPDATE trellis.requests
         SET answered_at = \(answered), answer_recorded_at = \(answered),
             answer_recorded_by = 'test'
       WHERE tenant_id = \(scene.batch.riverside.tenant.id)
      """)
    #expect(try await told(scene).month.questions.isEmpty)
    #expect(try await told(scene, knownAfter: 5).month.questions.count == 1)
  }

  @Test("A correction replaces what it corrects from its own time on, and never stands beside it")
  func corrections() async throws {
    let scene = try await MonthScene.make()
    let at = FixedClock.noon(of: scene.start + 8).now()
    try await scene.execute(
      scene.batch.riverside,
      """
      UPDATE trellis.requests SET voided_at = \(at), void_reason = 'test'
       WHERE tenant_id = \(scene.batch.riverside.tenant.id)
      """,
      """
      INSERT INTO trellis.requests (tenant_id, request_id, program_id, match_id, asked_by, wording,
        asked_at, entered_at, entered_by, recorded_at, replaces_id)
      SELECT r.tenant_id, gen_random_uuid(), r.program_id, r.match_id, r.asked_by, 'Corrected',
             r.asked_at, r.entered_at, 'test', \(at), r.request_id
        FROM trellis.requests r WHERE r.tenant_id = \(scene.batch.riverside.tenant.id)
      """)
    #expect(try await told(scene).month.questions.map(\.text) == ["Corrected"])
    #expect(
      try await told(scene, knownAfter: 7).month.questions.map(\.text) == ["QuestionKidS2river"])
  }

  @Test("A period that is over tells of its own days, and of what lies ahead of the report's")
  func earlierPeriod() async throws {
    let scene = try await MonthScene.make()
    try await meet(scene, on: 4, minutes: 15)
    try await meet(scene, on: 9, minutes: 60)
    let told = try await told(scene, from: 0, to: 7)
    #expect(told.month.given.count == 1)
    #expect(told.month.next?.day == scene.asOf + 1)
    #expect(told.hours.inPeriod == .init(minutes: 60, stated: 2, made: 2))
    #expect(told.hours.sinceStart.minutes == 120)
    #expect(try await self.told(scene, from: 5, to: 7).month.given.isEmpty)
  }
}
