import ArgumentParser
import Relationships

/// Says that a pair met as planned: `trellis meeting held ID --log-check-in`.
struct HoldMeeting: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "held", abstract: "Say that the pair met, and log the check-in with it.",
    discussion: """
      Rates count check-ins, not meetings: with --log-check-in the check-in is logged as well, \
      unless there is one of that day already.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @Argument(help: "The meeting's id.") var id: String
  @Flag(
    name: [.customLong("log-check-in"), .customLong("check-in")],
    help: "Log the check-in too.") var logCheckIn = false
  @Option(help: "Who says so: student, mentor or coordinator.")
  var by: CheckInAuthor = .coordinator
  @Flag(help: "What was said before was a mistake.") var correct = false

  func run(in office: Office) async throws {
    let request = try await writing.request(in: office).request
    let (held, logged) = try await FactFailure.translating(Meeting.self) {
      try await office.facts(Meeting.self).settle(
        id, as: .held, loggingCheckInBy: logCheckIn ? by : nil, corrects: correct, request)
    }
    let checkIn =
      logged ? ", and the check-in is logged" : logCheckIn ? "; the check-in was known already" : ""
    try office.printChanged(
      held, request, done: "The meeting was held\(checkIn)." + MeetingCommand.mistake(correct))
  }
}
