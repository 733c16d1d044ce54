import Database

extension OneRosterImport {
  /// What planning has to tell beside what the rosters of other imports tell.
  func describe(_ plan: inout OneRosterPlan, _ tx: Transaction) throws {
    try describeReferences(&plan, tx)
    try plan.members.reject(repeatedUsers, for: run, tx)
    plan.badUsers = Set(try tx.all(badUsers))
    let isWhole = roster.mode(of: .users) == .bulk
    let absent = isWhole ? try tx.all(absentStudents) : []
    plan.members.absent = absent.map(\.externalID)
    plan.members.absentCount = absent.first?.total ?? 0
    for query in [leavers, deletedGuardians, otherAgents, disabledStudents] {
      plan.notices += try tx.all(query).map { OneRosterPlan.Problem(.users, $0) }
    }
    try describePassedOver(&plan, tx)
    plan.students = try tx.one(.plannedCounts)
    let leaving = try tx.one(leaverCounts)
    plan.students.updated += leaving.updated
    plan.students.unchanged += leaving.unchanged
    plan.students.absent = plan.members.absentCount
    plan.guardians = try tx.one(guardianCounts)
    plan.teachers = try tx.one(teacherCounts)
  }

  private func describeReferences(_ plan: inout OneRosterPlan, _ tx: Transaction) throws {
    for reference in Self.references where roster.isComplete(reference.file, for: reference.target)
    {
      let found = try tx.all(dangling(reference))
      plan.errors += found.map { OneRosterPlan.Problem(reference.file, $0.problem) }
      plan.unlisted += max(0, (found.first?.total ?? 0) - found.count)
    }
  }

  private static let references = [
    OneRosterReference(
      file: .roles, column: ("user_id", "userSourcedId"), target: .users, code: "user.unknown"),
    OneRosterReference(
      file: .roles, column: ("org", "orgSourcedId"), target: .orgs, code: "org.unknown"),
    OneRosterReference(
      file: .enrollments, column: ("user_id", "userSourcedId"), target: .users,
      code: "user.unknown"),
    OneRosterReference(
      file: .enrollments, column: ("class_id", "classSourcedId"), target: .classes,
      code: "class.unknown"),
  ]

  private func describePassedOver(_ plan: inout OneRosterPlan, _ tx: Transaction) throws {
    let passedOver = try tx.all(passedOver)
    let total = passedOver.reduce(0) { $0 + $1.users }
    guard total > 0 else { return }
    let reasons = passedOver.map { "\($0.users) \($0.reason)" }.joined(separator: "; ")
    plan.notices.append(
      OneRosterPlan.Problem(
        .users,
        ImportProblem(
          "user.passed_over", "\(total) users were passed over: \(reasons)",
          hint: "Only students, their guardians and their teachers are imported.")))
  }
}
