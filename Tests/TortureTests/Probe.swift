import Database
import Foundation

/// One worker in a process of its own, which can be killed.
final class Probe: Sendable {
  /// How a worker is started.
  struct Options: Sendable {
    var concurrency = 4
    /// Short, so that a test sees many of them end.
    var leaseSeconds = 4
    var graceSeconds = 30
  }

  let id: pid_t
  private let process: ProcessHandle

  init(_ target: ConnectionTarget, _ options: Options = Options(), log: String) throws {
    let words = [
      target.url ?? "", "work", "--concurrency", "\(options.concurrency)", "--lease",
      "\(options.leaseSeconds)", "--grace", "\(options.graceSeconds)", "--rescue", "1",
    ]
    process = try ProcessHandle(Self.path, words, log: log)
    id = process.id
  }

  /// Makes the ticks of schedules so many times, by a clock that is wrong by some hours.
  init(ticking count: Int, _ target: ConnectionTarget, hoursWrong: Int, log: String) throws {
    let words = [target.url ?? "", "tick", "\(count)"]
    process =
      hoursWrong == 0
      ? try ProcessHandle(Self.path, words, log: log)
      : try ProcessHandle(
        "/usr/bin/faketime",
        ["--exclude-monotonic", "-f", "\(hoursWrong > 0 ? "+" : "")\(hoursWrong)h", Self.path]
          + words, log: log)
    id = process.id
  }

  /// The program lies beside the test bundle, wherever that was built.
  private static var path: String {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "worker-probe").path
  }

  var isRunning: Bool { process.isRunning }

  func send(_ signal: Int32) { kill(id, signal) }

  /// Waits for the end without holding a shared thread; nil when it took too long.
  func ended(withinSeconds limit: Int) async throws -> Int32? {
    for _ in 0..<(limit * 50) {
      if !process.isRunning { return process.status }
      try await Task.sleep(for: .milliseconds(20))
    }
    return nil
  }
}

/// A child process; ended with whoever started it is done with it.
final class ProcessHandle: @unchecked Sendable {
  // Foundation's Process is only asked, from one test, and never changed after it runs.
  private let process = Process()

  init(_ path: String, _ words: [String], log: String) throws {
    process.executableURL = URL(filePath: path)
    process.arguments = words
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    if !FileManager.default.fileExists(atPath: log) {
      _ = FileManager.default.createFile(atPath: log, contents: nil)
    }
    let end = FileHandle(forWritingAtPath: log)
    try end?.seekToEnd()
    process.standardError = end ?? FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var id: pid_t { process.processIdentifier }
  var isRunning: Bool { process.isRunning }
  var status: Int32 { process.terminationStatus }
}
