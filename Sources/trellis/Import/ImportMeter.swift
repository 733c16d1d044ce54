import Foundation
import Programs
import Synchronization

/// How far a long import has got, on standard error: after two seconds, then now and again.
final class ImportMeter: Sendable {
  private struct State {
    var lastTold: ContinuousClock.Instant?
    var progress: ImportProgress?
    /// When the progress was made: reading is over once no more comes.
    var progressAt: ContinuousClock.Instant
  }

  private let printer: Printer
  private let start = ContinuousClock.now
  private let state = Mutex(State(progressAt: .now))

  init(printer: Printer) {
    self.printer = printer
  }

  private var interval: Duration {
    printer.isErrorTerminal ? .milliseconds(500) : .seconds(10)
  }

  /// Says now and again that the database is at work, until the task is cancelled.
  ///
  /// It does so in a few statements over all rows, so there is no telling how many are done.
  func tick() async {
    while (try? await Task.sleep(for: .seconds(1))) != nil {
      let now = ContinuousClock.now
      let rows = state.withLock { state -> Int? in
        guard now - start >= .seconds(2), now - state.progressAt >= .seconds(1),
          state.lastTold.map({ now - $0 >= interval }) ?? true
        else { return nil }
        state.lastTold = now
        return state.progress?.rows ?? 0
      }
      guard let rows else { continue }
      let seconds = (now - start) / .seconds(1)
      let read = rows > 0 ? "\(rows) rows read, \(Int(Double(rows) / seconds)) a second; " : ""
      show(
        "\(read)the database is at work, \(Int(seconds)) s so far; nothing is saved until all of "
          + "it is done")
    }
  }

  func tell(_ progress: ImportProgress) {
    let now = ContinuousClock.now
    let due = state.withLock { state in
      state.progress = progress
      state.progressAt = now
      guard now - start >= .seconds(2), state.lastTold.map({ now - $0 >= interval }) ?? true else {
        return false
      }
      state.lastTold = now
      return true
    }
    guard due else { return }
    let seconds = max(0.001, (now - start) / .seconds(1))
    var line = "\(progress.rows) rows read, \(Int(Double(progress.rows) / seconds)) a second"
    if progress.bytes > 0, progress.totalBytes > 0 {
      let rest = seconds * Double(progress.totalBytes - progress.bytes) / Double(progress.bytes)
      line += ", about \(Int(rest.rounded(.up))) s left to read"
    }
    show(line)
  }

  private func show(_ line: String) {
    printer.err(Array((printer.isErrorTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n").utf8))
  }
}
