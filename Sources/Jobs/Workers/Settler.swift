import Database
import Synchronization

/// Writes down how jobs ended, as many as there are at a time in one transaction.
///
/// While one transaction is being committed the next jobs gather, so that thousands of small jobs
/// cost few commits. Where the database does not answer it goes on trying until the lease is lost.
final class Settler: Sendable {
  private struct State {
    var waiting: [Settlement] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let bell = Bell()
  private let queue: Pool
  private let settled: @Sendable (Settlement, JobState?) -> Void
  private let report: @Sendable (WorkerEvent) -> Void

  /// - Parameters:
  ///   - queue: where to write.
  ///   - report: told of what went wrong on the way.
  ///   - settled: told of each job once it is written down, with where it stands then; nil where
  ///     the lease was another's or nothing could be written.
  init(
    queue: Pool, report: @escaping @Sendable (WorkerEvent) -> Void,
    settled: @escaping @Sendable (Settlement, JobState?) -> Void
  ) {
    self.queue = queue
    self.report = report
    self.settled = settled
  }

  func add(_ settlement: Settlement) {
    state.withLock { $0.waiting.append(settlement) }
    bell.ring()
  }

  /// Lets ``run()`` return once all is written.
  func close() {
    state.withLock { $0.isClosed = true }
    bell.ring()
  }

  func run() async {
    while true {
      let batch = state.withLock { state -> [Settlement]? in
        if state.waiting.isEmpty { return state.isClosed ? nil : [] }
        defer { state.waiting = [] }
        return state.waiting
      }
      guard let batch else { return }
      if batch.isEmpty {
        await bell.wait(seconds: 5)
        // Jobs that end together are written together.
        try? await Task.sleep(for: .milliseconds(1))
      } else {
        await settle(batch)
      }
    }
  }

  private func settle(_ batch: [Settlement]) async {
    var pause = Backoff()
    var isRepeated = false
    var batch = batch
    while true {
      for lost in batch where lost.job.isLost { settled(lost, nil) }
      batch.removeAll { $0.job.isLost }
      guard !batch.isEmpty else { return }
      do {
        return try await write(batch, isRepeated: isRepeated)
      } catch let error as DatabaseError where error.kind.isRefusal {
        report(.failed("settle", error: "\(error)"))
        guard batch.count > 1 else { return settled(batch[0], nil) }
        for settlement in batch { await settle([settlement]) }
        return
      } catch {
        report(.failed("settle", error: "\(error)"))
        isRepeated = true
        await pause.wait()
      }
    }
  }

  private func write(_ batch: [Settlement], isRepeated: Bool) async throws {
    let completed = batch.filter { $0.ending == nil }
    let failed = batch.filter { $0.ending != nil }
    let (places, ended) = try await queue.worker { tx in
      let places = completed.isEmpty ? [] : try tx.all(.complete(completed.map(\.job.held)))
      let ended = failed.isEmpty ? [] : try tx.all(.fail(failed.compactMap(\.ending)))
      return (Set(places), ended)
    }
    for (index, settlement) in completed.enumerated() {
      // Its own transaction completed it, or the one before this whose answer never came.
      let isDone = places.contains(index + 1) || settlement.job.isCompleting || isRepeated
      settled(settlement, isDone ? .completed : nil)
    }
    let states = Dictionary(ended.map { ($0.place, $0.state) }) { first, _ in first }
    for (index, settlement) in failed.enumerated() {
      settled(settlement, states[index + 1])
    }
  }
}

/// How a job ended: completed, or as an ending says.
struct Settlement: Sendable {
  let job: RunningJob
  let ending: JobEnding?
  let seconds: Double
}

extension DatabaseError.Kind {
  /// Whether the server understood and said no, which it would say again.
  fileprivate var isRefusal: Bool {
    switch self {
    case .refused, .checkViolation, .notNullViolation, .decoding, .misuse, .foreignKeyViolation:
      true
    default: false
    }
  }
}

/// Pauses that grow from a tenth of a second to five.
struct Backoff: Sendable {
  private var seconds = 0.1

  mutating func wait() async {
    try? await Task.sleep(for: .seconds(seconds))
    seconds = min(5, seconds * 2)
  }

  mutating func reset() {
    seconds = 0.1
  }
}
