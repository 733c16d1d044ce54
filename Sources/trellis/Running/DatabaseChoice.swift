import Database
import Foundation

/// Which database the settings mean.
enum DatabaseChoice {
  /// TRELLIS_DATABASE_URL, as it is.
  case given(ConnectionTarget)
  /// PostgreSQL's own PG* variables.
  case postgresVariables(ConnectionTarget)
  /// The private server.
  case local(LocalServer)

  init(settings: Settings, environment: [String: String], dataFolder: String) {
    let insecure = settings[.insecure] == "true"
    if let url = settings[.databaseURL] {
      self = .given(ConnectionTarget(url: url, allowsUnverified: insecure))
    } else if Self.variables.contains(where: { environment[$0]?.isEmpty == false }) {
      self = .postgresVariables(ConnectionTarget(url: nil, allowsUnverified: insecure))
    } else {
      self = .local(
        LocalServer(
          home: settings[.home] ?? (geteuid() == 0 ? "/var/lib/trellis" : dataFolder),
          binaries: BinarySearch(
            override: settings[.postgresBin],
            path: environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"),
          userName: settings[.serverUser], socketFolder: settings[.socketFolder]))
    }
  }

  /// The variables by which people point libpq at a server; PGUSER and the like alone do not.
  private static let variables = [
    "PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGSERVICE", "PGSERVICEFILE",
  ]

  /// How to connect, without starting anything.
  var target: ConnectionTarget {
    switch self {
    case .given(let target), .postgresVariables(let target): target
    case .local(let server): server.target
    }
  }

  /// What `trellis db status` calls it.
  var name: String {
    switch self {
    case .given: "TRELLIS_DATABASE_URL"
    case .postgresVariables: "the PG* variables"
    case .local: "the private server"
    }
  }
}
