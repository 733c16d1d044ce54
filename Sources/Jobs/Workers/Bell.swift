import Synchronization

/// Wakes the one task that waits; rung while nobody waits, it wakes the next at once.
final class Bell: Sendable {
  private struct State {
    var isRung = false
    var waiter: CheckedContinuation<Void, Never>?
    var ticket = 0
    /// The wait that is neither rung nor over, be its task asleep already or about to be.
    var pending: Int?

    /// Ends the wait that there is, and hands out whom to wake.
    mutating func end() -> CheckedContinuation<Void, Never>? {
      defer { waiter = nil }
      pending = nil
      return waiter
    }
  }

  private let state = Mutex(State())

  func ring() {
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      if state.pending == nil { state.isRung = true }
      return state.end()
    }
    waiter?.resume()
  }

  /// Waits until it rings, at most so long.
  func wait(seconds: Double) async {
    let ticket = state.withLock { state -> Int? in
      if state.isRung {
        state.isRung = false
        return nil
      }
      state.ticket += 1
      state.pending = state.ticket
      return state.ticket
    }
    guard let ticket else { return }
    let timer = Task {
      try? await Task.sleep(for: .seconds(seconds))
      self.giveUp(ticket)
    }
    await withCheckedContinuation { waiter in
      let isOver = state.withLock { state in
        guard state.pending == ticket else { return true }
        state.waiter = waiter
        return false
      }
      if isOver { waiter.resume() }
    }
    timer.cancel()
  }

  private func giveUp(_ ticket: Int) {
    let waiter = state.withLock { state in
      state.pending == ticket ? state.end() : nil
    }
    waiter?.resume()
  }
}
