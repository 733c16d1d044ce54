import CivilTime
import Database
import JSON
import Support
import Tabular
import Testing

@testable import Programs

@Suite("The statements of programs", .tenant)
struct QueryCatalogueTests {
  private let checked = CheckedStatements()

  @Test("Each fits the schema, and none is missing from the catalogue")
  func catalogue() async throws {
    let scene = try await ImportScene.make()
    try await checkStored(scene)
    try await checkOrders(scene)
    try await checkTenants(scene)
    try await checkGoals(scene)
    try await checkStudents(scene)
    try await checkMentors(scene)
    try await OneRosterCatalogue.check(scene, checked)
    try await UndoCatalogue(checked: checked, scene: scene).check()
    let declared = try QueryCatalogue.declared(in: "Programs")
    #expect(declared.count > 70)
    #expect(checked.names.subtracting(declared) == [])
    #expect(Set(declared).subtracting(checked.names) == [])
  }

  private func checkStored(_ scene: ImportScene) async throws {
    let (program, tenant) = (scene.program, scene.test.riverside)
    let (person, event): (ID<Person>, ID<EnrollmentEvent>) = (
      scene.test.identifiers.next(), scene.test.identifiers.next()
    )
    let pause = ProgramBreak(
      id: scene.test.identifiers.next(), name: "", from: scene.today, to: scene.today)
    try await scene.test.database.tenant(tenant, readOnly: true) { [checked] tx in
      let catalogue = QueryCatalogue(tx)
      try Self.checkPrograms(catalogue, program, tenant, pause)
      try Self.checkEnrollments(catalogue, program.id, tenant, person, event, pause.from)
      try catalogue.check("GoalsQueries", "goals(of:)", .goals(of: tenant))
      try DistinctStatements.check(catalogue, tenant, person, scene.test.identifiers)
      try ContactStatements.check(catalogue, program.id, tenant, person, scene.test.identifiers)
      checked.add(catalogue)
    }
  }

  private func checkOrders(_ scene: ImportScene) async throws {
    let order = ImportOrder(
      id: scene.test.identifiers.next(), kind: "students", program: scene.program.id,
      request: scene.request, sums: [])
    let names = OrderNames(files: [], mapping: nil, orderedBy: "test")
    let tenant = scene.test.riverside
    let report = try KeptReport([])
    try await scene.test.database.tenant(tenant, readOnly: true) { [checked] tx in
      let catalogue = QueryCatalogue(tx)
      let file = "ImportOrdersQueries"
      let at = FixedClock.noon.now()
      try catalogue.check(
        file, "keepOrder(_:_:job:at:)", .keepOrder(order, names, job: 1, at: at))
      try catalogue.check(file, "settle(_:_:_:at:)", .settle(order, .refused, report, at: at))
      try catalogue.check(
        file, "forgetOrders(olderThanDays:tenant:)",
        .forgetOrders(olderThanDays: 1, tenant: tenant))
      try catalogue.check(
        file, "orderNames(_:tenant:)", .orderNames(order.id, tenant: tenant))
      try catalogue.check(file, "outcome(ofJob:tenant:)", .outcome(ofJob: 1, tenant: tenant))
      try catalogue.check(
        file, "unsettledJobs(before:tenant:)", .unsettledJobs(before: 2, tenant: tenant))
      try catalogue.check(
        file, "jobs(of:tenant:)", .jobs(of: [order.id], tenant: tenant))
      checked.add(catalogue)
    }
  }

  private static func checkPrograms(
    _ catalogue: QueryCatalogue, _ program: Program, _ tenant: Tenant.ID, _ pause: ProgramBreak
  ) throws {
    func check<Row>(_ name: String, _ query: Query<Row>) throws {
      try catalogue.check("ProgramsQueries", name, query)
    }
    func check(_ name: String, _ sql: SQL) throws {
      try catalogue.check("ProgramsQueries", name, sql)
    }
    let at = Instant(microsecondsSince1970: 0)
    try check("programs(of:)", .programs(of: tenant))
    try check("program(slug:of:)", .program(slug: "autumn", of: tenant))
    try check("breaks(of:tenant:)", .breaks(of: program.id, tenant: tenant))
    try check("knowsTimeZone(_:)", .knowsTimeZone("UTC"))
    try check("localDay(of:in:)", .localDay(of: at, in: "UTC"))
    try check("timeZones(containing:)", .timeZones(containing: "Chicago"))
    try check("lockProgram(_:tenant:)", .lockProgram(program.id, tenant: tenant))
    try check("upsert(_:tenant:at:by:)", .upsert(program, tenant: tenant, at: at, by: "test"))
    try check(
      "redateCheckIns(of:tenant:timeZone:)",
      .redateCheckIns(of: program.id, tenant: tenant, timeZone: "UTC"))
    try check(
      "redateMeetings(of:tenant:timeZone:)",
      .redateMeetings(of: program.id, tenant: tenant, timeZone: "UTC"))
    try check(
      "insertBreak(_:program:tenant:at:by:)",
      .insertBreak(pause, program: program.id, tenant: tenant, at: at, by: "test"))
  }

  private static func checkEnrollments(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID,
    _ person: ID<Person>, _ event: ID<EnrollmentEvent>, _ day: Day
  ) throws {
    let file = "EnrollmentsQueries"
    for role in ParticipantRole.allCases {
      try catalogue.check(
        file, "enrollments(of:role:tenant:on:)",
        .enrollments(of: program, role: role, tenant: tenant, on: day))
      try catalogue.check(
        file, "enrollments(_:of:role:tenant:on:)",
        .enrollments([person], of: program, role: role, tenant: tenant, on: day))
      try catalogue.check(
        file, "enrollment(externalID:of:role:tenant:on:)",
        .enrollment(externalID: "S1", of: program, role: role, tenant: tenant))
    }
    // It is part of the queries above.
    catalogue.pieces(file, "isHeldForSafety(_:tenant:)")
    try checkExports(catalogue, program, tenant)
    try catalogue.check(
      file, "setStatus(_:of:program:tenant:)",
      .setStatus(.onHold, of: [person], program: program, tenant: tenant))
    try catalogue.check(
      file, "insertEnrollmentEvents(_:people:spans:_:program:tenant:at:by:)",
      .insertEnrollmentEvents(
        [event], people: [person], spans: [nil],
        EnrollmentChange(to: .onHold, on: day, reason: nil), program: program, tenant: tenant,
        at: Instant(microsecondsSince1970: 0), by: "test"))
  }

  private static func checkExports(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID
  ) throws {
    for role in ParticipantRole.allCases {
      try catalogue.check(
        "RosterMembersQueries", "rosterMembers(of:role:tenant:on:)",
        .rosterMembers(of: program, role: role, tenant: tenant, on: nil))
    }
    try catalogue.check(
      "KnownIDsQueries", "idSources(of:role:in:tenant:)",
      .idSources(of: ["S1"], role: .student, in: program, tenant: tenant))
    try catalogue.check(
      "KnownIDsQueries", "externalIDs(like:role:in:tenant:)",
      .externalIDs(like: "S1", role: .student, in: program, tenant: tenant))
  }

  private func checkTenants(_ scene: ImportScene) async throws {
    let tenant = Tenant(
      id: scene.test.identifiers.next(), slug: "new", name: "New",
      createdAt: Instant(microsecondsSince1970: 0))
    try await scene.test.database.control { [checked] tx in
      let catalogue = QueryCatalogue(tx)
      try catalogue.check("TenantsQueries", "tenants", .tenants)
      try catalogue.check("TenantsQueries", "tenant(slug:)", .tenant(slug: "riverside"))
      try catalogue.check(
        "TenantsQueries", "insertTenant(_:by:)", .insertTenant(tenant, by: "test"))
      checked.add(catalogue)
    }
  }

  private func checkGoals(_ scene: ImportScene) async throws {
    let watched = WatchedImport(GoalImport()) { [checked] run, tx in
      let catalogue = QueryCatalogue(tx)
      let file = "GoalImportQueries"
      try catalogue.check(file, "stagedGoals", .stagedGoals)
      try catalogue.check(file, "createGoalPlan", .createGoalPlan)
      try catalogue.check(file, "planGoals(_:)", .planGoals([]))
      try catalogue.check(file, "updateGoals", run.updateGoals)
      try catalogue.check(file, "insertGoals", run.insertGoals)
      try Self.checkEngine(catalogue, run)
      checked.add(catalogue)
    }
    _ = try await scene.run(watched, "code,name\narts,Arts") { $0.isDryRun = true }
  }

  private static func checkEngine(_ catalogue: QueryCatalogue, _ run: ImportRun) throws {
    let file = "ImportsQueries"
    try catalogue.check(
      file, "createStaging(_:)", .createStaging([("name", .text), ("goals", .texts)]))
    try catalogue.check(file, "analyzeStaging(_:)", .analyzeStaging(["record"]))
    try catalogue.check(file, "dropTemporaryTables", .dropTemporaryTables)
    try catalogue.check(file, "lockImports(of:)", .lockImports(of: run.tenant))
    try catalogue.check(file, "reject(records:)", .reject(records: [1]))
    try catalogue.check(file, "preferHashJoins", .preferHashJoins)
    try catalogue.check(file, "allowLargeSorts", .allowLargeSorts)
    try catalogue.check(file, "plannedCounts", .plannedCounts)
    try catalogue.check(file, "rejectedRecords", .rejectedRecords)
    try catalogue.check(
      file, "imports(into:tenant:)", .imports(into: nil, tenant: run.tenant))
    try catalogue.check(
      file, "lastImport(of:as:into:tenant:)",
      .lastImport(of: "", as: "goals", into: nil, tenant: run.tenant))
    let goals = TabularFile(name: "goals.csv", bytes: Array("code,name\n".utf8))
    let mapped = try MappedFile<GoalColumn>(goals, dateOrder: nil)
    let report = ImportReport(kind: "goals", source: goals, layout: mapped.layout)
    try catalogue.check(
      file, "insertImport(_:program:sha256:mapping:run:)",
      .insertImport(report, program: nil, sha256: "", mapping: JSONText("{}"), run: run))
    try catalogue.check("MemberPlanQueries", "analyzePlan", .analyzePlan)
    try checkMappings(catalogue, run)
  }

  private static func checkMappings(_ catalogue: QueryCatalogue, _ run: ImportRun) throws {
    try catalogue.check(
      "PersonSuggestionQueries", "references(to:in:source:tenant:limit:)",
      .references(
        to: .student, in: ID(high: 1, low: 1), source: "", tenant: run.tenant, limit: 1))
    let file = "SavedMappingsQueries"
    try catalogue.check(
      file, "savedMappings(of:in:tenant:)",
      .savedMappings(of: "goals", in: nil, tenant: run.tenant))
    try catalogue.check(
      file, "saveMapping(_:id:name:headers:of:in:_:)",
      .saveMapping(
        [], id: ID(high: 1, low: 1), name: "sis", headers: nil, of: "goals", in: nil, run))
    try catalogue.check(
      file, "forgetMapping(for:of:in:tenant:)",
      .forgetMapping(for: HeaderSet(["code"]), of: "goals", in: nil, tenant: run.tenant))
  }

  private func checkStudents(_ scene: ImportScene) async throws {
    let program = scene.program
    let watched = WatchedImport(StudentImport(into: program)) { [checked] run, tx in
      let catalogue = QueryCatalogue(tx)
      let members = MemberImport(role: .student, program: program, run: run)
      try Self.check(members, catalogue)
      try Self.check(GuardianImport(members), catalogue)
      try Self.check(TeacherImport(members), catalogue)
      checked.add(catalogue)
    }
    let text = """
      external_id,given_name,family_name,email,birth_date,grade,goals,guardian1_id,guardian1_name,\
      guardian1_email,guardian2_name,guardian2_phone,teacher_name,teacher_email,consent_on
      S1,Ana,López,ana@example.org,2011-02-03,9,arts,G1,Eva López,eva@example.org,,,Tom Ray,,
      """
    _ = try await scene.run(watched, text) { $0.isDryRun = true }
    _ = try await scene.run(watched, text) {
      $0.isDryRun = true
      $0.blankClears = true
      $0.sync = ImportRequest.Sync()
      $0.identification.rule = .email
    }
    let ticked = WatchedImport(StudentImport(into: program)) { [checked] run, tx in
      let catalogue = QueryCatalogue(tx)
      let members = MemberImport(role: .student, program: program, run: run)
      try Self.check(MemberIdentification(members), catalogue)
      checked.add(catalogue)
    }
    _ = try await scene.run(ticked, "match,candidate_id,given_name,family_name\nnew,,Ana,Ng") {
      $0.isDryRun = true
      $0.identification.makesIDs = true
    }
  }

  private func checkMentors(_ scene: ImportScene) async throws {
    let program = scene.program
    let watched = WatchedImport(MentorImport(into: program)) { [checked] run, tx in
      let catalogue = QueryCatalogue(tx)
      let members = MemberImport(role: .mentor, program: program, run: run)
      try Self.check(members, catalogue)
      try catalogue.check(
        "MentorNoticeQueries", "assumedCapacities", members.assumedCapacities)
      checked.add(catalogue)
    }
    _ = try await scene.run(
      watched, "external_id,given_name,family_name,screening,goals\nM1,Ada,Byron,cleared,arts"
    ) {
      $0.isDryRun = true
      $0.blankClears = true
      $0.skipsBadCells = true
    }
  }

  private static func check(_ members: MemberImport, _ catalogue: QueryCatalogue) throws {
    let series = members.run.series()
    try catalogue.check(
      "MemberPlanQueries", "createPlan(series:)", members.createPlan(series: series))
    for (name, query) in [
      ("repeatedIDs", members.repeatedIDs), ("missingNames", members.missingNames),
      ("changedIdentities", members.changedIdentities),
    ] {
      try catalogue.check("MemberProblemQueries", name, query)
    }
    try catalogue.check("StrangerQueries", "strangers", members.strangers)
    let notices = "MemberNoticeQueries"
    try catalogue.check(notices, "fieldChanges", members.fieldChanges)
    try catalogue.check(notices, "absentMembers", members.absentMembers)
    try catalogue.check(notices, "withdrawnMembers", members.withdrawnMembers)
    try catalogue.check(notices, "unreadyMembers", members.unreadyMembers)
    let duplicates = "MemberDuplicateQueries"
    try catalogue.check(duplicates, "duplicatesOfKnown", members.duplicatesOfKnown)
    try catalogue.check(
      duplicates, "duplicatesInFile(haveAddresses:)",
      members.duplicatesInFile(haveAddresses: true))
    let apply = "MemberApplyQueries"
    try catalogue.check(apply, "insertPeople", members.insertPeople)
    try catalogue.check(apply, "updatePeople", members.updatePeople)
    try catalogue.check(apply, "insertEnrollments", members.insertEnrollments)
    try catalogue.check(
      apply, "insertFurtherEnrollments", members.insertFurtherEnrollments)
    try catalogue.check(apply, "updateEnrollments", members.updateEnrollments)
    try catalogue.check(
      "ReadinessEventQueries", "noteReadiness(series:)", members.noteReadiness(series: series))
    let shared = "SharedAddressQueries"
    try catalogue.check(shared, "sharedAddresses", members.sharedAddresses)
    try catalogue.check(shared, "plannedAddresses", members.plannedAddresses)
    try catalogue.check(
      shared, "markSharedAddresses(among:)",
      members.run.markSharedAddresses(among: members.plannedAddresses))
    catalogue.pieces(shared, "sharedAddresses(among:tenant:)")
    catalogue.pieces(
      "RecordingQueries", "update(_:as:set:from:where:)", "insert(into:columns:select:)",
      "isOwn(_:)", "key(of:)", "isSameRow(_:_:)")
    catalogue.pieces("UndoQueries", "contain(_:)")
    catalogue.pieces("MemberPlanQueries", "nameKey")
    catalogue.pieces("MemberValueQueries", "value(_:over:)", "value(_:)")
    if members.run.request.sync != nil { try check(MemberSync(members), catalogue) }
    if members.run.request.identification.isActive {
      try check(MemberIdentification(members), catalogue)
    }
    catalogue.pieces(duplicates, "staged(_:_:of:)")
    catalogue.pieces("ReadinessEventQueries", "plannedReadiness")
  }

  private static func check(_ rows: MemberIdentification, _ catalogue: QueryCatalogue) throws {
    let file = "MemberIdentificationQueries"
    for (name, sql) in [
      ("createUnknown", rows.createUnknown), ("createHits", rows.createHits),
      ("knowMadeIDs", rows.knowMadeIDs), ("settle(number:)", rows.settle(number: 0)),
      ("explainRest", rows.explainRest), ("makeIDs", rows.makeIDs), ("spreadIDs", rows.spreadIDs),
    ] {
      try catalogue.check(file, name, sql)
    }
    for rule in Identification.Rule.allCases
    where rule.columns.allSatisfy(rows.run.columns.contains) {
      try catalogue.check(file, "findHits(_:number:)", rows.findHits(rule, number: 0))
    }
    let candidates = "MemberCandidateQueries"
    try catalogue.check(candidates, "tickedTwice", rows.tickedTwice)
    try catalogue.check(candidates, "unresolved", rows.unresolved)
    try catalogue.check(candidates, "unresolvedRows", rows.unresolvedRows)
    try catalogue.check(candidates, "candidates", rows.candidates)
    try catalogue.check(candidates, "found", rows.found)
    try catalogue.check(candidates, "newIDs", rows.newIDs)
    catalogue.pieces("NicknameQueries", "nicknames")
  }

  private static func check(_ sync: MemberSync, _ catalogue: QueryCatalogue) throws {
    let file = "MemberSyncQueries"
    try catalogue.check(file, "createLeavers", sync.createLeavers)
    try catalogue.check(file, "leaverCounts", sync.leaverCounts)
    try catalogue.check(file, "leavers", sync.leavers)
    try catalogue.check(file, "matchedLeavers", sync.matchedLeavers)
    try catalogue.check(file, "withdrawLeavers", sync.withdrawLeavers)
    try catalogue.check(
      file, "noteLeavers(series:)", sync.noteLeavers(series: sync.members.run.series()))
  }

  private static func check(_ guardians: GuardianImport, _ catalogue: QueryCatalogue) throws {
    let series = guardians.run.series()
    let plan = "GuardianPlanQueries"
    try catalogue.check(plan, "createGuardians", guardians.createGuardians)
    try catalogue.check(plan, "createMatches", guardians.createMatches)
    try catalogue.check(plan, "matchByID", guardians.matchByID)
    for rule in GuardianRule.allCases {
      try catalogue.check(plan, "matchWithinStudent(_:)", guardians.matchWithinStudent(rule))
    }
    try catalogue.check(plan, "matchByAddressAndName", guardians.matchByAddressAndName)
    try catalogue.check(plan, "createLinks(series:)", guardians.createLinks(series: series))
    catalogue.pieces(plan, "digits(_:)")
    try catalogue.check(plan, "settleUnclear", guardians.settleUnclear)
    let people = "GuardianPeopleQueries"
    try catalogue.check(people, "createPeople", guardians.createPeople)
    try catalogue.check(people, "fillPeople", guardians.fillPeople)
    try catalogue.check(people, "markChangedStudents", guardians.markChangedStudents)
    catalogue.pieces(
      people, "changesLink", "changesPerson", "familyName", "value(_:_:over:)", "languages")
    let notices = "GuardianNoticeQueries"
    try catalogue.check(notices, "createDepartures", guardians.createDepartures)
    try catalogue.check(notices, "departures", guardians.departures)
    try catalogue.check(notices, "standingBlocks", guardians.standingBlocks)
    try catalogue.check(notices, "guardianChanges", guardians.guardianChanges)
    try catalogue.check(notices, "addressesOfOthers", guardians.addressesOfOthers)
    for (name, sql) in [
      ("insertGuardians", guardians.insertGuardians),
      ("updateGuardians", guardians.updateGuardians), ("insertLinks", guardians.insertLinks),
      ("insertFurtherLinks", guardians.insertFurtherLinks), ("updateLinks", guardians.updateLinks),
      ("unlistDepartures", guardians.unlistDepartures),
      ("newAddresses", guardians.newAddresses),
    ] {
      try catalogue.check("GuardianApplyQueries", name, sql)
    }
  }

  private static func check(_ teachers: TeacherImport, _ catalogue: QueryCatalogue) throws {
    let plan = "TeacherPlanQueries"
    try catalogue.check(plan, "createTeachers", teachers.createTeachers)
    try catalogue.check(
      plan, "createPeople(series:)", teachers.createPeople(series: teachers.run.series()))
    try catalogue.check(plan, "markChangedStudents", teachers.markChangedStudents)
    try catalogue.check(plan, "markStudentsWithout", teachers.markStudentsWithout)
    catalogue.pieces(plan, "changesPerson", "familyName")
    for (name, sql) in [
      ("insertTeachers", teachers.insertTeachers), ("updateTeachers", teachers.updateTeachers),
      ("endLinks", teachers.endLinks), ("reopenLinks", teachers.reopenLinks),
      ("insertLinks", teachers.insertLinks),
      ("endLinksOfStudentsWithout", teachers.endLinksOfStudentsWithout),
    ] {
      try catalogue.check("TeacherApplyQueries", name, sql)
    }
  }
}
