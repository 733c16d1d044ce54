import Foundation
import Programs
import Synchronization

/// How far a long import has got, on standard error: after two seconds, then now and again.
final class ImportMeter: Sendable {
  private let printer: Printer
  private let start = ContinuousClock.now
  private let lastTold = Mutex<ContinuousClock.Instant?>(nil)

  init(printer: Printer) {
    self.printer = printer
  }

  /// Says now and again that the database is still at work, until the task is cancelled.
  func tick() async {
    while (try? await Task.sleep(for: .seconds(10))) != nil {
      let quiet = lastTold.withLock { last in
        last.map { ContinuousClock.now - $0 >= .seconds(9) } ?? true
      }
      guard quiet else { continue }
      let seconds = Int((ContinuousClock.now - start) / .seconds(1))
      printer.note("Still at work after \(seconds) s; nothing is saved until all of it is done.")
    }
  }

  func tell(_ progress: ImportProgress) {
    let now = ContinuousClock.now
    let interval: Duration = printer.isErrorTerminal ? .milliseconds(500) : .seconds(10)
    let due = lastTold.withLock { last in
      guard now - start >= .seconds(2), last.map({ now - $0 >= interval }) ?? true else {
        return false
      }
      last = now
      return true
    }
    guard due else { return }
    let seconds = max(0.001, (now - start) / .seconds(1))
    let rate = Int(Double(progress.rows) / seconds)
    var line = "\(progress.rows) rows read, \(rate) a second"
    if progress.bytes > 0, progress.totalBytes > 0 {
      let rest = seconds * Double(progress.totalBytes - progress.bytes) / Double(progress.bytes)
      line += ", about \(Int(rest.rounded(.up))) s left"
    }
    printer.err(Array((printer.isErrorTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n").utf8))
  }
}
