import Subprocess
import SystemPackage

/// PostgreSQL's own programs, run as the server's user.
struct ServerPrograms: Sendable {
  let folder: String
  let major: Int
  let owner: ServerOwner

  /// What the programs see of the environment: no PG* variables, and messages in English.
  static let environment = Environment.custom(["PATH": "/usr/bin:/bin", "LC_ALL": "C"])

  /// Runs one to its end; throws with its last words where it fails.
  func run(_ program: String, _ arguments: [String]) async throws {
    let (path, ownArguments) = try asOwner("\(folder)/\(program)", arguments)
    let result = try await Subprocess.run(
      .path(FilePath(path)), arguments: Arguments(ownArguments), environment: Self.environment,
      workingDirectory: "/", output: .discarded, error: .string(limit: 65_536))
    guard !result.terminationStatus.isSuccess else { return }
    let words = result.standardError.split(separator: "\n").suffix(3)
    throw DatabaseError(
      .localServer, "\(program) failed: \(words.joined(separator: "; "))",
      hint: "the server's own words are in its log")
  }

  /// The command as the server's user runs it.
  ///
  /// Subprocess can change the user by itself, but in a process of many threads its child then
  /// waits for ever now and then: glibc's setgroups asks threads that only the parent has.
  private func asOwner(
    _ path: String, _ arguments: [String]
  ) throws(DatabaseError) -> (path: String, arguments: [String]) {
    guard owner.isAnother else { return (path, arguments) }
    let folders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"]
    guard let folder = folders.first(where: { FileSystem.state("\($0)/setpriv") != nil }) else {
      throw DatabaseError(
        .localServer, "as root Trellis needs setpriv to start PostgreSQL as another user",
        hint: "install util-linux, or run Trellis as an ordinary user")
    }
    let user = ["--reuid=\(owner.userID)", "--regid=\(owner.groupID)", "--clear-groups"]
    return ("\(folder)/setpriv", user + [path] + arguments)
  }
}
