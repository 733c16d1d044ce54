import ArgumentParser
import Relationships

/// Says that a meeting was called off: `trellis meeting cancel ID --by student`.
struct CancelMeeting: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Say that a meeting was called off, and by whom.",
    discussion: "A meeting that takes place at another time is moved: 'trellis meeting move'.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "The meeting's id.") var id: String
  @Option(help: "Who called it off: student, mentor, school or unknown.") var by: MeetingCause
  @Flag(help: "What was said before was a mistake.") var correct = false

  func run(in office: Office) async throws {
    let request = try await writing.request(in: office).request
    let settled = try await FactFailure.translating(Meeting.self) {
      try await office.facts(Meeting.self).settle(
        id, as: .cancelled, cause: by, corrects: correct, request)
    }
    try office.printChanged(
      settled.fact, request, done: "The meeting is cancelled." + MeetingCommand.mistake(correct))
  }
}
