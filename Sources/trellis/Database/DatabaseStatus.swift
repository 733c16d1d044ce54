import ArgumentParser
import Database

/// Says where the database stands: `trellis db status`.
struct DatabaseStatus: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say whether the database runs and its schema is current.",
    discussion: """
      Ends with 0, with 1 where migrations are missing, with 8 where a server of yours does not \
      answer. A private server that is stopped is in order: the next command starts it.
      """)

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    let choice = try office.databaseChoice
    var card = Card()
    card.add("database", .text(choice.name))
    if case .local(let server) = choice {
      let state = Self.describe(server.status())
      card.add("state", .text(state.word))
      card.add("process", .number(state.process))
      card.add("log", .text(server.logFile))
      guard state.process != nil else { return try office.print(card) }
    }
    card.add("server", .text(try await Administration(choice.target).serverVersion()))
    let status = try await Migrator(choice.target, appVersion: Release.version).status()
    card.add("migrations_applied", .number(status.applied.count))
    card.add("migrations_pending", .list(status.pending))
    card.add("problems", .list(status.problems))
    try office.print(card)
    if !status.isCurrent { throw ExitCode(ProcessStatus.failed.rawValue) }
  }

  private static func describe(_ status: LocalServer.Status) -> (word: String, process: Int?) {
    switch status {
    case .absent: ("absent", nil)
    case .stopped: ("stopped", nil)
    case .running(let process): ("running", process)
    }
  }
}
