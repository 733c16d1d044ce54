import ArgumentParser
import Relationships

/// Says that somebody did not come: `trellis meeting no-show ID --by mentor`.
struct MissMeeting: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-show", abstract: "Say that a meeting did not come about, and who stayed away.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "The meeting's id.") var id: String
  @Option(help: "Who did not come: student, mentor, school or unknown.") var by: MeetingCause
  @Flag(help: "What was said before was a mistake.") var correct = false

  func run(in office: Office) async throws {
    let request = try await writing.request(in: office).request
    let settled = try await FactFailure.translating(Meeting.self) {
      try await office.facts(Meeting.self).settle(
        id, as: .noShow, cause: by, corrects: correct, request)
    }
    try office.printChanged(
      settled.fact, request,
      done: "The meeting did not come about." + MeetingCommand.mistake(correct))
  }
}
