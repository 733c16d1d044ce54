import ArgumentParser
import Relationships

/// Puts a meeting at another time: `trellis meeting move ID --at "2026-10-09 15:30"`.
struct MoveMeeting: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Put a meeting at another time; it gets a new id.",
    discussion: "The old one stays in the list, voided, with the time it was moved to.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "The meeting's id.") var id: String
  @Option(help: "When: YYYY-MM-DD, \"YYYY-MM-DD HH:MM\", or \"next friday 15:30\".")
  var at: MomentArgument

  func run(in office: Office) async throws {
    let (request, tenant) = try await writing.request(in: office)
    let time = try await office.time(at, in: request.program, of: tenant)
    let moved = try await FactFailure.translating(Meeting.self) {
      try await office.facts(Meeting.self).move(id, to: time, request)
    }
    try office.printChanged(moved, request, done: "The meeting is moved; this is its new id.")
  }
}
