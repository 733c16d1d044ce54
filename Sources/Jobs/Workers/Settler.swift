import Database
import Synchronization

/// Writes down how jobs ended, as many as there are at a time in one transaction.
///
/// That is the transaction of the worker's next claim where one follows at once, so that thousands of
/// small jobs cost few commits. Where the database does not answer it goes on trying until the lease
/// is lost.
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
      let (batch, isClosed) = take()
      if !batch.isEmpty {
        await settle(batch)
      } else if isClosed {
        return
      } else {
        await bell.wait(seconds: 5)
        // Jobs that end together are written together, and with the next claim if that comes.
        try? await Task.sleep(for: .milliseconds(Self.patienceMilliseconds))
      }
    }
  }

  /// Runs a transaction of the queue that first writes down what waits to be.
  ///
  /// Where it fails, what was to be written still waits.
  func settling<Value: Sendable>(
    _ body: @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    let batch = take().batch
    do {
      let (written, value) = try await queue.worker { tx in
        (try Written(batch, in: tx), try body(tx))
      }
      tell(batch, written)
      return value
    } catch {
      let doubtful = batch.map { $0.doubted }
      state.withLock { $0.waiting += doubtful }
      bell.ring()
      throw error
    }
  }

  private static let patienceMilliseconds = 10

  /// What is to be written now; whose lease is lost is not.
  private func take() -> (batch: [Settlement], isClosed: Bool) {
    let (waiting, isClosed) = state.withLock { state in
      defer { state.waiting = [] }
      return (state.waiting, state.isClosed)
    }
    return (withoutLost(waiting), isClosed)
  }

  private func withoutLost(_ batch: [Settlement]) -> [Settlement] {
    for lost in batch where lost.job.isLost { settled(lost, nil) }
    return batch.filter { !$0.job.isLost }
  }

  private func settle(_ batch: [Settlement]) async {
    var pause = Backoff()
    var batch = batch
    while !batch.isEmpty {
      do {
        let written = try await queue.worker { [batch] tx in try Written(batch, in: tx) }
        return tell(batch, written)
      } catch let error as DatabaseError where error.kind.isRefusal {
        report(.failed("settle", error: "\(error)"))
        guard batch.count > 1 else { return settled(batch[0], nil) }
        for settlement in batch { await settle([settlement]) }
        return
      } catch {
        report(.failed("settle", error: "\(error)"))
        batch = batch.map { $0.doubted }
        await pause.wait()
        batch = withoutLost(batch)
      }
    }
  }

  private func tell(_ batch: [Settlement], _ written: Written) {
    for (settlement, state) in zip(batch, written.states) { settled(settlement, state) }
  }
}

/// Where jobs stand after a transaction that wrote down how they ended.
private struct Written: Sendable {
  /// One for each settlement; nil where its lease was another's.
  let states: [JobState?]

  init(_ batch: [Settlement], in tx: Transaction) throws {
    let completed = batch.filter { $0.ending == nil }
    let endings = batch.compactMap(\.ending)
    let places = completed.isEmpty ? [] : try tx.all(.complete(completed.map(\.job.held)))
    let ended = endings.isEmpty ? [] : try tx.all(.fail(endings))
    let done = Set(places)
    let failed = Dictionary(ended.map { ($0.place, $0.state) }) { first, _ in first }
    var (completedPlace, failedPlace) = (0, 0)
    states = batch.map { settlement in
      guard settlement.ending == nil else {
        failedPlace += 1
        return failed[failedPlace]
      }
      completedPlace += 1
      // Its own transaction completed it, or the one before this whose answer never came.
      let isDone =
        done.contains(completedPlace) || settlement.job.isCompleting || settlement.isDoubtful
      return isDone ? .completed : nil
    }
  }
}

/// How a job ended: completed, or as an ending says.
struct Settlement: Sendable {
  let job: RunningJob
  let ending: JobEnding?
  let seconds: Double
  /// Whether it may have been written already, by a transaction whose answer never came.
  var isDoubtful = false

  var doubted: Settlement {
    var settlement = self
    settlement.isDoubtful = true
    return settlement
  }
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
