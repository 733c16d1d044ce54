import Dispatch
import Testing

@testable import Database

@Suite("Turnstile")
struct TurnstileTests {
  @Test("Nobody is forgotten, however many come at once")
  func nobodyIsForgotten() async throws {
    let turnstile = Turnstile(places: 2)
    let passed = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<64 {
        group.addTask(executorPreference: Crowd()) {
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

/// Threads of its own, however busy the tests beside it keep the shared ones.
private final class Crowd: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    DispatchQueue.global().async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
