import Database

/// What became of all jobs.
struct Tally: Sendable {
  var states: [String: Int] = [:]
  /// How often something was done, and for how many jobs.
  var effects = 0
  var jobsWithEffect = 0
  /// Completed jobs of the kind that leaves an effect, without one.
  var completedWithoutEffect = 0

  /// How many wait or run.
  var live: Int {
    ["available", "scheduled", "running"].reduce(0) { $0 + (states[$1] ?? 0) }
  }

  var all: Int { states.values.reduce(0, +) }
  var completed: Int { states["completed"] ?? 0 }
  var discarded: Int { states["discarded"] ?? 0 }

  /// How often something was done once more than it should.
  var doubles: Int { effects - jobsWithEffect }
}

extension Arena {
  /// Counts, as the superuser sees them; asked again where the server is just being restarted.
  func tally() async throws -> Tally {
    let rows = try await administration.all(
      Query<(String, Int)>(
        "SELECT state, count(*) FROM trellis.jobs GROUP BY state"
      ) { row throws(DatabaseError) in (try row(at: 0), try row(at: 1)) })
    let sums = try await administration.all(
      Query<(Int, Int, Int)>(
        """
        SELECT (SELECT count(*) FROM trellis.probe_effects),
               (SELECT count(DISTINCT (tenant_id, job_id)) FROM trellis.probe_effects),
               (SELECT count(*) FROM trellis.jobs j
                 WHERE j.state = 'completed' AND j.kind IN ('probe.count', 'probe.sleep')
                   AND NOT EXISTS (SELECT FROM trellis.probe_effects e
                                    WHERE (e.tenant_id, e.job_id) = (j.tenant_id, j.job_id)))
        """
      ) { row throws(DatabaseError) in (try row(at: 0), try row(at: 1), try row(at: 2)) })
    var tally = Tally(states: Dictionary(rows) { first, _ in first })
    if let sum = sums.first {
      (tally.effects, tally.jobsWithEffect, tally.completedWithoutEffect) = sum
    }
    return tally
  }
}
