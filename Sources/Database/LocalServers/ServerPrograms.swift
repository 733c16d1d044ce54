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
    var options = PlatformOptions()
    if owner.isAnother {
      options.userID = owner.userID
      options.groupID = owner.groupID
      options.supplementaryGroups = []
    }
    let result = try await Subprocess.run(
      .path(.init("\(folder)/\(program)")), arguments: Arguments(arguments),
      environment: Self.environment, workingDirectory: "/", platformOptions: options,
      output: .discarded, error: .string(limit: 65_536))
    guard !result.terminationStatus.isSuccess else { return }
    let words = result.standardError.split(separator: "\n").suffix(3)
    throw DatabaseError(
      .localServer, "\(program) failed: \(words.joined(separator: "; "))",
      hint: "the server's own words are in its log")
  }
}
