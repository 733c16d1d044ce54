import Reporting

/// What a batch of reports made and for whom, in whichever format was asked for, and who is left out.
enum ReportPrinting {
  static func print(
    _ made: (manifest: Manifest, leftOut: [LeftOut]), _ files: ReportFileOptions, in office: Office
  ) throws {
    try print(made, into: files.out, isDryRun: files.dryRun, in: office)
  }

  static func print(
    _ made: (manifest: Manifest, leftOut: [LeftOut]), into folder: String?, isDryRun: Bool,
    in office: Office
  ) throws {
    if try office.format == .json {
      return office.printer.out(made.manifest.document(leavingOut: made.leftOut))
    }
    try isDryRun
      ? preview(made.manifest, in: office) : summary(made.manifest, folder ?? "", in: office)
    LeftOutPrinting.lines(made.leftOut).forEach(office.printer.note)
  }

  private static func summary(
    _ manifest: Manifest, _ folder: String, in office: Office
  ) throws {
    var card = Card()
    card.add("report", .text(manifest.report))
    card.add("as_of", .text("\(manifest.asOf)"))
    card.add("edition", .number(manifest.edition))
    card.add("files", .number(manifest.files.count))
    card.add("bytes", .number(manifest.files.reduce(0) { $0 + $1.bytes }))
    try office.print(card, done: "The reports are in \(folder).")
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
