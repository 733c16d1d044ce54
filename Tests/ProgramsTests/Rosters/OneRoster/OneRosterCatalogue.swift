import CivilTime
import Database
import Support

@testable import Programs

/// The statements of OneRoster imports, checked where their temporary tables are.
enum OneRosterCatalogue {
  static func check(_ scene: ImportScene, _ checked: CheckedStatements) async throws {
    let set = try OneRosterSet(OneRosterFiles.v12.fileSet())
    let id: ImportReport.ID = scene.test.identifiers.next()
    let (program, request) = (scene.program, scene.request)
    try await scene.test.database.tenant(scene.test.riverside, outcome: .rollBack) { tx in
      let catalogue = QueryCatalogue(tx)
      var staging = OneRosterStaging(set, request, tx) { _ in }
      try staging.fill()
      let run = ImportRun(
        id, request, file: "set", now: Instant(microsecondsSince1970: 0),
        staged: OneRosterImport.staged,
        spellings: [:])
      let roster = OneRosterImport(
        roster: set, options: OneRosterOptions(), program: program, run: run, schools: ["o1"])
      _ = try roster.plan(tx)
      try checkPeople(catalogue, roster)
      try checkGuardians(catalogue, roster.guardians)
      try checkTeachers(catalogue, roster)
      try checkProblems(catalogue, roster)
      try checkNotices(catalogue, roster)
      try checkEngine(catalogue, roster)
      checked.add(catalogue)
    }
  }

  private static func checkPeople(_ catalogue: QueryCatalogue, _ roster: OneRosterImport) throws {
    for (name, sql) in [
      ("createCapacities", roster.createCapacities), ("createPeople", roster.createPeople),
      ("createRows", roster.createRows), ("createLeavers", roster.createLeavers),
      ("noteLeavers(series:)", roster.noteLeavers(series: roster.run.series())),
      ("withdrawLeavers", roster.withdrawLeavers),
    ] {
      try catalogue.check("OneRosterPeopleQueries", name, sql)
    }
    catalogue.pieces("OneRosterPeopleQueries", "isCurrent(_:)")
  }

  private static func checkGuardians(
    _ catalogue: QueryCatalogue, _ guardians: GuardianImport
  ) throws {
    for (name, sql) in [
      ("createGuardiansOfAgents", guardians.createGuardiansOfAgents),
      ("keepRelationships", guardians.keepRelationships),
      ("addKnownGuardians", guardians.addKnownGuardians),
      ("placeGuardians", guardians.placeGuardians),
      ("deleteGuardians", guardians.deleteGuardians),
      ("keepGuardiansOfBadRows", guardians.keepGuardiansOfBadRows),
    ] {
      try catalogue.check("OneRosterGuardianQueries", name, sql)
    }
  }

  private static func checkTeachers(
    _ catalogue: QueryCatalogue, _ roster: OneRosterImport
  ) throws {
    let teachers = roster.teachers
    try catalogue.check("OneRosterGuardianQueries", "createAgents", roster.createAgents)
    for (name, sql) in [
      ("createTeaching", roster.createTeaching),
      (
        "createPeopleOfClasses(series:)",
        teachers.createPeopleOfClasses(series: roster.run.series())
      ),
      ("createTeachersOfClasses", teachers.createTeachersOfClasses),
      ("createEndsOfClasses(isBulk:)", teachers.createEndsOfClasses(isBulk: false)),
      ("markStudentsWithoutTeacher", teachers.markStudentsWithoutTeacher),
      ("endLinksOfClasses", teachers.endLinksOfClasses),
    ] {
      try catalogue.check("OneRosterTeachingQueries", name, sql)
    }
  }

  private static func checkProblems(
    _ catalogue: QueryCatalogue, _ roster: OneRosterImport
  ) throws {
    let file = "OneRosterProblemQueries"
    try catalogue.check(file, "missingIDs", roster.missingIDs)
    try catalogue.check(file, "strangeGrades", roster.strangeGrades)
    try catalogue.check(
      file, "danglingOfStudent(_:_:_:_:)",
      roster.danglingOfStudent("u.agents", "agents", .users, "agent.unknown"))
    try catalogue.check(
      file, "dangling(_:)",
      roster.dangling(
        OneRosterReference(
          file: .roles, column: ("org", "orgSourcedId"), target: .orgs, code: "org.unknown")))
    try catalogue.check(file, "repeatedUsers", roster.repeatedUsers)
    try catalogue.check(file, "badUsers", roster.badUsers)
  }

  private static func checkNotices(
    _ catalogue: QueryCatalogue, _ roster: OneRosterImport
  ) throws {
    let file = "OneRosterNoticeQueries"
    try catalogue.check(file, "absentStudents", roster.absentStudents)
    try catalogue.check(file, "leavers", roster.leavers)
    try catalogue.check(file, "deletedGuardians", roster.deletedGuardians)
    try catalogue.check(file, "otherAgents", roster.otherAgents)
    try catalogue.check(file, "passedOver", roster.passedOver)
    try catalogue.check(file, "disabledStudents", roster.disabledStudents)
    try catalogue.check(file, "guardianCounts", roster.guardianCounts)
    try catalogue.check(file, "teacherCounts", roster.teacherCounts)
    try catalogue.check(file, "leaverCounts", roster.leaverCounts)
  }

  private static func checkEngine(_ catalogue: QueryCatalogue, _ roster: OneRosterImport) throws {
    let (file, tenant) = ("OneRosterQueries", roster.tenant)
    try catalogue.check(
      file, "createOneRosterTable(_:_:)", .createOneRosterTable("set", [("name", .text)]))
    try catalogue.check(file, "analyzeOneRosterTable(_:)", .analyzeOneRosterTable("import_plan"))
    try catalogue.check(file, "oneRosterOrgs", .oneRosterOrgs)
    try catalogue.check(
      file, "oneRosterSource(of:tenant:)",
      .oneRosterSource(of: roster.program.id, tenant: tenant))
    try catalogue.check(file, "oneRosterHasRoles", .oneRosterHasRoles)
    try catalogue.check(
      file, "insertOneRosterImport(_:program:run:)",
      .insertOneRosterImport(
        OneRosterReport(roster.roster), program: roster.program.id, run: roster.run))
  }
}
