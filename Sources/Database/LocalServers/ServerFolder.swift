import CPQ

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of a local server: `pg15/` (its data), `s/` (its socket), `secret`, `pgpass`, `lock`
/// and `log`, closed to everybody but the server's user.
struct ServerFolder: Sendable {
  enum Answer { case accepting, busy, silent }

  let home: String
  let socketFolder: String

  init(home: String, socketFolder: String?) {
    self.home = home
    self.socketFolder = socketFolder ?? home + "/s"
  }

  var lockFile: String { home + "/lock" }
  var logFile: String { home + "/log" }
  var secretFile: String { home + "/secret" }
  var passwordFile: String { home + "/pgpass" }

  func data(major: Int) -> String { "\(home)/pg\(major)" }

  var exists: Bool { FileSystem.isFolder(home) }

  /// The version of the data that is here, the newest if several are.
  func dataMajor() -> Int? {
    FileSystem.names(in: home).compactMap { name -> Int? in
      guard name.hasPrefix("pg"), let major = Int(name.dropFirst(2)) else { return nil }
      return FileSystem.isFolder(data(major: major)) ? major : nil
    }.max()
  }

  /// The number of the server's main process, as its lock file says; it may be gone.
  func postmaster() -> Int? {
    guard let major = dataMajor(),
      let text = FileSystem.read(data(major: major) + "/postmaster.pid")
    else { return nil }
    return text.split(separator: "\n").first.flatMap { Int($0) }
  }

  /// Asks the server itself; what pg_ctl says is wrong after a kill.
  func ping() -> Answer {
    switch unsafe PQping(url(database: "postgres") + "&connect_timeout=2") {
    case PQPING_OK: .accepting
    case PQPING_REJECT: .busy
    default: .silent
    }
  }

  func url(database: String) -> String {
    "postgresql://\(Self.user)@/\(database)?host=\(Self.escape(socketFolder))"
      + "&passfile=\(Self.escape(passwordFile))"
  }

  static let user = "trellis"

  /// Refuses paths that PostgreSQL or a socket's address cannot hold.
  func checkPaths() throws(DatabaseError) {
    guard home.hasPrefix("/"), socketFolder.hasPrefix("/") else {
      throw DatabaseError(.localServer, "'\(home)' is not a path from the root")
    }
    // pg_ctl hands the path to a shell between double quotes.
    for path in [home, socketFolder]
    where path.utf8.contains(where: { Array("\"$`\\\n,".utf8).contains($0) }) {
      throw DatabaseError(
        .localServer, "the path '\(path)' has a character that PostgreSQL's tools cannot take",
        hint: "set TRELLIS_HOME to a path without quotes, $, `, \\ and commas")
    }
    let socket = socketFolder + "/.s.PGSQL.5432"
    guard socket.utf8.count < 108 else {
      throw DatabaseError(
        .localServer,
        "'\(socket)' is \(socket.utf8.count) bytes long; a socket's path has at most 107",
        hint: "set TRELLIS_HOME to a shorter path")
    }
  }

  /// Makes the folders, closed to others, and gives them to the server's user.
  func prepare(for owner: ServerOwner) throws(DatabaseError) {
    try FileSystem.makeFolder(home, owner: owner)
    try owner.checkReach(of: home)
    try FileSystem.makeFolder(socketFolder, owner: owner)
    guard !FileSystem.isFile(secretFile) || !FileSystem.isFile(passwordFile) else { return }
    let secret = FileSystem.read(secretFile) ?? Self.randomSecret()
    try FileSystem.write(secret, to: secretFile, owner: owner)
    try FileSystem.write("*:*:*:\(Self.user):\(secret)\n", to: passwordFile, owner: owner)
  }

  private static func randomSecret() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef".utf8)
    let text = (0..<48).map { _ in digits[Int(generator.next() & 15)] }
    return String(decoding: text, as: UTF8.self)
  }

  /// A path as a URL's value: everything but letters, digits and `-._~/` as `%XX`.
  private static func escape(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var text: [UInt8] = []
    for byte in path.utf8 {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || Array("-._~/".utf8).contains(byte)
      text +=
        isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
