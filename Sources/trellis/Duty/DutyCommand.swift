import ArgumentParser
import Relationships

extension Duty: ExpressibleByArgument {}

/// Duties that a tenant gives to named people.
struct DutyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duty", abstract: "Who has which duty: give, end, list.",
    discussion: """
      The safeguarding duty reads concerns about a child's safety; two people must hold it before a \
      concern can be raised. A holder is named as --actor or TRELLIS_ACTOR names them.
      """,
    subcommands: [GiveDuty.self, EndDuty.self, ListDuties.self], aliases: ["duties"])
}
