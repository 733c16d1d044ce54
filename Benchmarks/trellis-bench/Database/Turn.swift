import Database

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of one workload in a process of its own, and what it cost.
struct Turn: CustomStringConvertible {
  let wallSeconds: Double
  let cpuSeconds: Double
  let peakKiB: Int
  let sum: Int

  var description: String { "\(wallSeconds) \(cpuSeconds) \(peakKiB) \(sum)" }

  /// Reads the line that a turn prints.
  init?(line: String) {
    let words = line.split { $0 == " " || $0 == "\n" }
    guard words.count == 4, let wall = Double(words[0]), let cpu = Double(words[1]),
      let peak = Int(words[2]), let sum = Int(words[3])
    else { return nil }
    self.init(wallSeconds: wall, cpuSeconds: cpu, peakKiB: peak, sum: sum)
  }

  private init(wallSeconds: Double, cpuSeconds: Double, peakKiB: Int, sum: Int) {
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
    self.peakKiB = peakKiB
    self.sum = sum
  }

  /// Takes one turn and prints what it cost.
  static func run(_ arguments: [String]) async throws {
    guard arguments.count == 3, let workload = Workload(rawValue: arguments[1]),
      let count = Int(arguments[2])
    else { throw BenchmarkError(description: "expected a URL, a workload and a count") }
    print(try await take(workload, count: count, url: arguments[0]))
  }

  private static func take(_ workload: Workload, count: Int, url: String) async throws -> Turn {
    let pool = Pool(url: url, size: 1)
    let tenant: ID<TenantScope> = IdentifierSource.system.next()
    // As in C, connecting is not part of what is measured.
    try await pool.tenant(tenant) { _ in }
    return try await pool.tenant(tenant) { tx in
      try tx.setStatementTimeout(seconds: 0)
      let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
      let sum = try workload.run(tx, count: count)
      var usage = rusage()
      getrusage(ownProcess, &usage)
      return Turn(
        wallSeconds: seconds(CLOCK_MONOTONIC) - wall,
        cpuSeconds: seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, peakKiB: usage.ru_maxrss, sum: sum)
    }
  }

  #if canImport(Glibc)
    private static let ownProcess = RUSAGE_SELF.rawValue
  #else
    private static let ownProcess = RUSAGE_SELF
  #endif

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
