import ArgumentParser
import Programs

/// What block, unblock and confirm have in common.
struct ContactDecisionOptions: ParsableArguments {
  @Argument(help: "Who: an id, an e-mail address or a name.") var name: String
  @Option(help: "With regard to this student alone; also tells people of one name apart.")
  var student: String?
  @Option(help: "Why; kept with who said so and when.") var reason: String
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  /// The same person again, for the command that undoes this one.
  var words: String {
    name.shellWord + (student.map { " --student \($0.shellWord)" } ?? "")
  }

  func decision(_ action: ContactEvent.Action, in office: Office) throws -> ContactDecision {
    ContactDecision(
      action, try TextArgument.parse(name, "The name"), student: student,
      reason: try TextArgument.parse(reason, "--reason"), by: try office.actor,
      isDryRun: dryRun)
  }
}
