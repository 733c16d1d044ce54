import Synchronization

/// How many mails are sent, on standard error: after two seconds, then now and again.
final class MailMeter: Sendable {
  private let printer: Printer
  private let start = ContinuousClock.now
  private let lastTold = Mutex<ContinuousClock.Instant?>(nil)

  init(printer: Printer) {
    self.printer = printer
  }

  func tell(_ done: Int) {
    let now = ContinuousClock.now
    let interval: Duration = printer.isErrorTerminal ? .milliseconds(500) : .seconds(10)
    let isDue = lastTold.withLock { last in
      guard now - start >= .seconds(2), last.map({ now - $0 >= interval }) ?? true else {
        return false
      }
      last = now
      return true
    }
    guard isDue else { return }
    let rate = Int(Double(done) / ((now - start) / .seconds(1)))
    let line = "\(done) mails, \(rate) a second"
    printer.err(Array((printer.isErrorTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n").utf8))
  }
}
