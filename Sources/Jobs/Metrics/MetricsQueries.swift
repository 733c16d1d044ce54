import Database

extension Query where Row == QueueDepth {
  /// What waits and runs, queue by queue.
  static var queueDepths: Self {
    Query(
      "SELECT queue, state, jobs, oldest_seconds FROM measure_queues() ORDER BY queue, state"
    ) { row throws(DatabaseError) in
      QueueDepth(
        queue: try row("queue"), state: try row("state"), count: try row("jobs"),
        oldestSeconds: try row("oldest_seconds"))
    }
  }
}

extension Query where Row == KindCount {
  /// What every kind's jobs have come to, as far as the queue remembers.
  static var kindCounts: Self {
    Query(
      """
      SELECT queue, kind, state, jobs, retries
        FROM measure_kinds()
       ORDER BY queue, kind, state
      """
    ) { row throws(DatabaseError) in
      KindCount(
        queue: try row("queue"), kind: try row("kind"), state: try row("state"),
        count: try row("jobs"), retries: try row("retries"))
    }
  }
}

extension Query where Row == Double {
  /// How much of the queue's table is dead rows, from 0 to 1.
  static var deadRows: Self {
    Query("SELECT measure_dead_rows()")
  }
}

extension Query where Row == OldestSnapshot {
  /// How long the oldest transaction is open that keeps dead rows from being cleared away, and how
  /// many sessions whoever connects may not look into.
  static var oldestSnapshot: Self {
    Query(
      """
      SELECT coalesce(max(extract(epoch FROM clock_timestamp() - a.xact_start)) FILTER (
               WHERE a.backend_xmin IS NOT NULL OR a.backend_xid IS NOT NULL),
               0)::double precision AS seconds,
             count(*) FILTER (WHERE a.query = '<insufficient privilege>') AS hidden
        FROM pg_catalog.pg_stat_activity a
       WHERE a.datname = current_database() AND a.pid <> pg_catalog.pg_backend_pid()
      """
    ) { row throws(DatabaseError) in
      OldestSnapshot(seconds: try row("seconds"), hiddenSessionCount: try row("hidden"))
    }
  }
}
