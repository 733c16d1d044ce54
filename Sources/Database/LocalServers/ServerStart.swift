#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes a server's data if there is none, and starts it; run by whoever holds the folder's lock.
struct ServerStart {
  let folder: ServerFolder
  let programs: ServerPrograms
  let durability: LocalServer.Durability

  func run() async throws {
    let data = folder.data(major: programs.major)
    if !FileSystem.isFolder(data) { try await initialise(data) }
    try configure(data)
    try await clearDeadProcess(data)
    do {
      try await start(data)
    } catch let error as DatabaseError {
      // What a killed server left in shared memory goes away a moment after it.
      try await Task.sleep(for: .seconds(2))
      guard (try? await start(data)) == nil else { return }
      throw explained(error)
    }
  }

  private func start(_ data: String) async throws {
    // Without -l the server would keep our own output open.
    try await programs.run(
      "pg_ctl", ["start", "-D", data, "-w", "-s", "-t", "60", "-l", folder.logFile])
  }

  /// Makes the data beside its place and moves it there whole.
  private func initialise(_ data: String) async throws {
    let draft = data + ".new"
    try await removeTree(draft)
    var arguments = [
      "-D", draft, "-U", ServerFolder.user, "--auth=scram-sha-256",
      "--pwfile=\(folder.secretFile)", "--encoding=UTF8", "--locale=C.UTF-8",
      "--data-checksums", "--wal-segsize=1", "--no-instructions",
    ]
    if durability == .testing { arguments.append("--no-sync") }
    try await programs.run("initdb", arguments)
    guard unsafe rename(draft, data) == 0 else { throw FileSystem.failed("cannot move", draft) }
  }

  /// Writes the settings anew at each start: the folder may have been moved.
  private func configure(_ data: String) throws(DatabaseError) {
    let main = data + "/postgresql.conf"
    let include = "include = 'trellis.conf'"
    guard let text = FileSystem.read(main) else { throw FileSystem.failed("cannot read", main) }
    if !text.contains(include) {
      try FileSystem.write("\(text)\n\(include)\n", to: main, owner: programs.owner)
    }
    try FileSystem.write(settings, to: data + "/trellis.conf", owner: programs.owner)
  }

  private var settings: String {
    // The log must not quote rows: terse leaves DETAIL out, and no statement is written at all.
    // With segments of 1 MB, max_wal_size would be 64 MB: a big import would be one checkpoint
    // after the other, and write each page twice.
    let always = """
      listen_addresses = ''
      unix_socket_directories = '\(folder.socketFolder.split(separator: "'").joined(separator: "''"))'
      unix_socket_permissions = 0700
      log_error_verbosity = terse
      log_min_error_statement = panic
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      timezone = 'UTC'
      shared_buffers = 256MB
      temp_buffers = 32MB
      maintenance_work_mem = 128MB
      max_wal_size = 1GB
      min_wal_size = 64MB
      wal_compression = on
      checkpoint_timeout = 15min

      """
    switch durability {
    case .safe: return always
    case .testing:
      return always + """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        max_connections = 200

        """
    }
  }

  /// Removes the lock file of a server that was killed.
  ///
  /// PostgreSQL does so itself, unless the dead process is still listed because its parent (a
  /// container's first process, say) never asked after it.
  private func clearDeadProcess(_ data: String) async throws {
    for _ in 0..<50 {
      guard let process = folder.postmaster(), ProcessState.of(process) == .zombie else { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    _ = unsafe unlink(data + "/postmaster.pid")
  }

  private func removeTree(_ path: String) async throws {
    guard FileSystem.isFolder(path) else { return }
    let remover = ServerPrograms(folder: "/bin", major: programs.major, owner: programs.owner)
    try await remover.run("rm", ["-rf", "--", path])
  }

  /// Adds what the server itself wrote last.
  private func explained(_ error: DatabaseError) -> DatabaseError {
    let lines = (FileSystem.read(folder.logFile) ?? "").split(separator: "\n")
    let last = lines.last { $0.contains("FATAL") || $0.contains("PANIC") }
    return DatabaseError(
      .localServer, error.message + (last.map { "; \($0)" } ?? ""), hint: "see \(folder.logFile)")
  }
}
