import Database
import Foundation

/// Several workers, each replaced when it is gone.
final class Fleet {
  private let target: ConnectionTarget
  private let options: Probe.Options
  private let log: String
  private(set) var probes: [Probe] = []
  /// How many were killed on purpose.
  private(set) var killed = 0
  /// How many ended though nobody asked them to.
  private(set) var deserted = 0

  init(
    _ count: Int, of arena: Arena, through target: ConnectionTarget? = nil,
    _ options: Probe.Options = Probe.Options()
  ) throws {
    self.target = target.map(Arena.named) ?? arena.probeTarget
    self.options = options
    log = arena.home + "/probes.log"
    for _ in 0..<count { probes.append(try Probe(self.target, options, log: log)) }
  }

  /// Kills one of them, as a machine's failure would, and starts another in its place.
  func killOne(_ chance: inout Chance) throws {
    let victim = Int.random(in: probes.indices, using: &chance)
    if probes[victim].isRunning {
      probes[victim].send(SIGKILL)
      killed += 1
    } else {
      deserted += 1
    }
    probes[victim] = try Probe(target, options, log: log)
  }

  /// Starts others for those that ended by themselves; returns how many had.
  @discardableResult
  func replaceEnded() throws -> Int {
    var gone = 0
    for place in probes.indices where !probes[place].isRunning {
      gone += 1
      probes[place] = try Probe(target, options, log: log)
    }
    return gone
  }

  var areAllRunning: Bool { probes.allSatisfy(\.isRunning) }

  /// Asks all to stop; returns their exit codes, nil for who did not.
  func stop(withinSeconds limit: Int = 300) async throws -> [Int32?] {
    for probe in probes { probe.send(SIGTERM) }
    var codes: [Int32?] = []
    for probe in probes { codes.append(try await probe.ended(withinSeconds: limit)) }
    return codes
  }
}
