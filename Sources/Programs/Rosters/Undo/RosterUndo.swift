package import Database

/// Undoes what imports did to people and their enrollments, guardians and teachers.
///
/// Somebody whom the import created is removed with all that is theirs, or kept with all of it.
package struct RosterUndo: ImportUndo {
  package init() {}

  package var tables: [ImportedTable] {
    [.people, .enrollments, .studentGuardians, .studentTeachers]
  }

  package var uses: [PersonUse] {
    ["person_id", "student_id"].map { column in
      PersonUse(
        "contact_events", column, in: .tenant, code: "decided",
        "has a decision of somebody about reports")
    }
  }

  package func remove(_ undo: UndoRun, _ tx: Transaction) throws {
    for links in [ImportedTable.studentGuardians, .studentTeachers] {
      try tx.execute(undo.markAdded(links))
      try tx.execute(undo.deleteAdded(links))
    }
    try tx.execute(undo.listCreatedPeople)
    try tx.execute(undo.listJoined)
    try tx.execute(.analyzeCreated)
    for use in undo.uses + (try foreignUses(undo, tx)) { try tx.execute(undo.markUsed(use)) }
    try tx.execute(undo.markBlocked)
    try tx.execute(undo.markMembersElsewhere)
    try tx.execute(undo.markStatuses)
    try tx.execute(undo.markEdited)
    try tx.execute(undo.deleteEvents)
    try tx.execute(undo.deleteTeacherLinks)
    try tx.execute(undo.deleteGuardianLinks)
    try tx.execute(undo.deleteEnrollments)
    try tx.execute(undo.markLinkedGuardians)
    try tx.execute(undo.markLinkedTeachers)
    try tx.execute(undo.deleteDistinctPairs)
    try tx.execute(undo.deletePeople)
  }

  package func settle(_ undo: UndoRun, _ tx: Transaction) throws {
    try tx.execute(undo.mendNameKeys)
    try tx.execute(undo.shareAddressesAgain)
    guard let program = undo.program else { return }
    try tx.execute(undo.deleteRestoredEvents)
    for (number, role) in zip(UInt8(1)..., ParticipantRole.allCases) {
      let readiness = MemberReadiness(
        role: role, program: program, tenant: undo.tenant, today: undo.today)
      try tx.execute(
        readiness.note(
          of: undo.restoredMembers(role), series: IDSeries(of: undo.seriesID, number),
          at: undo.now,
          by: undo.request.actor, reason: UndoRun.voidReason))
    }
  }

  /// Tables that name people and that nobody here knows: whoever stands there is kept as well.
  ///
  /// What was said about two people keeps neither; it goes with the first who goes.
  private func foreignUses(_ undo: UndoRun, _ tx: Transaction) throws -> [PersonUse] {
    let own = ["enrollment_events", "distinct_people"]
    let known = Set(tables.map(\.name) + own + undo.uses.map(\.table))
    return try tx.all(.tablesNamingPeople).filter { !known.contains($0.table) }
  }
}
