import Database

/// What imports of students and of mentors have in common: people of one role in one program.
struct MemberImport: Sendable {
  let role: ParticipantRole
  let program: Program
  let run: ImportRun
  /// What is set for known people; nil for a roster, which brings new ones.
  var setting: MemberSetting?

  var tenant: Tenant.ID { run.tenant }

  /// The staged columns that live in a table.
  func columns(in home: MemberColumn.Home) -> [MemberColumn] {
    MemberColumn.all.filter { $0.home == home && run.staged.contains($0.name) }
  }

  private var identification: MemberIdentification? {
    run.request.identification.isActive ? MemberIdentification(self) : nil
  }

  /// Compares the staged rows with the people and enrollments there are.
  ///
  /// - Returns: the problems that only show by comparing; their rows are marked as rejected.
  func plan(_ tx: Transaction) throws -> ImportPlan {
    try identification?.identify(tx)
    try tx.execute(createPlan(series: run.series()))
    try tx.execute(.analyzePlan)
    var plan = ImportPlan()
    try identification?.refuse(&plan, tx)
    try plan.reject(
      repeatedIDs, setting == nil ? missingNames : strangers, changedIdentities, for: run, tx)
    return plan
  }

  /// What planning has to tell besides problems, once rejected rows are marked.
  func describe(_ plan: inout ImportPlan, _ tx: Transaction) throws {
    let changes = try tx.all(fieldChanges)
    plan.changes += changes.map(\.change)
    plan.changeCount += changes.first?.total ?? 0
    if setting == nil {
      let absent = try tx.all(absentMembers)
      plan.absent = absent.map(\.externalID)
      plan.absentCount = absent.first?.total ?? 0
    }
    try identification?.describe(&plan, tx)
    let shared = try tx.all(sharedAddresses)
    for note in shared { plan.notices.add(note) }
    for note in try tx.all(withdrawnMembers) { plan.notices.add(note) }
    if let note = try tx.one(unreadyMembers) { plan.notices.add(note) }
    if let note = keptColumns { plan.notices.add(note) }
    if let sync = run.request.sync { try MemberSync(self).plan(&plan, sync.allowedAbsent, tx) }
    plan.possibleDuplicates =
      try tx.all(duplicatesInFile(haveAddresses: !shared.isEmpty)) + tx.all(duplicatesOfKnown)
  }

  /// Writes people and enrollments.
  func apply(_ tx: Transaction) throws {
    try tx.execute(insertPeople)
    try tx.execute(updatePeople)
    try tx.execute(insertEnrollments)
    try tx.execute(insertFurtherEnrollments)
    if !columns(in: .enrollments).isEmpty { try tx.execute(updateEnrollments) }
    try tx.execute(noteReadiness(series: run.series()))
    try tx.execute(run.markSharedAddresses(among: plannedAddresses))
    if run.request.sync != nil { try MemberSync(self).apply(tx) }
  }
}
