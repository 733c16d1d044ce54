import CivilTime
import Database
import Foundation

/// What a command works with: settings, clock, printer and, once asked for, the database.
struct Office {
  let global: GlobalOptions
  let printer: Printer
  let clock: WallClock
  let environment: [String: String]
  let ids: IdentifierSource
  private let connections = DatabaseConnections()

  init(
    _ global: GlobalOptions, printer: Printer, clock: WallClock = .system,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    ids: IdentifierSource = .system
  ) {
    self.global = global
    self.printer = printer
    self.clock = clock
    self.environment = environment
    self.ids = ids
  }

  /// The settings in force.
  ///
  /// - Throws: `Failure` for a file or value that cannot be.
  var settings: Settings {
    get throws {
      let project = global.config ?? "config/trellis.yaml"
      if let given = global.config, !FileManager.default.fileExists(atPath: given) {
        throw Failure(
          .inputRefused, "config.missing", "There is no settings file \(given).",
          hint: "Check the path, or leave --config out.")
      }
      let user = userFolder("XDG_CONFIG_HOME", fallback: ".config") + "/trellis.yaml"
      return try Settings(
        environment: environment,
        files: [project, user].compactMap { try SettingsFile.read(at: $0) })
    }
  }

  /// Who acts: the flag, TRELLIS_ACTOR or a file, else the operating system's user.
  var actor: String {
    get throws { try global.actor ?? settings[.actor] ?? NSUserName() }
  }

  /// The format asked for.
  var format: OutputFormat {
    get throws {
      if global.json { return .json }
      return try global.format?.answer ?? settings[.format].flatMap(OutputFormat.init(rawValue:))
        ?? .table
    }
  }

  /// The day it is, in UTC.
  var today: Day { clock.now().utcDay }

  /// Which database the settings mean.
  var databaseChoice: DatabaseChoice {
    get throws {
      DatabaseChoice(
        settings: try settings, environment: environment,
        dataFolder: userFolder("XDG_DATA_HOME", fallback: ".local/share"))
    }
  }

  /// The database, its private server started and its schema checked.
  ///
  /// - Throws: `DatabaseError`; `Failure` where the schema is not this version's.
  func database() async throws -> Pool {
    try await connections.pool(
      for: try databaseChoice, size: Int(try settings[.databasePoolSize] ?? "") ?? 4)
  }

  func print(_ listing: Listing) throws {
    printer.out(listing.bytes(in: try format, onTerminal: printer.isTerminal))
  }

  /// Prints a thing and, on standard error, what was done with it.
  func print(_ card: Card, done: String? = nil) throws {
    printer.out(card.bytes(in: try format))
    if let done { printer.note(done) }
  }

  /// Trellis's folder under an XDG variable.
  func userFolder(_ variable: String, fallback: String) -> String {
    let base = environment[variable] ?? (environment["HOME"] ?? NSHomeDirectory()) + "/" + fallback
    return base + "/trellis"
  }
}
