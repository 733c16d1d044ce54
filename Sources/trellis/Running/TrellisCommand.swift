import ArgumentParser

/// A command: parsing is the library's, the work is a service's, `run(in:)` is what a test calls.
protocol TrellisCommand: AsyncParsableCommand {
  var global: GlobalOptions { get }

  func run(in office: Office) async throws
}

extension TrellisCommand {
  func run() async throws {
    try await run(in: Office(global, printer: .process))
  }
}
