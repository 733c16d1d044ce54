import Foundation

/// How much is asked of the queue: a little with every test run, all of it by `bin/torture`.
struct Scale: Sendable {
  /// Whether the whole of it is run.
  let isFull: Bool

  static let current = Scale(
    isFull: ProcessInfo.processInfo.environment["TRELLIS_TORTURE"] != nil)

  /// The one number or the other.
  func of(_ few: Int, full: Int) -> Int { isFull ? full : few }
}
