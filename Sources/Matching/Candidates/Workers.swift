import Dispatch
import Synchronization

/// Splits work over a number of threads; the result is the same for any.
struct Workers {
  /// How many items a thread takes at a time.
  private static let share = 32

  private let threads: Int

  init(_ threads: Int) {
    self.threads = max(1, threads)
  }

  /// What a body makes of `0..<count`, range by range, in order.
  func map<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Range<Int>) -> [Result]
  ) -> [Result] {
    let shares = (count + Self.share - 1) / Self.share
    @Sendable func range(_ share: Int) -> Range<Int> {
      share * Self.share..<min((share + 1) * Self.share, count)
    }
    guard threads > 1, shares > 1 else {
      return count == 0 ? [] : body(0..<count)
    }
    let results = Mutex([[Result]](repeating: [], count: shares))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let share = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard share < shares else { return }
        let result = body(range(share))
        results.withLock { $0[share] = result }
      }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}
