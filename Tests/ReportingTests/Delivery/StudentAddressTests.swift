import Database
import Programs
import Reporting
import Support
import Testing

@Suite("Students' own letters", .tenant)
struct StudentAddressTests {
  private static let own = "ana@river.example.org"

  @Test("A student's letter goes to the address that is theirs alone")
  func own() async throws {
    let scene = try await LetterScene()
    #expect(try await scene.post("student", to: "S1", telling: ["S1"]).mails == 1)
    #expect(try await scene.deliver() == ["sent 1"])
  }

  @Test("No letter waits for an address that others read")
  func sharedAddress() async throws {
    let scene = try await LetterScene()
    try await Self.share(scene)
    let posted = try await scene.post("student", to: "S1", telling: ["S1"])
    #expect(posted.mails == 0 && posted.undelivered == [.sharedAddress])
  }

  @Test("No letter waits for an address that a guardian has who may not be told")
  func blockedGuardian() async throws {
    let scene = try await LetterScene()
    try await scene.setAddress("Ana@River.example.org", of: "G2")
    #expect(try await scene.post("student", to: "S1", telling: ["S1"]).mails == 1)
    try await scene.block("G2")
    let posted = try await scene.post("student", to: "S1", telling: ["S1"])
    #expect(posted.mails == 0 && posted.undelivered == [.reachesBlocked])
    // And what waits already does not go.
    #expect(try await scene.deliver() == ["suppressed contact_of_blocked_guardian 0"])
  }

  @Test("A letter that waits does not go once others read the address")
  func sharedMeanwhile() async throws {
    let scene = try await LetterScene()
    _ = try await scene.post("student", to: "S1", telling: ["S1"])
    try await Self.share(scene)
    #expect(try await scene.deliver() == ["suppressed shared_address 0"])
  }

  private static func share(_ scene: LetterScene) async throws {
    try await scene.execute(
      """
      UPDATE trellis.people SET email_shared = true
       WHERE tenant_id = \(scene.tenant) AND email = \(own)
      """)
  }
}
