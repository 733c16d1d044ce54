import Matching
import Programs
import Reporting
import SeparatedText

/// The pairs of a what-if round as a CSV file, which `trellis import pins` reads.
enum PlanPairsFile {
  /// - Throws: `Failure` where the file cannot be written.
  static func write(
    _ solved: SolvedRound, skipped: [Gate], to path: String, in office: Office
  ) throws {
    let listing = PlanPrinting.pairs(of: solved)
    let warning = PlanPrinting.warning(skipped)
    var writer = TabularWriter()
    writer.row(listing.columns + (warning == nil ? [] : ["warning"]))
    for row in listing.rows { writer.row(row.map(\.text) + (warning.map { [$0] } ?? [])) }
    if path == "-" { return office.printer.out(writer.bytes) }
    do {
      try AtomicFile.write(writer.bytes, to: path)
    } catch {
      throw Failure(
        .failed, "file.unwritable", "\(error.path) cannot be written: \(error.reason).",
        hint: "Choose another folder, or make room on the disk.")
    }
  }
}
