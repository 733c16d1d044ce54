/// A worker's counts and the queue's gauges as Prometheus reads them.
package enum MetricsPage {
  /// The page.
  ///
  /// - Parameters:
  ///   - counts: what this worker has counted.
  ///   - running: how many handlers are at work in it.
  ///   - gauges: how the queue stands; nil where the database did not answer.
  /// - Returns: text of version 0.0.4.
  package static func text(
    _ counts: WorkerCounts, running: Int, gauges: QueueGauges?
  ) -> String {
    var page = Page()
    page.add(
      "trellis_worker_running", "gauge", "Jobs whose handler is at work in this worker.",
      [([], Double(running))])
    page.add(
      "trellis_worker_outcomes_total", "counter", "Attempts of this worker by how they ended.",
      counts.outcomes.sorted { ($0.key.kind, $0.key.outcome) < ($1.key.kind, $1.key.outcome) }
        .map { ([("kind", $0.key.kind), ("outcome", $0.key.outcome)], Double($0.value)) })
    page.add(
      "trellis_worker_rescues_total", "counter",
      "Jobs that this worker took back from workers that stopped answering.",
      [([], Double(counts.rescues))])
    page.add("trellis_worker_claim_seconds", "How long claims took.", counts.claimSeconds)
    page.add(
      "trellis_worker_wait_seconds", "How long jobs had been ready when they were claimed.",
      counts.waitSeconds)
    page.add(
      "trellis_queue_up", "gauge", "Whether the database answered for the figures below.",
      [([], gauges == nil ? 0 : 1)])
    if let gauges { page.add(gauges) }
    return page.text
  }
}

private typealias Sample = (labels: [(String, String)], value: Double)

private struct Page {
  var text = ""

  mutating func add(_ name: String, _ type: String, _ help: String, _ samples: [Sample]) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    for sample in samples { add(name, sample) }
  }

  mutating func add(_ name: String, _ help: String, _ histogram: Histogram) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) histogram\n"
    for (limit, count) in zip(histogram.limits, histogram.counts) {
      add("\(name)_bucket", ([("le", "\(limit)")], Double(count)))
    }
    add("\(name)_bucket", ([("le", "+Inf")], Double(histogram.total)))
    add("\(name)_sum", ([], histogram.sum))
    add("\(name)_count", ([], Double(histogram.total)))
  }

  mutating func add(_ gauges: QueueGauges) {
    add(
      "trellis_queue_jobs", "gauge", "Jobs that are not finished, by queue and state.",
      gauges.depths.map {
        ([("queue", $0.queue), ("state", $0.state.rawValue)], Double($0.count))
      })
    add(
      "trellis_queue_ready_age_seconds", "gauge", "For how long the oldest ready job has been due.",
      gauges.depths.filter { $0.state == .available }
        .map { ([("queue", $0.queue)], max(0, $0.oldestSeconds)) })
    add(
      "trellis_queue_dead_row_ratio", "gauge", "How much of the queue's table is dead rows.",
      [([], gauges.deadRowRatio)])
    add(
      "trellis_database_oldest_snapshot_seconds", "gauge",
      "How long the oldest transaction is open that keeps dead rows from being cleared away.",
      [([], gauges.oldestSnapshotSeconds)])
    add(
      "trellis_database_hidden_sessions", "gauge",
      "Sessions that may hold older ones but cannot be looked into; pg_read_all_stats shows them.",
      [([], Double(gauges.hiddenSessionCount))])
    add(
      "trellis_database_long_snapshot", "gauge",
      "1 where a transaction has been open so long that claims may grow slow.",
      [([], gauges.oldestSnapshotSeconds >= QueueGauges.longSnapshotSeconds ? 1 : 0)])
  }

  private mutating func add(_ name: String, _ sample: Sample) {
    let labels = sample.labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
    let value =
      sample.value.rounded() == sample.value && abs(sample.value) < 1e15
      ? String(Int64(sample.value)) : "\(sample.value)"
    text += "\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(value)\n"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
