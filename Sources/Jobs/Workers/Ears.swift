import Database
import Synchronization
import Threads

/// Hears of new jobs the moment they are committed, on a thread of its own; only a speed-up, for the
/// worker asks the queue every second anyway.
final class Ears: Sendable {
  private let target: ConnectionTarget
  private let queues: Set<String>
  private let wake: @Sendable () -> Void
  private let isStopped = Mutex(false)

  init(_ target: ConnectionTarget, queues: [String], wake: @escaping @Sendable () -> Void) {
    self.target = target
    self.queues = Set(queues)
    self.wake = wake
  }

  func start() {
    DetachedThread.run { self.listenUntilStopped() }
  }

  func stop() {
    isStopped.withLock { $0 = true }
  }

  private var hasStopped: Bool { isStopped.withLock { $0 } }

  private func listenUntilStopped() {
    while !hasStopped {
      do throws(DatabaseError) {
        guard let listener = try Listener(target, channel: "trellis_jobs") else { return }
        wake()
        while !hasStopped {
          let heard = try listener.wait(milliseconds: 500)
          if heard.contains(where: queues.contains) { wake() }
        }
      } catch {
        pause()
      }
    }
  }

  /// Two seconds, in which the worker still asks the queue by itself.
  private func pause() {
    for _ in 0..<20 where !hasStopped { DetachedThread.sleep(milliseconds: 100) }
  }
}
