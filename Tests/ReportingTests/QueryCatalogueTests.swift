import CivilTime
import Database
import Mail
import Programs
import Support
import Testing

@testable import Reporting

@Suite("The statements of reporting", .tenant)
struct QueryCatalogueTests {
  @Test("Each fits the schema, and none is missing from the catalogue")
  func catalogue() async throws {
    let scene = try await ImportScene.make()
    let (tenant, day) = (scene.test.riverside, scene.today)
    let tenants = Tenants(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let request = ReportRequest(
      tenant: try #require(try await tenants.find(scene.test.scene.riversideSlug)),
      program: scene.program, asOf: day, from: day, enteredBy: FixedClock.noon.now())
    let student: ID<Person> = scene.test.identifiers.next()
    let checked = CheckedStatements()
    try await scene.test.database.tenant(tenant, readOnly: true) { tx in
      let catalogue = QueryCatalogue(tx)
      let file = "ReportFactsQueries"
      try catalogue.check(
        "ClassSeatsQueries", "classSeats(of:in:)", .classSeats(of: [student], in: request))
      try catalogue.check(file, "guardians(in:)", .guardians(in: request))
      try catalogue.check(
        file, "guardians(of:in:tenant:asOf:knownBy:)",
        .guardians(
          of: [student], in: scene.program.id, tenant: tenant, asOf: day,
          knownBy: request.enteredBy))
      try catalogue.check(file, "teachers(in:)", .teachers(in: request))
      try catalogue.check(
        "WithoutGuardianQueries", "withoutGuardian(in:)", .withoutGuardian(in: request))
      try catalogue.check(
        file, "matchFacts(of:in:)", .matchFacts(of: [student], in: request))
      try catalogue.check(file, "waiting(_:in:)", .waiting([student], in: request))
      try catalogue.check(
        "UndeliveredMailQueries", "undeliveredMails(in:)", .undeliveredMails(in: request))
      try catalogue.check(
        "UndeliveredMailQueries", "undeliveredLetters(in:)", .undeliveredLetters(in: request))
      try catalogue.check(
        "UndeliveredMailQueries", "undeliveredLetters(of:tenant:)",
        .undeliveredLetters(of: 1, tenant: tenant))
      try checkPairs(catalogue, PairSlice(request, [scene.test.identifiers.next()]))
      try checkLog(catalogue, scene)
      try checkMonths(catalogue, request, student)
      try checkMail(catalogue, request.program.id, scene)
      try ReminderStatements.check(catalogue, scene, asOf: day)
      try checkBatches(catalogue, scene)
      checked.add(catalogue)
    }
    let declared = try QueryCatalogue.declared(in: "Reporting")
    #expect(!declared.isEmpty)
    #expect(checked.names == Set(declared))
  }

  /// What pairs do beside meeting.
  private func checkPairs(_ catalogue: QueryCatalogue, _ slice: PairSlice) throws {
    catalogue.pieces("PairSliceQueries", "holds(_:)")
    catalogue.pieces("ReportFactsQueries", "isBlocked(_:_:)")
    catalogue.pieces("MailRecipientQueries", "studentsAddressObstacle(_:_:)")
    try catalogue.check(
      "UpcomingMeetingQueries", "upcomingMeetings(_:)", .upcomingMeetings(slice))
    try catalogue.check("AgreedGoalQueries", "agreedGoals(_:)", .agreedGoals(slice))
    try catalogue.check(
      "PairPromiseQueries", "pairPromises(_:dueWithin:)", .pairPromises(slice, dueWithin: 14))
    try catalogue.check("PairGiftQueries", "pairGifts(_:)", .pairGifts(slice))
    try catalogue.check("AbsenceQueries", "absences(_:)", .absences(slice))
    try catalogue.check("BreakQueries", "comingBreaks(_:)", .comingBreaks(slice))
  }

  /// The log of disclosures, and the editions.
  private func checkLog(_ catalogue: QueryCatalogue, _ scene: ImportScene) throws {
    let (program, tenant, day) = (scene.program.id, scene.test.riverside, scene.today)
    let issue = ReportIssue(program: program, report: "guardian", asOf: day, from: day)
    let now = FixedClock.noon.now()
    let told = [
      Told(
        student: scene.test.identifiers.next(), recipient: scene.test.identifiers.next(),
        purpose: .guardian)
    ]
    try catalogue.check(
      "DisclosuresQueries", "disclosures(of:tenant:)", .disclosures(of: "S1", tenant: tenant))
    try catalogue.check(
      "DisclosuresQueries", "isStudent(_:tenant:)", .isStudent("S1", tenant: tenant))
    try catalogue.check(
      "DisclosuresQueries", "insertDisclosures(_:_:_:edition:formats:tenant:at:by:)",
      .insertDisclosures(
        [scene.test.identifiers.next()], told, issue, edition: 1, formats: "html", tenant: tenant,
        at: now, by: "test"))
    let file = "EditionsQueries"
    try catalogue.check(
      file, "editions(of:tenant:enteredBy:)",
      .editions(of: issue, tenant: tenant, enteredBy: now))
    try catalogue.check(
      file, "highestEdition(of:tenant:)", .highestEdition(of: issue, tenant: tenant))
    try catalogue.check(
      file, "isEdition(_:of:fingerprint:tenant:)",
      .isEdition(1, of: issue, fingerprint: "", tenant: tenant))
    try catalogue.check(
      file, "insertEdition(_:_:of:fingerprint:factsAt:tenant:at:by:)",
      .insertEdition(
        scene.test.identifiers.next(), 1, of: issue, fingerprint: "", factsAt: now, tenant: tenant,
        at: now, by: "test"))
    try catalogue.check(
      file, "meetingChanges(of:tenant:asOf:after:through:)",
      .meetingChanges(of: program, tenant: tenant, asOf: day, after: now, through: now))
  }

  /// The outbox and what becomes of its mails.
  private func checkMail(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ scene: ImportScene
  ) throws {
    let tenant = scene.test.riverside
    let id: OutgoingMail.ID = scene.test.identifiers.next()
    let mail = NewMail(
      id: id,
      mail: OutgoingMail(dedupKey: "x", kind: "x", address: "x", subject: "x", text: "x"),
      messageID: "x")
    let sender = MailSender(from: try Mailbox("news@example.org"), domain: "example.org")
    let outbox = "OutboxQueries"
    try catalogue.check(outbox, "insertMailSecret(tenant:)", .insertMailSecret(tenant: tenant))
    try catalogue.check(outbox, "mailSecret(tenant:)", .mailSecret(tenant: tenant))
    try catalogue.check(
      outbox, "insertMails(_:from:by:tenant:)",
      .insertMails([mail], from: sender, by: "test", tenant: tenant))
    try catalogue.check(
      "DueMailQueries", "dueMails(_:rate:limit:tenant:)",
      .dueMails([id], rate: 1, limit: 1, tenant: tenant))
    try catalogue.check(
      "DueMailQueries", "remainingMails(_:rate:tenant:)",
      .remainingMails(nil, rate: 1, tenant: tenant))
    try catalogue.check(
      "PresentDayQueries", "presentDay(of:tenant:)", .presentDay(of: program, tenant: tenant))
    try catalogue.check("PresentDayQueries", "databaseMoment", .databaseMoment)
    try catalogue.check(
      "MailRecipientQueries", "mailRecipients(_:tenant:)",
      .mailRecipients([scene.test.identifiers.next()], tenant: tenant))
    try checkMailbook(catalogue, id, tenant)
    let claims = "ClaimQueries"
    let due = DueMail.sample(id)
    try catalogue.check(
      claims, "recoverMails(of:tenant:)", .recoverMails(of: ["x"], tenant: tenant))
    try catalogue.check(
      claims, "endMail(_:as:reason:tenant:)",
      .endMail(due, as: .failed, reason: "x", tenant: tenant))
    try catalogue.check(
      claims, "putOffMail(_:reason:tenant:)", .putOffMail(due, reason: "x", tenant: tenant))
    try catalogue.check(
      claims, "claimMail(_:sha256:by:rate:tenant:)",
      .claimMail(due, sha256: "x", by: "x", rate: 1, tenant: tenant))
    try catalogue.check(
      claims, "lockDomain(of:tenant:)", .lockDomain(of: due, tenant: tenant))
    try catalogue.check(
      claims, "postponeMail(_:until:tenant:)",
      .postponeMail(due, until: FixedClock.noon.now(), tenant: tenant))
    try catalogue.check(
      "MailObstacleQueries", "mailObstacles(_:tenant:)", .mailObstacles([id], tenant: tenant))
    let settled = Settlement(
      .accepted("250"), of: MailClaim(id: id, number: 1), policy: .resend)
    try catalogue.check(
      "SettlementQueries", "settleMail(_:tenant:)", .settleMail(settled, tenant: tenant))
    try catalogue.check(
      "SettlementQueries", "suppressBouncing(_:addressOf:by:tenant:)",
      .suppressBouncing(
        scene.test.identifiers.next(), addressOf: id, by: "test", tenant: tenant))
  }

  /// Batches that are made by jobs.
  private func checkBatches(_ catalogue: QueryCatalogue, _ scene: ImportScene) throws {
    let (program, tenant, now) = (scene.program.id, scene.test.riverside, FixedClock.noon.now())
    let plan = PlannedBatch(
      batch: 1, number: 1, enteredBy: now,
      span: EditionSpan(edition: 1, before: nil, through: now), letters: 1, roll: "",
      fingerprints: nil, folder: "/")
    let part = MadePart(letters: 0..<1, made: BatchWriter.Made(files: [], fingerprints: [""]))
    let file = "PlannedBatchQueries"
    try catalogue.check(file, "plannedBatch(_:tenant:)", .plannedBatch(1, tenant: tenant))
    try catalogue.check(
      file, "mailedBatches(_:below:tenant:)", .mailedBatches([1], below: "/", tenant: tenant))
    try catalogue.check(file, "madeParts(of:tenant:)", .madeParts(of: plan, tenant: tenant))
    try catalogue.check(
      file, "keepPlan(_:of:at:tenant:)",
      .keepPlan(plan, of: program, at: now, tenant: tenant))
    try catalogue.check(file, "dropPlan(_:tenant:)", .dropPlan(plan, tenant: tenant))
    try catalogue.check(
      file, "keepPart(_:of:tenant:)", .keepPart(part, of: plan, tenant: tenant))
    try catalogue.check(
      file, "endBatch(_:files:at:tenant:)",
      .endBatch(plan, files: 1, at: now, tenant: tenant))
    try catalogue.check(
      file, "dropOldPlans(before:tenant:)",
      .dropOldPlans(before: FixedClock.noon.now(), tenant: tenant))
    try catalogue.check(
      file, "keepUndelivered(_:of:tenant:)",
      .keepUndelivered([], of: plan, tenant: tenant))
    try catalogue.check(file, "dropParts(of:tenant:)", .dropParts(of: plan, tenant: tenant))
  }

  /// What operators ask of the outbox.
  private func checkMailbook(
    _ catalogue: QueryCatalogue, _ id: OutgoingMail.ID, _ tenant: Tenant.ID
  ) throws {
    let entries = "MailEntryQueries"
    try catalogue.check(
      entries, "mailEntries(_:tenant:)", .mailEntries(MailFilter(), tenant: tenant))
    try catalogue.check(
      entries, "mailCounts(_:tenant:)", .mailCounts(MailFilter(), tenant: tenant))
    try catalogue.check(
      entries, "retryMails(_:except:tenant:)",
      .retryMails(MailFilter(), except: [id], tenant: tenant))
    let suppressions = "SuppressionQueries"
    try catalogue.check(suppressions, "suppressions(tenant:)", .suppressions(tenant: tenant))
    try catalogue.check(
      suppressions, "suppress(_:_:note:by:tenant:)",
      .suppress(
        ID<MailSuppression>(high: id.high, low: id.low), "x", note: nil, by: "test", tenant: tenant)
    )
    try catalogue.check(
      suppressions, "unsuppress(_:by:tenant:)", .unsuppress("x", by: "test", tenant: tenant))
  }

  /// What students and mentors are told of their month.
  private func checkMonths(
    _ catalogue: QueryCatalogue, _ request: ReportRequest, _ person: ID<Person>
  ) throws {
    let view = PairSlice(request, [ID(high: 1, low: 2)])
    let tenant = request.tenant.id
    let span = MonthSpan(
      match: ID(high: 1, low: 2), student: person, mentor: person, startedOn: request.asOf,
      until: request.asOf, hasEnded: false, isHeld: false,
      studentID: "S1", silence: nil)
    let people = "MonthPeopleQueries"
    try catalogue.check(
      people, "readers(_:of:tenant:)",
      .readers(.student, of: request.program.id, tenant: tenant))
    try catalogue.check(people, "spans(_:)", .spans(request))
    try catalogue.check(
      people, "mentorFaces(_:tenant:)", .mentorFaces([person], tenant: tenant))
    try catalogue.check(
      people, "studentFirstNames(_:tenant:)", .studentFirstNames([person], tenant: tenant))
    try catalogue.check(people, "followUps(_:_:)", .followUps([person], view))
    try catalogue.check("MonthPromiseQueries", "promises(_:)", .promises(view))
    try catalogue.check("MonthPromiseQueries", "gifts(_:)", .gifts(view))
    try catalogue.check("MonthPromiseQueries", "questions(_:)", .questions(view))
    try catalogue.check("MonthMeetingQueries", "pauses(_:)", .pauses(view))
    try catalogue.check("MonthMeetingQueries", "hours(_:_:)", .hours([span], view))
    try catalogue.check("MonthGoalQueries", "goals(_:)", .goals(view))
    try catalogue.check("MonthGoalQueries", "namedGoals(_:)", .namedGoals(view))
  }
}

extension DueMail {
  static func sample(_ id: OutgoingMail.ID) -> DueMail {
    DueMail(
      id: id, claim: 0, messageID: "", kind: "", policy: .resend, recipient: nil, student: nil,
      program: nil, isToGuardian: false, address: "", sender: "", replyTo: nil, subject: "",
      text: "", files: JSONText("[]"), isBulk: false, createdAt: FixedClock.noon.now(),
      sha256: nil)
  }
}
