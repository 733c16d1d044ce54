import CivilTime
import Foundation

/// What a command works with: settings, clock, printer and, once asked for, the database.
struct Office {
  let global: GlobalOptions
  let printer: Printer
  let clock: WallClock
  let environment: [String: String]

  init(
    _ global: GlobalOptions, printer: Printer, clock: WallClock = .system,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.global = global
    self.printer = printer
    self.clock = clock
    self.environment = environment
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
      return try global.format ?? settings[.format].flatMap(OutputFormat.init(rawValue:)) ?? .table
    }
  }

  func print(_ listing: Listing) throws {
    printer.out(listing.bytes(in: try format, onTerminal: printer.isTerminal))
  }

  func print(_ card: Card) throws {
    printer.out(card.bytes(in: try format))
  }

  /// Trellis's folder under an XDG variable.
  func userFolder(_ variable: String, fallback: String) -> String {
    let base = environment[variable] ?? (environment["HOME"] ?? NSHomeDirectory()) + "/" + fallback
    return base + "/trellis"
  }
}
