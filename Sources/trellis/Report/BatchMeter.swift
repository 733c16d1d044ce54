import Synchronization

/// How far a long batch of reports has got, on standard error: after two seconds, then now and again.
final class BatchMeter: Sendable {
  private let printer: Printer
  private let start = ContinuousClock.now
  private let lastTold = Mutex<ContinuousClock.Instant?>(nil)

  init(printer: Printer) {
    self.printer = printer
  }

  func tell(_ done: Int, of total: Int) {
    let now = ContinuousClock.now
    let interval: Duration = printer.isErrorTerminal ? .milliseconds(500) : .seconds(10)
    let isDue = lastTold.withLock { last in
      guard now - start >= .seconds(2), last.map({ now - $0 >= interval }) ?? true else {
        return false
      }
      last = now
      return true
    }
    guard isDue, done > 0 else { return }
    let seconds = max(0.001, (now - start) / .seconds(1))
    let rest = Int((seconds * Double(total - done) / Double(done)).rounded(.up))
    let line = "\(done) of \(total) files are finished, about \(rest) s left"
    printer.err(Array((printer.isErrorTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n").utf8))
  }
}
