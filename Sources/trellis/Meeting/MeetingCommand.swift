import ArgumentParser
import CivilTime
import Programs
import Relationships

/// Meetings planned ahead.
struct MeetingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "Meetings planned ahead, and what became of them.",
    discussion: """
      Parents ask for the next one first. That a pair met is logged as a check-in; 'held \
      --log-check-in' does both. 'trellis import meetings FILE' brings many at once.
      """,
    subcommands: [
      AddMeeting.self, ListMeetings.self, HoldMeeting.self, CancelMeeting.self, MissMeeting.self,
      MoveMeeting.self, CorrectMeeting.self, VoidFact<Meeting>.self,
    ], aliases: ["meetings"])

  /// What to do where what was just said of a meeting is not so.
  static func mistake(_ isCorrection: Bool) -> String {
    isCorrection
      ? " A check-in that was logged with it stays: 'trellis check-in void' takes it back."
      : " If that is a mistake, say what is true with --correct."
  }
}

extension Meeting: ListedFact {
  static let noun = "meeting"
  static let words = "meeting"
  static let fieldNames = [
    "starts_on", "starts_at", "place", "mode", "minutes", "outcome", "due_to",
  ]

  var fields: [Field] {
    [
      .text("\(startsOn)"), .text(startsAt?.description), .text(place), .text(mode?.rawValue),
      .number(minutes?.count), .text(outcome?.result.rawValue), .text(outcome?.cause?.rawValue),
    ]
  }
}
