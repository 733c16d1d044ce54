import Database
import Support
import Testing

@testable import Jobs

@Suite("Fair claims", .ownDatabase, .serialized)
struct FairnessTests {
  let scene: JobScene

  init() throws {
    scene = try JobScene()
  }

  @Test("Ten jobs behind another tenant's thousands are claimed at once")
  func smallTenantIsServed() async throws {
    try await scene.enqueueMany(3000)
    try await scene.enqueueMany(10, as: scene.test.hillcrest)
    var seen = 0
    for _ in 0..<2 {
      let claimed = try await scene.claim(10)
      seen += claimed.count { $0.tenant == scene.test.hillcrest }
    }
    #expect(seen >= 9)
  }

  @Test("Who runs fewest comes first, place by place")
  func fewestFirst() async throws {
    try await scene.enqueueMany(6)
    #expect(try await scene.claim(6).count == 6)
    try await scene.enqueueMany(10)
    try await scene.enqueueMany(10, as: scene.test.hillcrest)
    let claimed = try await scene.claim(7)
    #expect(claimed.count { $0.tenant == scene.test.hillcrest } == 6 || claimed.count == 7)
    #expect(claimed.count { $0.tenant == scene.test.riverside } <= 1)
  }

  @Test("A tenant alone gets every place that its cap leaves")
  func capIsKept() async throws {
    try await scene.setCap(4)
    try await scene.enqueueMany(20)
    #expect(try await scene.claim(10).count == 4)
    #expect(try await scene.claim(10).isEmpty)
    let held = try await running()
    #expect(try await scene.complete(held[0], held[1]).sorted() == [1, 2])
    #expect(try await scene.claim(10).count == 2)
  }

  @Test("Workers that claim at the same moment keep the cap together", .timeLimit(.minutes(10)))
  func capUnderARace() async throws {
    try await scene.setCap(5)
    for _ in 0..<20 {
      try await scene.enqueueMany(40)
      let claimed = try await withThrowingTaskGroup(of: [ClaimedJob].self) { group in
        for _ in 0..<4 { group.addTask { try await scene.claim(3) } }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(claimed.count == 5)
      #expect(Set(claimed.map(\.id)).count == 5)
      try await scene.test.arrange("DELETE FROM trellis.jobs")
    }
  }

  @Test("A tenant with no more than a job leaves its places to others")
  func placesAreNotWasted() async throws {
    try await scene.enqueueMany(1, as: scene.test.hillcrest)
    try await scene.enqueueMany(20)
    #expect(try await scene.claim(8).count == 8)
  }

  @Test("A paused queue gives nothing until it is resumed")
  func pause() async throws {
    try await scene.enqueueMany(1)
    let database = scene.test.database
    #expect(try await database.control { tx in try JobQueues.pause("default", by: "me", in: tx) })
    #expect(
      try await database.control { tx in try JobQueues.pause("default", by: "me", in: tx) } == false
    )
    #expect(try await scene.claim().isEmpty)
    #expect(
      try await database.control { tx in try JobQueues.paused(in: tx) }.map(\.queue) == ["default"])
    #expect(try await database.control { tx in try JobQueues.resume("default", in: tx) })
    #expect(try await scene.claim().count == 1)
  }

  private func running() async throws -> [HeldJob] {
    var filter = JobFilter()
    filter.states = [.running]
    return try await scene.test.database.tenant(scene.tenant) { [filter] tx in
      try JobQueue.list(filter, in: tx)
    }.map { HeldJob(tenant: scene.tenant, id: $0.id, lease: $0.lease) }
  }
}
