import Subprocess
import SystemPackage

/// Where PostgreSQL's programs may be.
package struct BinarySearch: Sendable {
  /// A folder that was named explicitly; nothing else is looked at then.
  private let override: String?
  /// The folders of the PATH.
  private let path: [String]

  /// Looks in one named folder, or in the folders of a PATH and the usual places.
  package init(override: String? = nil, path: String = "/usr/local/bin:/usr/bin:/bin") {
    self.override = override
    self.path = path.split(separator: ":").map(String.init)
  }

  struct Found: Sendable, Equatable {
    let folder: String
    let major: Int
  }

  /// The programs of the version the data has, else of the newest there is.
  func find(preferringMajor major: Int?) async throws -> Found {
    let folders = await candidates()
    var found: [Found] = []
    for folder in folders where Self.hasPrograms(folder) {
      guard let version = await Self.major(of: folder + "/postgres"),
        version >= Connection.oldestServer, !found.contains(where: { $0.major == version })
      else { continue }
      found.append(Found(folder: folder, major: version))
    }
    if let major {
      if let match = found.first(where: { $0.major == major }) { return match }
      throw DatabaseError(
        .localServer, "the local data is PostgreSQL \(major)'s, whose programs are not here",
        hint: "install postgresql-\(major), or upgrade the data with pg_upgrade")
    }
    guard let newest = found.max(by: { $0.major < $1.major }) else {
      throw DatabaseError(
        .localServer,
        "initdb, pg_ctl and postgres \(Connection.oldestServer) or newer are in none of "
          + folders.joined(separator: ", "),
        hint: "install PostgreSQL: apt-get install postgresql, or brew install postgresql@17")
    }
    return newest
  }

  /// A client program of the same version; distributions put them in other folders at times.
  func find(program name: String, preferringMajor major: Int?) async throws -> String {
    let server = try await find(preferringMajor: major)
    let folders = [server.folder] + (await candidates())
    for folder in folders where FileSystem.state("\(folder)/\(name)") != nil {
      if await Self.major(of: "\(folder)/\(name)") == server.major { return "\(folder)/\(name)" }
    }
    throw DatabaseError(
      .localServer,
      "\(name) of PostgreSQL \(server.major) is in none of \(folders.joined(separator: ", "))",
      hint: "install postgresql-client-\(server.major)")
  }

  private func candidates() async -> [String] {
    if let override { return [override] }
    var folders = path
    for folder in path where FileSystem.state(folder + "/pg_config") != nil {
      if let line = await Self.output(folder + "/pg_config", ["--bindir"]) { folders.append(line) }
    }
    let debian = "/usr/lib/postgresql"
    let versions = FileSystem.names(in: debian).compactMap { Int($0) }.sorted(by: >)
    folders += versions.map { "\(debian)/\($0)/bin" }
    for major in stride(from: 19, through: Connection.oldestServer, by: -1) {
      folders += [
        "/opt/homebrew/opt/postgresql@\(major)/bin", "/usr/local/opt/postgresql@\(major)/bin",
        "/usr/pgsql-\(major)/bin",
      ]
    }
    return folders.reduce(into: []) { kept, folder in
      if !kept.contains(folder) { kept.append(folder) }
    }
  }

  private static func hasPrograms(_ folder: String) -> Bool {
    ["initdb", "pg_ctl", "postgres"].allSatisfy { FileSystem.state("\(folder)/\($0)") != nil }
  }

  /// "postgres (PostgreSQL) 15.13 (Debian ...)" is 15; "17beta1" is 17.
  private static func major(of program: String) async -> Int? {
    guard let line = await output(program, ["--version"]) else { return nil }
    let words = line.split(separator: " ")
    guard words.count >= 3 else { return nil }
    return Int(String(decoding: words[2].utf8.prefix { (48...57).contains($0) }, as: UTF8.self))
  }

  private static func output(_ program: String, _ arguments: [String]) async -> String? {
    let result = try? await run(
      .path(.init(program)), arguments: Arguments(arguments),
      environment: ServerPrograms.environment, workingDirectory: "/",
      output: .string(limit: 4096), error: .discarded)
    guard let result, result.terminationStatus.isSuccess else { return nil }
    return result.standardOutput.split(separator: "\n").first.map(String.init)
  }
}
