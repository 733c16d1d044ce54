import ArgumentParser
import CivilTime
import Relationships

/// What the two of a pair ask each other.
struct RequestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Requests of a pair and their answers.",
    discussion: """
      How soon one answers the other is part of trust. 'trellis import requests FILE' brings many \
      at once. Nothing is ever deleted.
      """,
    subcommands: [
      AddRequest.self, ListRequests.self, AnswerRequest.self, CorrectRequest.self,
      VoidFact<Request>.self,
    ], aliases: ["requests"])
}

extension Request: ListedFact {
  static let noun = "request"
  static let words = "request"
  static let fieldNames = ["from", "asked_at", "answered_at", "text"]

  var fields: [Field] {
    [
      .text(askedBy.rawValue), .text("\(time.moment)"), .text(answer?.moment.description),
      .text(text),
    ]
  }
}
