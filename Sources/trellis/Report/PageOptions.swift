import ArgumentParser
import Reporting

/// What a listing can be told that is also made as a page.
struct PageOptions: ParsableArguments {
  @Option(help: "Write pages into this folder instead: --format html,pdf,txt,xlsx,csv.")
  var out: String?
  @Option(help: "The paper of PDF files: letter or a4.") var paper: ReportPaper = .letter
  @Flag(help: "Say what would be made, and write nothing.") var dryRun = false
  @OptionGroup var queued: QueueOptions
  @OptionGroup var words: LanguageOption

  /// Whether pages are asked for, and not the listing.
  ///
  /// - Throws: `Failure` where kinds of files are named and no folder.
  func isAsked(in office: Office) throws -> Bool {
    if out != nil || dryRun || queued.queue { return true }
    if case .files(let files)? = office.global.format {
      let names = files.map(\.rawValue).joined(separator: ",")
      throw Failure(
        .usage, "reports.no_folder", "'--format \(names)' makes files, and no folder is named.",
        hint: "Say where the files go: --out FOLDER.")
    }
    return false
  }

  /// Where the files go; nil writes none.
  var folder: String? { dryRun ? nil : out }

  func batch(in office: Office) throws -> BatchOptions {
    BatchOptions(
      formats: office.global.format?.files ?? [.html], paper: paper, actor: try office.actor)
  }

  func print(_ manifest: Manifest, in office: Office) throws {
    try ReportPrinting.print((manifest, []), into: out, isDryRun: dryRun, in: office)
  }
}
