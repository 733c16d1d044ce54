import CivilTime
import Database

extension Query where Row == Bool {
  static func pauseQueue(_ queue: String, by whom: String, because reason: String?) -> Self {
    Query("SELECT pause_queue(\(queue), \(whom), \(reason))")
  }

  static func resumeQueue(_ queue: String) -> Self {
    Query("SELECT resume_queue(\(queue))")
  }
}

extension Query where Row == PausedQueue {
  static var pausedQueues: Self {
    Query("SELECT queue, paused_at, paused_by, reason FROM list_paused_queues()") {
      row throws(DatabaseError) in
      PausedQueue(
        queue: try row("queue"), since: try row("paused_at"), by: try row("paused_by"),
        reason: try row("reason"))
    }
  }
}
