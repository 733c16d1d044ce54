import Reporting

/// What a batch of reports made, in whichever format was asked for.
enum ReportPrinting {
  static func print(_ manifest: Manifest, _ files: ReportFileOptions, in office: Office) throws {
    if try office.format == .json { return office.printer.out(manifest.document) }
    var card = Card()
    card.add("report", .text(manifest.report))
    card.add("as_of", .text("\(manifest.asOf)"))
    card.add("files", .number(manifest.files.count))
    card.add("bytes", .number(manifest.files.reduce(0) { $0 + $1.bytes }))
    let place = files.dryRun ? "Nothing is written." : "The reports are in \(files.out ?? "")."
    try office.print(card, done: place)
  }
}
