import Database
import Mail
import Programs
import Reporting
import Support
import Testing

@Suite("Letters whose reader may be told no more", .tenant)
struct LettersMeanwhileTests {
  @Test("What waits for an old address does not go there; tried again, it goes to the new one")
  func addressChanged() async throws {
    let scene = try await LetterScene()
    _ = try await scene.post("guardian", to: "G1", telling: ["S1"])
    try await scene.setAddress("new@river.example.org", of: "G1")
    let transport = ScriptedTransport()
    #expect(try await scene.deliver(by: transport) == ["suppressed address_changed 0"])
    #expect(transport.all.isEmpty)
    var filter = MailFilter()
    filter.states = [.suppressed]
    let test = scene.batch.imports.test
    _ = try await Mails(database: test.database, ids: test.identifiers).retry(
      filter, of: scene.tenant, dryRun: false)
    #expect(try await scene.deliver(by: transport) == ["sent 1"])
    #expect(transport.all.map(\.recipient) == ["new@river.example.org"])
  }

  @Test("A change counts at once, while the mails before are being sent")
  func duringTheRun() async throws {
    let scene = try await LetterScene()
    _ = try await scene.post("guardian", to: "G1", telling: ["S1"])
    _ = try await scene.post("mentor", to: "M1", telling: ["S1"])
    _ = try await scene.post("teacher", to: "tom@river.example.org", telling: ["S1"])
    let transport = ScriptedTransport { _ in
      do {
        try await scene.execute(
          """
          UPDATE trellis.people SET email = 'x' || email
           WHERE tenant_id = \(scene.tenant) AND email !~ '^x'
          """)
        return .accepted("")
      } catch {
        return .unclear("\(error)")
      }
    }
    let states = try await scene.deliver(by: transport).sorted()
    #expect(states == ["sent 1"] + Array(repeating: "suppressed address_changed 0", count: 2))
  }

  @Test(
    "A mentor is told nothing once the match has ended, is held for safety or somebody has left",
    arguments: MentorChange.allCases)
  func mentors(_ change: MentorChange) async throws {
    let scene = try await LetterScene()
    _ = try await scene.post("mentor", to: "M1", telling: ["S1"])
    try await scene.execute(change.statement(scene.tenant))
    #expect(try await scene.deliver() == [change.outcome])
  }

  @Test("A student's letter about a mentor who is held for safety since does not go")
  func heldMentor() async throws {
    let scene = try await LetterScene()
    _ = try await scene.post("student", to: "S1", telling: ["S1"])
    try await scene.execute(MentorChange.held.statement(scene.tenant))
    #expect(try await scene.deliver() == ["suppressed on_hold 0"])
  }

  @Test("A teacher is told nothing of a class that has changed", arguments: [true, false])
  func teachers(hasChanged: Bool) async throws {
    let scene = try await LetterScene()
    _ = try await scene.post("teacher", to: "tom@river.example.org", telling: ["S1", "S2"])
    if hasChanged {
      try await scene.execute(
        """
        UPDATE trellis.student_teachers SET to_on = from_on
         WHERE tenant_id = \(scene.tenant) AND student_id = ANY (\(try await scene.people(["S2"])))
        """)
    }
    #expect(
      try await scene.deliver() == [hasChanged ? "suppressed no_longer_told 0" : "sent 1"])
  }
}

/// What may happen to a mentor while a letter waits.
enum MentorChange: CaseIterable {
  case none, ended, held, left, studentLeft

  var outcome: String {
    switch self {
    case .none: "sent 1"
    case .ended, .studentLeft: "suppressed no_longer_told 0"
    case .held: "suppressed on_hold 0"
    case .left: "suppressed withdrawn 0"
    }
  }

  func statement(_ tenant: Tenant.ID) -> SQL {
    switch self {
    case .none: "SELECT 1"
    case .ended: Self.end("completed", tenant)
    case .held: Self.end("safety_concern", tenant)
    case .left: Self.withdraw("mentor", tenant)
    case .studentLeft: Self.withdraw("student", tenant)
    }
  }

  private static func end(_ reason: String, _ tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.matches SET ended_on = started_on, closure_reason = \(reason),
           closed_at = now() + interval '1 second', closed_by = 'test'
     WHERE tenant_id = \(tenant)
    """
  }

  private static func withdraw(_ role: String, _ tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.enrollments SET status = 'withdrawn'
     WHERE tenant_id = \(tenant) AND role = \(role)
    """
  }
}
