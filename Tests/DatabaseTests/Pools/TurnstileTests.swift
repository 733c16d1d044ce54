import Testing

@testable import Database

@Suite("Turnstile")
struct TurnstileTests {
  @Test("Nobody is forgotten, however many come at once", .timeLimit(.minutes(1)))
  func nobodyIsForgotten() async throws {
    let turnstile = Turnstile(places: 2)
    let passed = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<64 {
        group.addTask {
          var count = 0
          for _ in 0..<500 {
            guard (try? await turnstile.enter()) != nil else { break }
            count += 1
            if count % 7 == 0 { await Task.yield() }
            turnstile.leave()
          }
          return count
        }
      }
      return await group.reduce(0, +)
    }
    #expect(passed == 64 * 500)
    #expect(turnstile.waitingCount == 0)
  }
}
