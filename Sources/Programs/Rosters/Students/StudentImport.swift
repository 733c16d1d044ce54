package import Database

/// Imports a program's students, with their guardians and teachers.
package struct StudentImport: ImportKind {
  private let intoProgram: Program
  let setting: MemberSetting?

  /// - Parameters:
  ///   - program: the program they are or will be in.
  ///   - setting: what is set for known students; nil for a roster.
  package init(into program: Program, setting: MemberSetting? = nil) {
    intoProgram = program
    self.setting = setting
  }

  package var name: String { "students" }
  package var program: Program.ID? { intoProgram.id }

  package func checker(for run: ImportRun, _ tx: Transaction) throws -> StudentChecker {
    StudentChecker(
      goals: GoalReader(try GoalVocabulary.tree(of: run.tenant, tx)),
      collectsUnknown: run.request.collectsUnknownGoals)
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    let members = members(run)
    var plan = try members.plan(tx)
    if hasGuardians(run) { try GuardianImport(members).plan(&plan, tx) }
    if hasTeachers(run) { try TeacherImport(members).plan(tx) }
    try members.describe(&plan, tx)
    return plan
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    let members = members(run)
    try members.apply(tx)
    if hasGuardians(run) { try GuardianImport(members).apply(tx) }
    if hasTeachers(run) { try TeacherImport(members).apply(tx) }
  }

  private func members(_ run: ImportRun) -> MemberImport {
    MemberImport(role: .student, program: intoProgram, run: run, setting: setting)
  }

  private func hasGuardians(_ run: ImportRun) -> Bool { run.staged.contains("guardian1_id") }
  private func hasTeachers(_ run: ImportRun) -> Bool { run.staged.contains("teacher_key") }
}
