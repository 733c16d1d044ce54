import Programs
import Reporting

/// The files that an import of people writes beside its report.
extension RosterOptions {
  /// Writes them also where there is nothing to write, so that an old one never passes for today's.
  ///
  /// - Throws: `Failure` where several files are imported; `AtomicFile.Failure`.
  func writeFiles(_ reports: [ImportReport], in office: Office) throws {
    guard unresolved != nil || unknownGoals != nil, let report = reports.first else { return }
    guard reports.count == 1 else {
      throw Failure(
        .usage, "usage", "--unresolved and --unknown-goals go with one file at a time.",
        hint: "Import the files one after the other.")
    }
    if let path = unresolved {
      try AtomicFile.write(to: path) { send in try report.writeUnresolvedRows(send) }
      if !report.unresolved.isEmpty {
        office.printer.note(
          "\(path) has the unresolved rows (\(report.unresolved.count)): tick whom they mean in the "
            + "column match, and import it by the same command.")
      }
    }
    if let path = unknownGoals, let goals = report.unknownGoals {
      try AtomicFile.write(to: path) { send in try goals.write(send) }
      if goals.count > 0 {
        office.printer.note(
          "\(path) has the unknown goals (\(goals.count)): write the code of the goal that each one "
            + "means, and run: trellis import goals \(path)")
      }
    }
  }
}
