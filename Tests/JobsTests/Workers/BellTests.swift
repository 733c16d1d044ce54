import Testing

@testable import Jobs

@Suite("A bell", .timeLimit(.minutes(10)))
struct BellTests {
  @Test("A wait is over when its time is, even if that comes before the task has lain down")
  func shortWaits() async {
    let bell = Bell()
    for _ in 0..<2000 { await bell.wait(seconds: 0) }
  }

  @Test("A ring wakes who waits, and otherwise the next who does, once")
  func rings() async {
    let bell = Bell()
    bell.ring()
    let start = ContinuousClock.now
    await bell.wait(seconds: 30)
    async let waiting: Void = bell.wait(seconds: 30)
    try? await Task.sleep(for: .milliseconds(50))
    bell.ring()
    await waiting
    #expect(ContinuousClock.now - start < .seconds(20))
    let again = ContinuousClock.now
    await bell.wait(seconds: 0.1)
    #expect(ContinuousClock.now - again >= .milliseconds(90))
  }
}
