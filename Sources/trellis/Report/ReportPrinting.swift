import Reporting

/// What a batch of reports made and for whom, in whichever format was asked for, and who is left out.
enum ReportPrinting {
  static func print(
    _ made: (manifest: Manifest, leftOut: [LeftOut]), _ files: ReportFileOptions, in office: Office
  ) throws {
    if try office.format == .json {
      return office.printer.out(made.manifest.document(leavingOut: made.leftOut))
    }
    try files.dryRun
      ? preview(made.manifest, in: office) : summary(made.manifest, files, in: office)
    LeftOutPrinting.lines(made.leftOut).forEach(office.printer.note)
  }

  private static func summary(
    _ manifest: Manifest, _ files: ReportFileOptions, in office: Office
  ) throws {
    var card = Card()
    card.add("report", .text(manifest.report))
    card.add("as_of", .text("\(manifest.asOf)"))
    card.add("edition", .number(manifest.edition))
    card.add("files", .number(manifest.files.count))
    card.add("bytes", .number(manifest.files.reduce(0) { $0 + $1.bytes }))
    try office.print(card, done: "The reports are in \(files.out ?? "").")
  }

  /// What would be made, and for whom.
  private static func preview(_ manifest: Manifest, in office: Office) throws {
    var listing = Listing(["file", "recipient", "bytes"])
    for file in manifest.files {
      listing.add([.text(file.path), .text(file.recipient), .number(file.bytes)])
    }
    try office.print(listing)
    office.printer.note(
      "Edition \(manifest.edition) as of \(manifest.asOf). Nothing is written.")
  }
}
