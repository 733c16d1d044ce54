import Database

/// A OneRoster set, once its files are staged: planned and applied in SQL over all of them at once.
///
/// Its students go the way that a students file goes, and so do their guardians and teachers, once
/// it is found who they are.
struct OneRosterImport: Sendable {
  let roster: OneRosterSet
  let options: OneRosterOptions
  let program: Program
  let run: ImportRun
  /// The schools whose students are wanted, by their ids in the set; nil for all.
  let schools: [String]?

  var tenant: Tenant.ID { run.tenant }
  var members: MemberImport { MemberImport(role: .student, program: program, run: run) }
  var guardians: GuardianImport { GuardianImport(members, from: .agents) }
  var teachers: TeacherImport {
    TeacherImport(members, from: .classes(isBulk: roster.mode(of: .enrollments) == .bulk))
  }

  /// The columns of a students file that a set fills.
  static let staged: Set<String> = [
    "external_id", "given_name", "family_name", "given_key", "family_key", "email", "phone",
    "birth_date", "grade", "site",
  ]

  func plan(_ tx: Transaction) throws -> OneRosterPlan {
    for statement in [createCapacities, createPeople, createRows] { try tx.execute(statement) }
    var plan = OneRosterPlan()
    plan.members = try members.plan(tx)
    try rejectStudents(&plan.members, tx)
    for statement in [createAgents, createLeavers] { try tx.execute(statement) }
    try guardians.plan(&plan.members, tx)
    try tx.execute(createTeaching)
    try teachers.plan(tx)
    try members.describe(&plan.members, tx)
    try describe(&plan, tx)
    return plan
  }

  func apply(_ tx: Transaction) throws {
    try members.apply(tx)
    try guardians.apply(tx)
    try teachers.apply(tx)
    try tx.execute(noteLeavers(series: run.series()))
    try tx.execute(withdrawLeavers)
  }

  private func rejectStudents(_ plan: inout ImportPlan, _ tx: Transaction) throws {
    try plan.reject(missingIDs, strangeGrades, for: run, tx)
    if roster.isComplete(.users, for: .orgs) {
      let orgs: SQL = "array_remove(u.orgs || u.primary_org, NULL)"
      try plan.reject(danglingOfStudent(orgs, "site", .orgs, "org.unknown"), for: run, tx)
    }
    if roster.mode(of: .users) == .bulk {
      try plan.reject(
        danglingOfStudent("u.agents", "agents", .users, "agent.unknown"), for: run, tx)
    }
  }
}
