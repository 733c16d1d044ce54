import Database
import Support
import Testing

@Suite("Links that freeze or break", .tenant)
struct BrokenLinkTests {
  let test: TestDatabase

  init() throws {
    test = try #require(TestDatabase.current)
  }

  private func link() throws -> (link: Link, pool: Pool) {
    let link = try Link(to: test.target, in: try TemporaryFolder.make())
    var timeouts = Timeouts()
    timeouts.statementSeconds = 1
    return (link, Pool(link.target, size: 1, timeouts: timeouts))
  }

  private func ask(_ pool: Pool) async throws -> Int {
    try await pool.tenant(test.riverside) { tx in try tx.one(Query<Int>("SELECT 1 + 1")) }
  }

  @Test("A call over a frozen link ends soon after the server's own limit, and the next one works")
  func frozen() async throws {
    let (link, pool) = try link()
    #expect(try await ask(pool) == 2)
    let frozen = await #expect(throws: DatabaseError.self) {
      try await pool.tenant(test.riverside) { tx in
        link.freeze()
        return try tx.one(Query<Int>("SELECT 1"))
      }
    }
    #expect(frozen?.kind == .connectionLost)
    link.thaw()
    #expect(try await ask(pool) == 2)
  }

  @Test("A call over a frozen link that is cancelled ends as soon, and the next one works")
  func cancelledWhileFrozen() async throws {
    let (link, pool) = try link()
    #expect(try await ask(pool) == 2)
    let gate = Gate()
    let call = Task { [test] in
      try await pool.tenant(test.riverside) { tx in
        link.freeze()
        gate.open()
        return try tx.one(Query<Int>("SELECT 1"))
      }
    }
    try await until { gate.isOpen }
    let begun = ContinuousClock.now
    call.cancel()
    await #expect(throws: DatabaseError.self) { try await call.value }
    // The server's second, the network's two, and two for the request that hangs.
    #expect(ContinuousClock.now - begun < .seconds(60))
    link.thaw()
    for _ in 0..<3 { #expect(try await ask(pool) == 2) }
  }

  @Test("Wherever a link is cut, either the call is made again or its error says so")
  func cut() async throws {
    let (link, pool) = try link()
    var lost = 0
    for bytes in stride(from: 0, to: 1200, by: 60) {
      #expect(try await ask(pool) == 2)
      link.cut(afterBytes: bytes)
      do {
        for _ in 0..<4 { #expect(try await ask(pool) == 2) }
      } catch let error as DatabaseError {
        #expect([.connectionLost, .outcomeUnknown, .unreachable].contains(error.kind))
        lost += 1
      }
    }
    #expect(lost > 0)
  }
}
