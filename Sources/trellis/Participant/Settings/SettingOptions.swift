import ArgumentParser
import Programs

/// Whom `set` concerns, and how.
struct SettingOptions: ParsableArguments {
  @Argument(help: "The people's ids in the roster.") var ids: [String] = []
  @Option(
    help: "A file that names them instead: with a column of ids (CSV or XLSX), or one id a line.")
  var fromList: String?
  @Option(help: "Empty these fields, separated by commas; may be repeated.") var clear: [String] =
    []
  @Option(help: "The day on which it begins to hold, YYYY-MM-DD (default: today).")
  var date: DayArgument?
  @Option(help: "Whose ids these are, such as a school's; needed only where two sources clash.")
  var idSource: String?
  @Flag(help: "Say what would change, and write nothing.") var dryRun = false

  func validate() throws {
    if ids.isEmpty == (fromList == nil) {
      throw ValidationError("Name the people by their ids, or by a file with --from-list.")
    }
  }
}

/// A field that is set, as the option and the column are called.
struct SettingField {
  let column: String
  let cell: String?

  init(_ column: String, _ cell: String?) {
    self.column = column
    self.cell = cell
  }

  var option: String { "--" + column.split(separator: "_").joined(separator: "-") }
}
