import Database

/// Guardians that a roster names: who they are, and whose.
///
/// A guardian is known by id, else within the student by e-mail, else by name and phone, never by
/// the column they stand in; guardians of several students with the same id, or the same e-mail
/// and name, are one person. Two parents may share an address: then their names tell them apart.
struct GuardianImport: Sendable {
  /// Where a roster says who is whose guardian.
  enum Source: Sendable {
    /// The columns of a students file, two guardians at most.
    case columns
    /// The agents of users, any number, all of them known by ids.
    case agents
  }

  let members: MemberImport
  private let source: Source

  init(_ members: MemberImport, from source: Source = .columns) {
    self.members = members
    self.source = source
  }

  var tenant: Tenant.ID { members.tenant }
  var run: ImportRun { members.run }

  func plan(_ plan: inout ImportPlan, _ tx: Transaction) throws {
    try tx.execute(source == .columns ? createGuardians : createGuardiansOfAgents)
    try tx.execute(createMatches)
    try tx.execute(matchByID)
    for rule in GuardianRule.allCases { try tx.execute(matchWithinStudent(rule)) }
    try tx.execute(matchByAddressAndName)
    try tx.execute(createLinks(series: run.series()))
    if run.request.skipsBadCells { try tx.execute(settleUnclear) }
    try tx.execute(createPeople)
    try tx.execute(fillPeople)
    try tx.execute(createDepartures)
    if source == .agents {
      for statement in [
        keepRelationships, addKnownGuardians, placeGuardians, keepGuardiansOfBadRows,
        deleteGuardians,
      ] { try tx.execute(statement) }
    }
    try tx.execute(markChangedStudents)
    for note in try tx.all(departures) { plan.notices.add(note) }
    for note in try tx.all(standingBlocks) { plan.notices.add(note) }
    for note in try tx.all(addressesOfOthers) { plan.notices.add(note) }
    let changes = try tx.all(guardianChanges)
    plan.changes += changes.map(\.change)
    plan.changeCount += changes.first?.total ?? 0
  }

  /// Whether blank cells clear what is known of guardians: not where bad ones are left blank.
  var clearsBlankCells: Bool { run.request.blankClears && !run.request.skipsBadCells }

  /// Whether a blank cell clears a field: where the file has it for each guardian it names.
  func clears(_ field: String) -> Bool {
    clearsBlankCells
      && [1, 2].allSatisfy { number in
        run.columns.contains("guardian\(number)_\(field)")
          || !run.columns.contains { $0.hasPrefix("guardian\(number)_") }
      }
  }

  func apply(_ tx: Transaction) throws {
    try tx.execute(insertGuardians)
    try tx.execute(updateGuardians)
    try tx.execute(insertLinks)
    try tx.execute(insertFurtherLinks)
    try tx.execute(updateLinks)
    try tx.execute(unlistDepartures)
    try tx.execute(run.markSharedAddresses(among: newAddresses))
  }
}

/// How a guardian of a known student is known again, the surest way first.
enum GuardianRule: CaseIterable {
  case addressAndName, address, nameAndPhone
}
