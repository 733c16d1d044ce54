/// A private PostgreSQL server in one folder, for whoever has not set up a database.
///
/// It listens on a Unix socket in that folder alone, is started when first needed, and keeps
/// running between commands. Everything is handed in: nothing here reads the environment.
package struct LocalServer: Sendable {
  /// What may be lost when the machine loses power.
  package enum Durability: Sendable {
    /// Nothing that was committed.
    case safe
    /// Everything: for tests, which throw the server away.
    case testing
  }

  /// What there is at the moment.
  package enum Status: Sendable, Equatable {
    /// No server was ever made here.
    case absent
    case stopped
    case running(processID: Int)
  }

  let folder: ServerFolder
  private let durability: Durability
  private let search: BinarySearch
  private let userName: String?

  /// A server that lives in `home`, which is made if need be.
  ///
  /// `binaries` says where PostgreSQL's programs may be. Run by root, the server runs as
  /// `userName`, or as the first of postgres, trellis and nobody that exists.
  package init(
    home: String, durability: Durability = .safe, binaries: BinarySearch = BinarySearch(),
    userName: String? = nil, socketFolder: String? = nil
  ) {
    folder = ServerFolder(home: home, socketFolder: socketFolder)
    self.durability = durability
    search = binaries
    self.userName = userName
  }

  /// How to connect to the server's database; the password is in a file beside it, not in the URL.
  package var target: ConnectionTarget { target(database: Self.databaseName) }

  /// How to connect to another database of the server.
  package func target(database: String) -> ConnectionTarget {
    ConnectionTarget(url: folder.url(database: database))
  }

  package static let databaseName = "trellis"

  /// Starts the server unless it runs, and returns how to connect.
  ///
  /// Safe to call by many processes at once: one starts it, the others use it.
  @discardableResult
  package func start() async throws -> ConnectionTarget {
    if folder.ping() == .accepting { return target }
    try folder.checkPaths()
    let owner = try ServerOwner.choose(userName)
    try folder.prepare(for: owner)
    let lock = try await FileLock.take(folder.lockFile, owner: owner)
    defer { lock.release() }
    if try await isUp(withinSeconds: 5) { return target }
    let programs = try await programs(owner)
    try await ServerStart(folder: folder, programs: programs, durability: durability).run()
    try await createDatabase()
    return target
  }

  /// Stops the server, rolling open transactions back; does nothing where none runs.
  package func stop() async throws {
    guard folder.exists, folder.postmaster() != nil else { return }
    let owner = try ServerOwner.choose(userName)
    let lock = try await FileLock.take(folder.lockFile, owner: owner)
    defer { lock.release() }
    guard let major = folder.dataMajor(), folder.postmaster() != nil else { return }
    let programs = try await programs(owner)
    try await programs.run(
      "pg_ctl", ["stop", "-D", folder.data(major: major), "-m", "fast", "-w", "-t", "60"])
  }

  /// Whether the server runs, by asking it.
  package func status() -> Status {
    guard folder.dataMajor() != nil else { return .absent }
    guard folder.ping() == .accepting, let process = folder.postmaster() else { return .stopped }
    return .running(processID: process)
  }

  /// The path of one of PostgreSQL's programs that fits the server: `psql`, `pg_dump`.
  package func program(_ name: String) async throws -> String {
    try await search.find(program: name, preferringMajor: folder.dataMajor())
  }

  /// The file the server writes its messages to.
  package var logFile: String { folder.logFile }

  /// Whether the server answers; waits while it is starting, stopping or being started again.
  private func isUp(withinSeconds seconds: Int) async throws -> Bool {
    for _ in 0..<(seconds * 20) {
      switch folder.ping() {
      case .accepting: return true
      case .silent:
        // A process that was killed is listed until its parent has noticed.
        guard let process = folder.postmaster(), ProcessState.of(process) == .alive else {
          return false
        }
      case .busy: break
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    return folder.ping() == .accepting
  }

  private func programs(_ owner: ServerOwner) async throws -> ServerPrograms {
    let found = try await search.find(preferringMajor: folder.dataMajor())
    return ServerPrograms(folder: found.folder, major: found.major, owner: owner)
  }

  /// Makes the database of Trellis where a start that was cut short did not.
  private func createDatabase() async throws {
    let administration = Administration(target(database: "postgres"))
    let names = try await administration.all(Query<String>(.databaseNames))
    guard !names.contains(Self.databaseName) else { return }
    try await administration.execute("CREATE DATABASE \(identifier: Self.databaseName)")
  }
}
