import ArgumentParser
import Programs
import Relationships

/// Puts a mistake right: `trellis meeting correct ID --place "Room 12"`.
struct CorrectMeeting: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Put place, mode or length right; the old one stays, voided.",
    discussion: "The time is changed by 'trellis meeting move', what became of it by saying it "
      + "again with --correct.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var correction: CorrectionOptions
  @Option(help: "Where.") var place: String?
  @Option(help: "in_person, online or phone.") var mode: CheckInMode?
  @Option(help: "How many minutes it is to take.") var minutes: Minutes?

  func run(in office: Office) async throws {
    let reason = try correction.cause()
    let place = try place.map { try TextArgument.parse($0, "--place") }
    let request = try await correction.writing.request(in: office).request
    let corrected = try await FactFailure.translating(Meeting.self) {
      try await office.facts(Meeting.self).correct(correction.id, reason: reason, request) {
        [mode, minutes] meeting in
        meeting.place = place ?? meeting.place
        meeting.mode = mode ?? meeting.mode
        meeting.minutes = minutes ?? meeting.minutes
      }
    }
    try office.printChanged(corrected, request, done: "It is corrected.")
  }
}
