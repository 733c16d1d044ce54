import ArgumentParser
import Relationships

/// Staff asking how matches go.
struct SupportContactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "support-contact",
    abstract: "Staff asking student, mentor and guardian how it goes.",
    discussion: """
      Due within 48 hours of the start of a match, twice in its first month, then as often as \
      'trellis program set --support-contact-days' says. 'list --due' shows whom to ask next. \
      'trellis import support-contacts FILE' brings many at once.
      """,
    subcommands: [
      AddSupportContact.self, ListSupportContacts.self, CorrectSupportContact.self,
      VoidFact<SupportContact>.self,
    ], aliases: ["support-contacts"])
}

extension SupportContact: ListedFact {
  static let noun = "support-contact"
  static let words = "support contact"
  static let fieldNames = ["with", "on", "mode", "by", "note"]

  var fields: [Field] {
    [
      .text(party.rawValue), .text("\(occurredOn)"), .text(mode?.rawValue), .text(contactedBy),
      .text(note),
    ]
  }
}
