import ArgumentParser
import Programs
import Relationships

/// Puts a mistake right: `trellis goal-step correct ID --progress 40`.
struct CorrectGoalStep: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Put a mistaken step right; the old one stays, voided.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var correction: CorrectionOptions
  @Option(help: "The goal, by code, name or alias.") var goal: String?
  @Option(help: "How far in all, 0 to 100.") var progress: StepProgress?
  @Option(help: "When: YYYY-MM-DD, yesterday, monday, ...") var on: DayArgument?
  @Option(help: "Who says so: student, mentor or coordinator.") var by: CheckInAuthor?
  @Option(help: "More about it.") var note: String?
  @Option(help: "Who may read the note: pair or family.") var share: NoteShare?

  func run(in office: Office) async throws {
    let reason = try correction.cause()
    let (request, tenant) = try await correction.writing.request(in: office)
    let day = try await office.dayIfGiven(on, in: request.program, of: tenant)
    let steps = try await office.facts(GoalStep.self)
    let corrected = try await FactFailure.translating(GoalStep.self) {
      var code: String?
      if let goal { code = try await steps.goal(named: goal, of: tenant.id) }
      return try await steps.correct(correction.id, reason: reason, request) {
        [code, progress, by, note, share] step in
        step.goal = code ?? step.goal
        step.progress = progress ?? step.progress
        step.occurredOn = day ?? step.occurredOn
        step.loggedBy = by ?? step.loggedBy
        step.note = note ?? step.note
        step.share = share ?? step.share
      }
    }
    try office.printChanged(corrected, request, done: "It is corrected.")
  }
}
