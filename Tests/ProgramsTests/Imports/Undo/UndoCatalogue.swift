import CivilTime
import Database
import Support
import Testing

@testable import Programs

/// The statements that undo imports, checked while the temporary tables they work on are there.
struct UndoCatalogue {
  let checked: CheckedStatements
  let scene: ImportScene

  func check() async throws {
    let report = try await scene.goals("code,name\nsport,Sport")
    let past = try #require(
      try await scene.imports.all(into: nil, of: scene.test.riverside).first {
        $0.id == report.id
      })
    let undo = UndoRun(
      past: past,
      request: UndoRequest(tenant: scene.test.riverside, actor: "test", isDryRun: true),
      program: scene.program, now: past.appliedAt, today: scene.today, uses: [],
      seriesID: scene.test.identifiers.next())
    try await scene.test.database.tenant(scene.test.riverside, outcome: .rollBack) {
      [checked] tx in
      let catalogue = QueryCatalogue(tx)
      try Self.checkEngine(undo, catalogue, tx)
      try Self.checkHistory(undo, catalogue)
      try Self.checkRosters(undo, catalogue)
      try Self.checkGoals(undo, catalogue)
      checked.add(catalogue)
    }
  }

  private static func checkEngine(
    _ undo: UndoRun, _ catalogue: QueryCatalogue, _ tx: Transaction
  ) throws {
    let file = "UndoQueries"
    try catalogue.check(file, "createRows", undo.createRows)
    try catalogue.check(file, "createCreated", undo.createCreated)
    try tx.execute(undo.createRows)
    try tx.execute(undo.createCreated)
    try catalogue.check(file, "analyzeUndo", .analyzeUndo)
    try catalogue.check(file, "analyzeCreated", .analyzeCreated)
    for table in [
      ImportedTable.people, .enrollments, .studentGuardians, .studentTeachers, .goals,
    ] {
      try catalogue.check(file, "markChanges(_:_:)", undo.markChanges(table, table.columns))
      try catalogue.check(file, "restore(_:_:)", undo.restore(table, table.columns))
      try catalogue.check(file, "markAdded(_:)", undo.markAdded(table))
      // Goals are retired, and the application may not delete them.
      if table.name != "goals" {
        try catalogue.check(file, "deleteAdded(_:)", undo.deleteAdded(table))
      }
      try catalogue.check(file, "listAdded(_:as:)", undo.listAdded(table, as: "goal"))
    }
    try catalogue.check(
      file, "markFollower(_:of:)",
      undo.markFollower(ImportedTable.Column("email_shared", following: "email"), of: .people))
    try catalogue.check(file, "rebaseLaterChanges", undo.rebaseLaterChanges)
    let counts = UndoCounts(removed: 0, kept: 0, restored: 0, keptChanges: 0)
    try catalogue.check(file, "insertUndo(_:)", undo.insertUndo(counts))
  }

  private static func checkHistory(_ undo: UndoRun, _ catalogue: QueryCatalogue) throws {
    let file = "ImportHistoryQueries"
    let (id, tenant) = (undo.id, undo.tenant)
    let shown = ShownFields(of: [.people])
    let changes: Query<PastChange> = .changes(of: id, shown, limit: 1, tenant: tenant)
    try catalogue.check(file, "changes(of:_:limit:tenant:)", changes)
    try catalogue.check(
      file, "changeCount(of:_:tenant:)",
      Query<Int>.changeCount(of: id, shown, tenant: tenant))
    try catalogue.check(
      file, "createdPeople(by:tenant:)", .createdPeople(by: ImportIDs(of: id), tenant: tenant))
    try catalogue.check(
      file, "mapping(of:tenant:)", Query<String>.mapping(of: id, tenant: tenant))
    try catalogue.check(file, "changedColumns", .changedColumns)
    try catalogue.check(file, "undoneCreations", .undoneCreations)
    try catalogue.check(file, "undoneChanges(_:)", .undoneChanges(shown))
    try catalogue.check(file, "keptRows(_:tenant:)", .keptRows(shown, tenant: tenant))
    catalogue.pieces(file, "changeKey", "changedPeople(of:)", "isShown(_:)", "text(_:_:)")
  }

  private static func checkRosters(_ undo: UndoRun, _ catalogue: QueryCatalogue) throws {
    for (name, sql) in [
      ("listCreatedPeople", undo.listCreatedPeople), ("listJoined", undo.listJoined),
      ("deleteEvents", undo.deleteEvents), ("deleteTeacherLinks", undo.deleteTeacherLinks),
      ("deleteGuardianLinks", undo.deleteGuardianLinks),
      ("deleteEnrollments", undo.deleteEnrollments),
      ("markLinkedGuardians", undo.markLinkedGuardians),
      ("markLinkedTeachers", undo.markLinkedTeachers), ("deletePeople", undo.deletePeople),
      ("deleteDistinctPairs", undo.deleteDistinctPairs),
    ] {
      try catalogue.check("RosterRemovalQueries", name, sql)
    }
    let uses = "RosterUseQueries"
    for use in [
      PersonUse("matches", "student_id", code: "matched", ""),
      PersonUse(
        "round_pairs", "mentor_id", in: .row(of: "rounds", by: "round_id"), code: "in_round", ""),
      PersonUse("round_pairs", "mentor_id", in: .tenant, code: "used", ""),
    ] {
      try catalogue.check(uses, "markUsed(_:)", undo.markUsed(use))
    }
    try catalogue.check(uses, "markBlocked", undo.markBlocked)
    try catalogue.check(uses, "markMembersElsewhere", undo.markMembersElsewhere)
    try catalogue.check(uses, "markStatuses", undo.markStatuses)
    try catalogue.check(uses, "markEdited", undo.markEdited)
    try catalogue.check(uses, "tablesNamingPeople", .tablesNamingPeople)
    let settling = "RosterSettlingQueries"
    try catalogue.check(settling, "mendNameKeys", undo.mendNameKeys)
    try catalogue.check(settling, "shareAddressesAgain", undo.shareAddressesAgain)
    try catalogue.check(settling, "deleteRestoredEvents", undo.deleteRestoredEvents)
    try catalogue.check(settling, "restoredMembers(_:)", undo.restoredMembers(.student))
    catalogue.pieces(
      "ReadinessEventQueries", "note(of:series:at:by:reason:)")
  }

  private static func checkGoals(_ undo: UndoRun, _ catalogue: QueryCatalogue) throws {
    try catalogue.check("GoalUndoQueries", "markNamedGoals", undo.markNamedGoals)
    try catalogue.check("GoalUndoQueries", "markParents", undo.markParents)
    try catalogue.check("GoalUndoQueries", "retireGoals", undo.retireGoals)
  }
}
