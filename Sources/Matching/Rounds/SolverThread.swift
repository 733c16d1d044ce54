import CivilTime
import Threads

/// Solves on a thread of its own: Swift's threads are as few as cores, and a large round would keep
/// one from everybody else for minutes.
actor SolverThread {
  nonisolated private let executor = ThreadExecutor()

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// - Throws: what the solver does; `CancellationError` between its steps.
  func solve(_ snapshot: Snapshot, clock: WallClock) throws -> SolvedRound {
    try RoundSolver(clock: clock).solve(snapshot)
  }
}
