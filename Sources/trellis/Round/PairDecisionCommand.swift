import ArgumentParser
import Matching
import Programs

/// What `round pin` and `round exclude` have in common: one pair, written and solved again at once.
struct PairDecisionOptions: ParsableArguments {
  @OptionGroup var chosen: ProgramOption
  @Argument(help: "The draft's number, or 'latest'.") var round: String = "latest"
  @Option(help: "The student's id.") var student: String?
  @Option(help: "The mentor's id.") var mentor: String?
  @Flag(help: "Take it back.") var remove = false
  @Flag(help: "List them, and change nothing.") var list = false
  @Flag(help: "Solve and show; nothing is written.") var dryRun = false

  func run(_ kind: PairDecision.Kind, reason: String?, in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    guard !list else {
      let pairs = try await office.rounds().entered(kind, of: program.id, tenant: tenant.id)
      return try office.print(Self.listing(of: pairs))
    }
    let decision = try decision(kind, reason)
    let solved = try await ParticipantFailure.translating {
      try await RoundFailure.translating {
        try await office.rounds().solveAgain(
          round, after: decision, of: program, tenant: tenant.id, by: try office.actor,
          dryRun: dryRun)
      }
    }
    try ComparisonPrinting.print(
      solved.churn, heading: [("round", .number(solved.round.number))], in: office)
    let name = remove ? "\(kind.rawValue) is taken back" : "\(kind.rawValue) is kept"
    office.printer.note(
      dryRun
        ? "Nothing is written."
        : "The \(name), and round \(solved.round.number) is solved again.\(undo(decision))")
  }

  private func decision(_ kind: PairDecision.Kind, _ reason: String?) throws -> PairDecision {
    guard let student, let mentor else {
      throw Failure(
        .usage, "pair.missing", "Name the pair.",
        hint: "Give --student ID and --mentor ID, or --list to see what is there.")
    }
    guard !remove else {
      return PairDecision(kind, .takeBack, student: student, mentor: mentor)
    }
    guard let reason, !reason.isEmpty else {
      throw Failure(
        .usage, "reason.missing", "Say why.",
        hint: "Give --reason; it is kept with the \(kind.rawValue) and shown where it is explained."
      )
    }
    return PairDecision(kind, .enter(reason: reason), student: student, mentor: mentor)
  }

  private func undo(_ decision: PairDecision) -> String {
    guard case .enter = decision.change else { return "" }
    let verb = decision.kind == .pin ? "pin" : "exclude"
    return " To take it back: trellis round \(verb) \(round) --student \(decision.student) "
      + "--mentor \(decision.mentor) --remove"
  }

  private static func listing(of pairs: [EnteredPair]) -> Listing {
    var listing = Listing([
      "student", "student_name", "mentor", "mentor_name", "reason", "entered_at", "entered_by",
    ])
    for pair in pairs {
      listing.add([
        .text(pair.student.externalID), .text(pair.student.name), .text(pair.mentor.externalID),
        .text(pair.mentor.name), .text(pair.reason), .text("\(pair.enteredAt)"),
        .text(pair.enteredBy),
      ])
    }
    return listing
  }
}

/// Decides that a pair must be: `trellis round pin latest --student S1 --mentor M2 --reason sibling`.
struct PinPair: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Decide that a pair must be, and solve the draft again.",
    discussion: """
      A pin is kept with the program and holds for later rounds too. It may break the rules about \
      languages, modes and hours, never an exclusion, a household, a gate or a full mentor.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: PairDecisionOptions
  @Option(help: "Why, in your words.") var reason: String?

  func run(in office: Office) async throws {
    try await options.run(.pin, reason: reason, in: office)
  }
}

/// Decides that a pair must not be: `trellis round exclude latest --student S1 --mentor M2 ...`.
struct ExcludePair: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclude", abstract: "Decide that a pair must not be, and solve the draft again.",
    discussion: "An exclusion is kept with the program and holds for later rounds too.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: PairDecisionOptions
  @Option(help: "Why: do_not_match, never_again, family_request, or a code of your own.")
  var reason: String?

  func run(in office: Office) async throws {
    try await options.run(.exclusion, reason: reason, in: office)
  }
}
