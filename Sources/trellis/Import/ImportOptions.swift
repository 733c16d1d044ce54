import ArgumentParser
import Programs
import Tabular

extension DateOrder: ExpressibleByArgument {}

/// What every import can be told.
struct ImportOptions: ParsableArguments {
  @Argument(help: "The files, all of them applied or none; '-' is standard input.") var files:
    [String]
  @Flag(help: "Say what would change, and write nothing.") var dryRun = false
  @Flag(help: QueueImport.help) var queue = false
  @Flag(help: "Apply the good rows although there are bad ones.") var skipBadRows = false
  @Option(help: "Which comes first in dates that do not tell: day-first or month-first.")
  var dateOrder: DateOrder?
  @Option(help: "Whose ids the file has, such as a school's; the tenant's own if not said.")
  var idSource: String?
  @Option(help: "Which sheet of a workbook: its name or its number (default: the first).")
  var sheet: String?
  @Option(
    help: "Write the rejected rows with what is wrong there, to be mended and imported again.",
    completion: .file())
  var errors: String?
  @Option(
    help: ArgumentHelp(
      "What the columns mean: a YAML file, or the name of a saved mapping.",
      discussion: """
        The file says columns: {Alumno: given_name, "Primer apellido": family_name} and, if need \
        be, ignore: [Talla]. Once given, it is remembered for files with the same headers.
        """), completion: .file(extensions: ["yaml", "yml"]))
  var map: String?
  @Option(help: "Keep the mapping of the columns under this name, for --map.")
  var saveMap: String?
  @Flag(help: "Read the headers by themselves, and forget a mapping remembered for them.")
  var forgetMap = false

  func validate() throws {
    if queue, dryRun { throw ValidationError(QueueImport.notRehearsed) }
    if map != nil, forgetMap {
      throw ValidationError("--map and --forget-map contradict each other.")
    }
    if files.isEmpty { throw ValidationError("No file is named.") }
    if errors != nil, files.count > 1 {
      throw ValidationError("--errors goes with one file at a time: their columns can differ.")
    }
  }
}
