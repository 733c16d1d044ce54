package import Database

/// Imports a program's mentors.
package struct MentorImport: ImportKind {
  private let intoProgram: Program
  private let setting: MemberSetting?

  /// - Parameters:
  ///   - program: the program they are or will be in.
  ///   - setting: what is set for known mentors; nil for a roster.
  package init(into program: Program, setting: MemberSetting? = nil) {
    intoProgram = program
    self.setting = setting
  }

  package var name: String { "mentors" }
  package var program: Program.ID? { intoProgram.id }

  package func checker(for run: ImportRun, _ tx: Transaction) throws -> MentorChecker {
    MentorChecker(
      goals: GoalReader(try GoalVocabulary.tree(of: run.tenant, tx)),
      collectsUnknown: run.request.collectsUnknownGoals)
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    let members = members(run)
    var plan = try members.plan(tx)
    for note in try tx.all(members.assumedCapacities) { plan.notices.add(note) }
    try members.describe(&plan, tx)
    return plan
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try members(run).apply(tx)
  }

  private func members(_ run: ImportRun) -> MemberImport {
    MemberImport(role: .mentor, program: intoProgram, run: run, setting: setting)
  }
}
