import ArgumentParser
import JSON
import Programs
import Tabular

/// Says what a goal is also called: `trellis goal alias stem.computing programación`.
struct AliasGoal: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias", abstract: "Add, remove or list what a goal is also called.",
    discussion: """
      Rosters may name a goal by its code, its name or any alias, case and accents ignored. Without \
      an alias the goal's aliases are listed; --remove takes them away instead.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The goal's code.") var code: String
  @Argument(help: "What it is also called.") var aliases: [String] = []
  @Flag(help: "Remove these aliases instead.") var remove = false
  @Flag(help: "Check and stop; nothing is written.") var dryRun = false

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    if !aliases.isEmpty { try await change(tenant, in: office) }
    let tree = try await office.vocabulary().tree(of: tenant.id)
    let goal = try translating { () throws(GoalAliasError) in try GoalAliases.find(code, in: tree) }
    var card = Card()
    card.add("code", .text(goal.code.text))
    card.add("name", .text(goal.name))
    card.add("aliases", .list(goal.aliases))
    try office.print(card)
  }

  private func change(_ tenant: Tenant, in office: Office) async throws {
    let words = try aliases.map { try TextArgument.parse($0, "The alias") }
    let tree = try await office.vocabulary().tree(of: tenant.id)
    let file = try translating { () throws(GoalAliasError) in
      try GoalAliases.file(
        adding: remove ? [] : words, removing: remove ? words : [], to: code, in: tree)
    }
    var request = ImportRequest(
      tenant: tenant.id, actor: try office.actor, today: office.today)
    request.isDryRun = dryRun
    let report = try await office.imports().run(GoalImport(), file, request)
    if let problem = report.errors.first {
      throw Failure(
        .inputRefused, problem.code, "\(problem.message); nothing was written.",
        hint: problem.hint)
    }
    for change in report.changes {
      office.printer.note(
        "\(change.key): \(change.field): \((change.old ?? "").quoted) -> "
          + (change.new ?? "").quoted)
    }
    if dryRun { office.printer.note("Nothing was written.") }
  }

  private func translating<Value>(_ body: () throws(GoalAliasError) -> Value) throws -> Value {
    do throws(GoalAliasError) {
      return try body()
    } catch {
      throw Self.failure(for: error)
    }
  }

  private static func failure(for error: GoalAliasError) -> Failure {
    switch error {
    case .notFound(let code, let nearest):
      Failure(
        .notFound, "goal.not_found", "There is no goal '\(code)'.",
        hint: (nearest.isEmpty ? "" : "Did you mean \(nearest.joined(separator: ", or "))? ")
          + "'trellis goal list' shows them.", details: nearest)
    case .taken(let alias, let owner):
      Failure(
        .conflict, "alias.taken", "'\(alias)' is what goal \(owner) is called.",
        hint: "Remove it there first: trellis goal alias \(owner) \(alias.shellWord) --remove")
    case .notThere(let alias, let code, let has):
      Failure(
        .notFound, "alias.not_found", "Goal \(code) is not called '\(alias)'.",
        hint: Suggestion.sentence(for: alias, among: has)
          + (has.isEmpty
            ? "It has no aliases." : "Its aliases are: \(has.joined(separator: "; "))."))
    case .invalid(let alias):
      Failure(
        .inputRefused, "alias.invalid", "'\(alias)' cannot be an alias.",
        hint: "Write some letters, without ';' and '|', which separate aliases.")
    }
  }
}
