import Reporting

/// Files that could not be made or written, in the command line's words.
enum ReportFailure {
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await request()
    } catch let error as AtomicFile.Failure {
      throw Failure(
        error.isOfDisk ? .noRoom : .failed, "file.unwritable",
        "\(error.path) cannot be written: \(error.reason).",
        hint: "Choose another folder or make room and run this again; what was finished is kept.")
    } catch let error as UnprintableReport {
      throw unprintable(error)
    } catch BatchError.folderTaken(let folder) {
      throw Failure(
        .busy, "reports.folder_taken", "Another run is writing reports into \(folder).",
        hint: "Wait until it is done, or choose another folder.")
    } catch BatchError.noTables(let report, let asked, let has) {
      throw Failure(
        .inputRefused, "reports.no_tables",
        "A \(report) report has no tables for \(asked.map(\.rawValue).joined(separator: ", "))"
          + "; nothing was written.",
        hint: "Write --format \(has.map(\.rawValue).joined(separator: ",")), or some of these.")
    } catch BatchError.noManifest(let folder, let reason) {
      throw Failure(
        .inputRefused, "reports.no_manifest", "\(folder) holds no reports to check: \(reason).",
        hint: "Name a folder that 'trellis report ... --out' has written.")
    }
  }

  private static func hint(for reason: UnprintableReport.Reason) -> String {
    switch reason {
    case .pdf:
      "Install a font with these characters or correct what is written there; "
        + "'--format html' needs no fonts here."
    case .sheet: "Choose a shorter --period, or --format csv, which has no limit."
    }
  }

  private static func unprintable(_ error: UnprintableReport) -> Failure {
    Failure(
      .inputRefused, "report.unprintable",
      "The report for \(error.report) \(error.recipient), \(error.path), cannot be made: "
        + "\(error.reason).",
      hint: hint(for: error.reason))
  }
}
