import Database
import Jobs
import Programs

/// Queues that stand still, in the command line's words.
enum QueueStandstill {
  /// Says of each that does since when, why, and what to do.
  static func tell(
    of queues: [String]? = nil, in office: Office, using database: Pool
  ) async throws {
    let paused = try await database.control(readOnly: true) { tx in try JobQueues.paused(in: tx) }
    for queue in paused where queues?.contains(queue.queue) ?? true {
      office.printer.note(sentence(queue))
    }
  }

  static func sentence(_ queue: PausedQueue) -> String {
    let start = "Queue '\(queue.queue)' stands still since \(queue.since), by \(queue.by)"
    let command = "trellis job resume \(queue.queue.shellWord)"
    guard let reason = queue.reason else { return "\(start). To go on: \(command)" }
    return "\(start): \(reason). Make room, or let the folder be written to; then: \(command)"
  }

  /// What a worker ends with that had to stop a queue.
  static func failure(_ queues: [String: String]) -> Failure? {
    guard let first = queues.min(by: { $0.key < $1.key }) else { return nil }
    let commands = queues.keys.sorted().map { "trellis job resume \($0.shellWord)" }
    return Failure(
      .noRoom, "queue.standstill", "Queue '\(first.key)' stands still: \(first.value).",
      hint: "Make room, or let the folder be written to; then: "
        + "\(commands.joined(separator: "; ")). What was finished is kept.")
  }
}
