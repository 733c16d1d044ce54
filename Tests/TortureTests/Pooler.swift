import Database
import Foundation
import Support

/// pgbouncer before a server: every transaction may get another of its few connections.
struct Pooler {
  let target: ConnectionTarget
  private let process: ProcessHandle

  static func start(before arena: Arena, connections: Int) async throws -> Pooler {
    let folder = try TemporaryFolder.make()
    guard let url = arena.local.target.url, var parts = URLComponents(string: url),
      let host = parts.queryItems?.first(where: { $0.name == "host" })?.value
    else { throw LinkError.notALocalServer }
    let password = try String(contentsOfFile: arena.home + "/secret", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try write(
      """
      [databases]
      trellis = host=\(host) dbname=trellis user=trellis password=\(password)
      [pgbouncer]
      unix_socket_dir = \(folder)
      listen_addr =
      listen_port = 5432
      auth_type = any
      pool_mode = transaction
      default_pool_size = \(connections)
      max_client_conn = 200
      ignore_startup_parameters = extra_float_digits,options
      logfile = \(folder)/log
      """, to: folder + "/pgbouncer.ini")
    let process = try start(folder)
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: folder + "/.s.PGSQL.5432") {
      try await Task.sleep(for: .milliseconds(20))
    }
    parts.queryItems = [URLQueryItem(name: "host", value: folder)]
    return Pooler(target: ConnectionTarget(url: parts.string), process: process)
  }

  /// As root it refuses to run, so it runs as the database's own user then.
  private static func start(_ folder: String) throws -> ProcessHandle {
    let settings = folder + "/pgbouncer.ini"
    guard geteuid() == 0 else {
      return try ProcessHandle("/usr/sbin/pgbouncer", ["-q", settings], log: folder + "/said")
    }
    for path in [folder, settings] {
      try FileManager.default.setAttributes(
        [.ownerAccountName: "postgres", .groupOwnerAccountName: "postgres"], ofItemAtPath: path)
    }
    return try ProcessHandle(
      "/usr/bin/setpriv",
      ["--reuid=postgres", "--regid=postgres", "--clear-groups", "/usr/sbin/pgbouncer"]
        + ["-q", settings], log: folder + "/said")
  }

  func stop() { kill(process.id, SIGKILL) }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }
}
