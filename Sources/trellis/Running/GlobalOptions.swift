import ArgumentParser

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The tenant's slug (or TRELLIS_TENANT, or the only one there is).")
  var tenant: String?

  @Flag(name: .long, help: "Print one JSON document.")
  var json = false

  @Option(
    help: ArgumentHelp(
      """
      Print as table, json, ndjson, csv or tsv; reports in files: html, pdf, txt, xlsx, csv, or \
      some of them as html,pdf.
      """,
      valueName: "format"))
  var format: FormatArgument?

  @Option(help: "Who acts, recorded with every change (or TRELLIS_ACTOR).")
  var actor: String?

  @Flag(name: .customLong("no-color"), help: "No colour; answers have none anyway.")
  var noColor = false

  @Option(help: "A settings file instead of config/trellis.yaml.")
  var config: String?
}

/// The program a command speaks of.
struct ProgramOption: ParsableArguments {
  @Option(help: "The program's slug (or TRELLIS_PROGRAM, or the only one there is).")
  var program: String?
}
