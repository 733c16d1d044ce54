import Synchronization

/// Wakes the one task that waits; rung while nobody waits, it wakes the next at once.
final class Bell: Sendable {
  private struct State {
    var isRung = false
    var waiter: CheckedContinuation<Void, Never>?
    var ticket = 0
  }

  private let state = Mutex(State())

  func ring() {
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard let waiter = state.waiter else {
        state.isRung = true
        return nil
      }
      state.waiter = nil
      return waiter
    }
    waiter?.resume()
  }

  /// Waits until it rings, at most so long.
  func wait(seconds: Double) async {
    let ticket = state.withLock { state in
      state.ticket += 1
      return state.ticket
    }
    let timer = Task {
      try? await Task.sleep(for: .seconds(seconds))
      self.giveUp(ticket)
    }
    await withCheckedContinuation { waiter in
      let isRung = state.withLock { state in
        if state.isRung {
          state.isRung = false
          return true
        }
        state.waiter = waiter
        return false
      }
      if isRung { waiter.resume() }
    }
    timer.cancel()
  }

  private func giveUp(_ ticket: Int) {
    let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.ticket == ticket else { return nil }
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }
}
