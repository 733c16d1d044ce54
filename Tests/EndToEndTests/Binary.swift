import Foundation
import Testing

/// The built `trellis`, run as a user runs it.
struct Binary: Sendable {
  struct Answer: Sendable {
    let status: Int32
    let out: String
    let err: String

    /// The JSON document on standard output.
    func document() throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any])
    }
  }

  /// A run that goes on while the test does something else.
  struct Running {
    let process: Process
    /// The files of what it says.
    let out: String
    let err: String
  }

  /// The folder with the private server and everything else of one test.
  let home: String
  var folder: String { home + "/work" }

  /// A folder of the test's own under `/tmp`: a socket's path must be short.
  init() throws {
    home = "/tmp/trellis-e2e-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: home + "/work", withIntermediateDirectories: true)
  }

  /// The program lies beside the test bundle, wherever that was built.
  private static var path: String {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "trellis").path
  }

  private func process(_ words: [String], _ more: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = words
    process.currentDirectoryURL = URL(filePath: folder)
    var environment = ProcessInfo.processInfo.environment.filter { name, _ in
      !name.hasPrefix("PG") && !name.hasPrefix("TRELLIS_")
    }
    environment["TRELLIS_HOME"] = home + "/server"
    environment.merge(more) { _, new in new }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs to the end and returns what was said.
  func run(_ words: [String], environment: [String: String] = [:]) async throws -> Answer {
    try await ended(try begin(words, environment: environment))
  }

  func run(_ words: String..., environment: [String: String] = [:]) async throws -> Answer {
    try await run(words, environment: environment)
  }

  /// Runs to the end, where no file may grow beyond some blocks of 512 bytes: as on a full disk.
  func run(_ words: [String], blocksPerFile: Int) async throws -> Answer {
    let process = process(words, [:])
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments =
      ["-c", "trap '' XFSZ; ulimit -f \(blocksPerFile); exec \"$@\"", "sh", Self.path] + words
    let running = Running(
      process: process, out: folder + "/limited.out", err: folder + "/limited.err")
    return try await ended(try begun(running))
  }

  /// Starts without waiting, for what is to be killed.
  func start(_ words: String...) throws -> Process {
    let process = process(words, [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Starts without waiting, and keeps what is said, for `ended(_:)`.
  func begin(_ words: [String], environment: [String: String] = [:]) throws -> Running {
    let name = home + "/" + UUID().uuidString
    return try begun(
      Running(process: process(words, environment), out: name + ".out", err: name + ".err"))
  }

  private func begun(_ running: Running) throws -> Running {
    for path in [running.out, running.err] {
      try Data().write(to: URL(filePath: path))
    }
    running.process.standardOutput = FileHandle(forWritingAtPath: running.out)
    running.process.standardError = FileHandle(forWritingAtPath: running.err)
    try running.process.run()
    return running
  }

  /// Waits for the end without holding a thread, of which there are as few as cores.
  func ended(_ running: Running) async throws -> Answer {
    while running.process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    return Answer(
      status: running.process.terminationStatus,
      out: try Self.text(of: running.out), err: try Self.text(of: running.err))
  }

  /// All of a file, a byte order mark too.
  private static func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  /// Lets a run stand still as soon as something is true, however slowly the test itself gets on:
  /// what looks is a thread of its own.
  ///
  /// A signal that ends it works at once if it is SIGKILL, any other once SIGCONT lets it go on.
  func halt(_ running: Running, when isTrue: @escaping @Sendable () -> Bool) async {
    let id = running.process.processIdentifier
    await withCheckedContinuation { (halted: CheckedContinuation<Void, Never>) in
      Thread.detachNewThread {
        while !isTrue(), kill(id, 0) == 0 { usleep(1000) }
        kill(id, SIGSTOP)
        halted.resume()
      }
    }
  }

  /// Stops the private server and removes everything.
  func remove() async throws {
    _ = try await run("db", "stop")
    try FileManager.default.removeItem(atPath: home)
  }

  /// Puts a file into the test's folder and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }
}
