import Database

/// Guardians that a students file names: who they are, and whose.
///
/// A guardian is known by id, else within the student by e-mail, else by name and phone, never by
/// the column they stand in; guardians of several students with the same id, or the same e-mail
/// and name, are one person. Two parents may share an address: then their names tell them apart.
struct GuardianImport: Sendable {
  let members: MemberImport

  init(_ members: MemberImport) {
    self.members = members
  }

  var tenant: Tenant.ID { members.tenant }
  var run: ImportRun { members.run }

  func plan(_ plan: inout ImportPlan, _ tx: Transaction) throws {
    try tx.execute(createGuardians)
    try tx.execute(createMatches)
    try tx.execute(matchByID)
    for rule in GuardianRule.allCases { try tx.execute(matchWithinStudent(rule)) }
    try tx.execute(matchByAddressAndName)
    try tx.execute(createLinks(series: run.series()))
    try tx.execute(createPeople)
    try tx.execute(fillPeople)
    try tx.execute(createDepartures)
    try tx.execute(markChangedStudents)
    for note in try tx.all(departures) { plan.notices.add(note) }
    for note in try tx.all(standingBlocks) { plan.notices.add(note) }
    let changes = try tx.all(guardianChanges)
    plan.changes += changes.map(\.change)
    plan.changeCount += changes.first?.total ?? 0
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
