import Database
import Subprocess
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The workloads by turns in C and in Swift against one private server.
struct Comparison {
  let peer: String
  let rounds: Int
  let rows: Int

  /// A pair of programs, and the least that Swift's rate may be of C's.
  private struct Race {
    let name: String
    let workload: Workload
    let peerWorkload: String
    let count: Int
    let floor: Double?
  }

  private var races: [Race] {
    [
      Race(
        name: "point reads", workload: .point, peerWorkload: "point", count: 20_000, floor: 0.85),
      Race(
        name: "fetch, cursor : C buffered", workload: .fetch, peerWorkload: "fetch", count: rows,
        floor: 0.9),
      Race(
        name: "fetch, cursor : C cursor", workload: .fetch, peerWorkload: "fetch-cursor",
        count: rows, floor: nil),
      Race(
        name: "COPY in, binary : C binary", workload: .copy, peerWorkload: "copy", count: rows,
        floor: 0.8),
      Race(
        name: "COPY in, binary : C text", workload: .copy, peerWorkload: "copy-text", count: rows,
        floor: nil),
    ]
  }

  /// Runs every race and prints a table.
  static func run(_ arguments: [String]) async throws {
    guard let peer = arguments.first else {
      throw BenchmarkError(description: "expected the path of the C program")
    }
    let numbers = arguments.dropFirst().compactMap { Int($0) }
    try await Comparison(
      peer: peer, rounds: numbers.first ?? 7, rows: numbers.dropFirst().first ?? 1_000_000
    ).run()
  }

  private func run() async throws {
    let home = "/tmp/trellis-bench-\(getpid())"
    let server = LocalServer(home: home, durability: .testing)
    let target = try await server.start()
    do {
      try await prepare(target)
      guard let url = target.url else { return }
      print("workload                     rate vs C   CPU s vs C         peak MiB     rounds")
      for race in races { try await measure(race, url: url) }
    } catch {
      try await remove(server, home)
      throw error
    }
    try await remove(server, home)
  }

  private func prepare(_ target: ConnectionTarget) async throws {
    _ = try await Migrator(target, appVersion: "bench").migrate()
    let administration = Administration(target)
    try await administration.execute(.benchTable)
    try await administration.execute(.benchRows(rows))
    try await administration.execute("GRANT SELECT ON public.bench_rows TO trellis_app")
    try await administration.execute("VACUUM (FREEZE, ANALYZE) public.bench_rows")
  }

  private func measure(_ race: Race, url: String) async throws {
    var ratios: [Double] = []
    var (ours, theirs): ([Turn], [Turn]) = ([], [])
    for _ in 0..<rounds {
      let their = try await turn(peer, [url, race.peerWorkload, "\(race.count)"])
      let our = try await turn(
        CommandLine.arguments[0], ["database-turn", url, race.workload.rawValue, "\(race.count)"])
      guard their.sum == our.sum else { return print("\(race.name): the sums differ") }
      ratios.append(their.wallSeconds / our.wallSeconds)
      ours.append(our)
      theirs.append(their)
    }
    let ratio = median(ratios)
    let verdict =
      race.floor.map { ratio >= $0 ? "at least \($0): yes" : "at least \($0): NO" } ?? ""
    print(
      pad(race.name, 28), pad(round(ratio), 11),
      pad(
        "\(round(median(ours.map(\.cpuSeconds)))) : \(round(median(theirs.map(\.cpuSeconds))))", 18),
      pad("\(peak(ours)) : \(peak(theirs))", 12), "\(rounds)  \(verdict)")
  }

  private func turn(_ program: String, _ arguments: [String]) async throws -> Turn {
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments), output: .string(limit: 4096),
      error: .string(limit: 4096))
    guard let turn = Turn(line: result.standardOutput) else {
      throw BenchmarkError(description: "\(program): \(result.standardError)")
    }
    return turn
  }

  private func remove(_ server: LocalServer, _ home: String) async throws {
    try await server.stop()
    _ = try await Subprocess.run(
      .path("/bin/rm"), arguments: ["-rf", home], output: .discarded, error: .discarded)
  }

  private func peak(_ turns: [Turn]) -> Int {
    (turns.map(\.peakKiB).max() ?? 0) / 1024
  }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private func round(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
