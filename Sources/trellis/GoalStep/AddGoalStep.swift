import ArgumentParser
import Relationships

/// Writes progress down: `trellis goal-step add --match S0001 --goal stem.computing --progress 40`.
struct AddGoalStep: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write down how far a pair has come towards a goal.",
    discussion: """
      --progress is how far in all, 0 to 100, not how much was added. A note is for the pair and \
      the staff unless --share family lets it into the family's report.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var whose: MatchOptions
  @Option(help: "The goal, by code, name or alias.") var goal: String
  @Option(help: "How far in all, 0 to 100.") var progress: StepProgress
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ... (default: today).") var on: DayArgument?
  @Option(help: "Who says so: student, mentor or coordinator.")
  var by: CheckInAuthor = .coordinator
  @Option(help: "More about it.") var note: String?
  @Option(help: "Who may read the note: pair (and staff), or family too.")
  var share: NoteShare = .pair

  func run(in office: Office) async throws {
    let choice = try whose.choice()
    let (request, tenant) = try await writing.request(in: office)
    let step = GoalStep(
      goal: goal, progress: progress,
      occurredOn: try await office.day(on, in: request.program, of: tenant), loggedBy: by,
      note: note, share: share)
    let added = try await FactFailure.translating(GoalStep.self) {
      try await office.facts(GoalStep.self).add(step, towards: goal, to: choice, request)
    }
    try office.printAdded(added, request)
  }
}
