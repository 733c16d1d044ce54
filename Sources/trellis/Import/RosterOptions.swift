import ArgumentParser
import Programs

/// What an import of people can be told besides what every import can.
struct RosterOptions: ParsableArguments {
  @Flag(
    help: """
      As --skip-bad-rows, and apply rows whose only bad cells may be blank, leaving those cells out.
      """)
  var skipBadCells = false

  @Flag(
    help: """
      Let a blank cell clear what is known: not names, ids, capacities or who may receive reports.
      """)
  var blankClears = false

  @Flag(
    help: """
      The file is the whole roster: withdraw whoever of the program is not in it. Asks for the \
      program's name; --dry-run shows whom it would be.
      """)
  var sync = false

  @Option(
    help: "With --sync, let up to so many people be withdrawn (default: 10 % of the enrolled).")
  var allowAbsent: Int?

  @Option(help: "With --sync, the program's name, instead of typing it when asked.")
  var confirm: String?

  func validate() throws {
    if !sync, allowAbsent != nil || confirm != nil {
      throw ValidationError("--allow-absent and --confirm go with --sync.")
    }
    if let allowAbsent, allowAbsent < 0 {
      throw ValidationError("--allow-absent takes a number of people, 0 or more.")
    }
  }

  func apply(to request: inout ImportRequest) {
    request.skipsBadCells = skipBadCells
    request.blankClears = blankClears
    if sync { request.sync = ImportRequest.Sync(allowedAbsent: allowAbsent) }
  }
}
