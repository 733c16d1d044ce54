import Synchronization

/// Lets so many tasks through at once, the others in the order they came.
///
/// A task that is cancelled while it waits leaves the queue at once.
final class Turnstile: Sendable {
  private typealias Waiter = CheckedContinuation<Void, any Error>

  private struct State {
    var free: Int
    var waiters: [Int: Waiter] = [:]
    var nextTicket = 0
    var nextServed = 0

    /// The longest waiting task that is still there.
    mutating func takeFirst() -> Waiter? {
      while nextServed < nextTicket {
        defer { nextServed += 1 }
        if let waiter = waiters.removeValue(forKey: nextServed) { return waiter }
      }
      return nil
    }
  }

  private let state: Mutex<State>

  init(places: Int) {
    state = Mutex(State(free: max(1, places)))
  }

  /// How many tasks wait.
  var waitingCount: Int {
    state.withLock { $0.waiters.count }
  }

  /// Waits for a place; each return is answered by one ``leave()``.
  func enter() async throws(DatabaseError) {
    let ticket = state.withLock { state -> Int? in
      if state.free > 0 {
        state.free -= 1
        return nil
      }
      defer { state.nextTicket += 1 }
      return state.nextTicket
    }
    guard let ticket else { return }
    do {
      try await wait(ticket)
    } catch {
      throw DatabaseError(.cancelled, "cancelled while waiting for a connection")
    }
  }

  /// Gives the place to the next task, or keeps it free.
  func leave() {
    let waiter = state.withLock { state in
      let first = state.takeFirst()
      if first == nil { state.free += 1 }
      return first
    }
    waiter?.resume()
  }

  private func wait(_ ticket: Int) async throws {
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (waiter: Waiter) in
        join(waiter, ticket)
      }
    } onCancel: {
      state.withLock { $0.waiters.removeValue(forKey: ticket) }?.resume(
        throwing: CancellationError())
    }
  }

  /// Joins the queue, unless cancelled before or a place became free since the ticket was drawn.
  private func join(_ waiter: Waiter, _ ticket: Int) {
    enum Answer { case wait, enter, cancelled }
    let answer = state.withLock { state -> Answer in
      if Task.isCancelled { return .cancelled }
      if state.free > 0 {
        state.free -= 1
        return .enter
      }
      state.waiters[ticket] = waiter
      // Others may have been served while this task was on its way into the queue.
      state.nextServed = min(state.nextServed, ticket)
      return .wait
    }
    switch answer {
    case .wait: break
    case .enter: waiter.resume()
    case .cancelled: waiter.resume(throwing: CancellationError())
    }
  }
}
