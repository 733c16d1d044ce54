import Database
import Support
import Testing

@testable import Jobs

/// The state diagram, tried from outside: every verb on a job in every state.
@Suite("The states of a job", .ownDatabase, .serialized)
struct JobStateTests {
  @Test("Each verb takes a job where the diagram says and nowhere else", arguments: Verb.allCases)
  func everyEdge(_ verb: Verb) async throws {
    let scene = try JobScene()
    for state in JobState.allCases {
      let id = try await scene.enqueueOne { $0.maxAttempts = 3 }
      let held = try await Self.bring(id, to: state, in: scene)
      try await Self.perform(verb, on: held, in: scene)
      let after = try await scene.find(id)?.state
      #expect(after == verb.edges[state, default: state], "\(state) -> \(verb)")
      try await scene.test.arrange("DELETE FROM trellis.jobs")
    }
  }

  /// Everything that can be done to a job.
  enum Verb: CaseIterable {
    case claim, claimWhenDue, complete, completeInTransaction
    case retryLater, snooze, giveBack, discard, endAsCancelled
    case rescueAlive, rescueExpired, cancel, retry, forget, heartbeat

    /// Where it leads from the states on which it does anything; nil is gone.
    var edges: [JobState: JobState?] {
      switch self {
      case .claim: [.available: .running]
      case .claimWhenDue: [.available: .running, .scheduled: .running]
      case .complete, .completeInTransaction: [.running: .completed]
      case .retryLater, .snooze, .endAsCancelled, .rescueExpired: [.running: .scheduled]
      case .giveBack: [.running: .available]
      case .discard: [.running: .discarded]
      case .cancel: [.available: .cancelled, .scheduled: .cancelled]
      case .retry: [.discarded: .available, .cancelled: .available]
      case .forget:
        [.completed: JobState?.none, .discarded: JobState?.none, .cancelled: JobState?.none]
      case .rescueAlive, .heartbeat: [:]
      }
    }
  }

  private static func bring(
    _ id: Int64, to state: JobState, in scene: JobScene
  ) async throws -> HeldJob {
    let waiting = HeldJob(tenant: scene.tenant, id: id, lease: 0)
    if state == .available { return waiting }
    if state == .cancelled {
      _ = try await scene.cancel(id)
      return waiting
    }
    let held = try await scene.claimOne()
    switch state {
    case .scheduled: _ = try await scene.end(held, "snoozed", seconds: 3600)
    case .completed: _ = try await scene.complete(held)
    case .discarded: _ = try await scene.end(held, "discarded")
    case .available, .running, .cancelled: break
    }
    #expect(try await scene.job(id).state == state)
    return held
  }

  private static func perform(
    _ verb: Verb, on held: HeldJob, in scene: JobScene
  ) async throws {
    switch verb {
    case .claim: _ = try await scene.claim(5)
    case .claimWhenDue:
      try await scene.makeDue()
      _ = try await scene.claim(5)
    case .complete: _ = try await scene.complete(held)
    case .completeInTransaction:
      try await scene.test.database.tenant(scene.tenant) { tx in
        _ = try JobQueue.complete(held.id, lease: held.lease, progress: nil, in: tx)
      }
    case .retryLater: _ = try await scene.end(held, "retried")
    case .snooze: _ = try await scene.end(held, "snoozed", seconds: 60)
    case .giveBack: _ = try await scene.end(held, "returned")
    case .discard: _ = try await scene.end(held, "discarded")
    // Nobody asked for it, so it is a failure like another.
    case .endAsCancelled: _ = try await scene.end(held, "cancelled")
    case .rescueAlive: try await scene.rescue()
    case .rescueExpired:
      try await scene.expireLeases()
      try await scene.rescue()
    case .cancel: _ = try await scene.cancel(held.id)
    case .retry: _ = try await scene.retry(held.id)
    case .forget:
      try await scene.test.database.tenant(scene.tenant) { tx in
        _ = try JobQueue.forget([held.id], in: tx)
      }
    case .heartbeat: _ = try await scene.heartbeat(held)
    }
  }
}
