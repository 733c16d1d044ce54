import ArgumentParser
import Programs

extension Identification.Rule: ExpressibleByArgument {}

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

  @Option(
    help: """
      For rows without an id, by what people are known: email, name+birth_date or name+grade+site. \
      Whom only one person can be is applied and listed.
      """)
  var matchBy: Identification.Rule?

  @Option(
    help: """
      With --match-by, write the rows that match nobody or several people, with candidates, and \
      apply the others. Write x into the column match beside the right candidate, or an id, or \
      'new', and import that file by the same command.
      """,
    completion: .file())
  var unresolved: String?

  @Flag(
    help: """
      Give new people without an id one, and print it. The same row gets the same id each time, so \
      the same file brings nobody twice.
      """)
  var newIds = false

  @Option(
    help: """
      Write the goals that the vocabulary does not know, with the nearest ones: fill in the codes \
      of those that are meant, and import it by 'trellis import goals'.
      """,
    completion: .file())
  var unknownGoals: String?

  func validate() throws {
    if unresolved != nil, matchBy == nil {
      throw ValidationError("--unresolved goes with --match-by.")
    }
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
    request.identification.rule = matchBy
    request.identification.makesIDs = newIds
    request.identification.setsUnresolvedAside = unresolved != nil
    request.collectsUnknownGoals = unknownGoals != nil
    if sync { request.sync = ImportRequest.Sync(allowedAbsent: allowAbsent) }
  }
}
