import Synchronization

/// How far a long batch of reports has got, on standard error: after two seconds, then now and again.
///
/// How much longer it takes is told from the pace since the first file: before it come the facts, which
/// are read but once.
final class BatchMeter: Sendable {
  private let printer: Printer
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var first: (at: ContinuousClock.Instant, done: Int)?
    var lastTold: ContinuousClock.Instant?
  }

  init(printer: Printer) {
    self.printer = printer
  }

  func tell(_ done: Int, of total: Int) {
    let now = ContinuousClock.now
    let interval: Duration = printer.isErrorTerminal ? .milliseconds(500) : .seconds(10)
    let pace = state.withLock { state -> Double? in
      guard done > 0 else { return nil }
      guard let first = state.first else {
        state.first = (now, done)
        return nil
      }
      guard done > first.done, now - start >= .seconds(2),
        state.lastTold.map({ now - $0 >= interval }) ?? true
      else { return nil }
      state.lastTold = now
      return ((now - first.at) / .seconds(1)) / Double(done - first.done)
    }
    guard let pace else { return }
    let rest = Int((pace * Double(total - done)).rounded(.up))
    let line = "\(done) of \(total) files are finished, about \(rest) s left"
    printer.err(Array((printer.isErrorTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n").utf8))
  }
}
