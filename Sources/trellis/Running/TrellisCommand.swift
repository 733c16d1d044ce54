import ArgumentParser
import Reporting

/// A command: parsing is the library's, the work is a service's, `run(in:)` is what a test calls.
protocol TrellisCommand: AsyncParsableCommand {
  var global: GlobalOptions { get }
  /// Whether `--format` may also name kinds of files.
  static var writesFiles: Bool { get }

  func run(in office: Office) async throws
}

extension TrellisCommand {
  static var writesFiles: Bool { false }

  func run() async throws {
    try await run(printer: .process)
  }

  /// - Throws: `Failure` for a format that this command does not write, and what the command throws.
  func run(printer: Printer) async throws {
    if case .files(let files)? = global.format, !Self.writesFiles {
      let names = files.map(\.rawValue).joined(separator: ",")
      throw Failure(
        .usage, "format.not_here",
        "'--format \(names)' is for reports that are written into files.",
        hint: "Here write table, json, ndjson, csv or tsv.")
    }
    try await run(in: Office(global, printer: printer))
  }
}
