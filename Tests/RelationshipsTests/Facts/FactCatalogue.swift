import CivilTime
import Database
import Matching
import Programs
import Support

@testable import Relationships

/// The statements about facts of pairs, each for every kind of fact.
struct FactCatalogue {
  private let catalogue: QueryCatalogue
  private let scene: ImportScene
  private let request: FactRequest
  private let now = FixedClock.noon.now()

  init(_ catalogue: QueryCatalogue, _ scene: ImportScene) {
    self.catalogue = catalogue
    self.scene = scene
    request = FactRequest(program: scene.program, tenant: scene.test.riverside, actor: "test")
  }

  func check() throws {
    for choice in [MatchChoice.words("S1"), .pair(student: "S1", mentor: "M1")] {
      try catalogue.check(
        "FactsQueries", "factMatches(_:of:tenant:on:)",
        .factMatches(choice, of: request.program.id, tenant: request.tenant, on: scene.today))
    }
    catalogue.pieces("FactsQueries", "isMatch(named:)")
    let (day, note) = (scene.today, "a note")
    try check(Contribution(givenBy: .student, kind: .thanked, occurredOn: day, note: note))
    try check(SupportContact(party: .guardian, occurredOn: day, contactedBy: "Rosa"))
    try check(Relationships.Meeting(startsOn: day))
    try check(Commitment(owner: .student, text: note, madeOn: day, dueOn: day))
    try check(Request(askedBy: .mentor, at: RequestTime(day: day, moment: now)))
    if let half = StepProgress(50) {
      try check(GoalStep(goal: "arts", progress: half, occurredOn: day))
    }
    try checkOthers()
    try checkPromises()
    try checkGoals()
  }

  private func checkGoals() throws {
    let file = "SharedGoalsQueries"
    let view = GoalView(request, asOf: scene.today, enteredBy: now)
    let match: Match.ID = scene.test.identifiers.next()
    try catalogue.check(file, "sharedGoals(of:in:)", .sharedGoals(of: match, in: view))
    let event = GoalEvent(
      id: scene.test.identifiers.next(), match: match, goal: "arts", action: .agreed,
      party: .mentor, day: scene.today)
    try catalogue.check(
      file, "insertGoalEvent(_:at:_:)", .insertGoalEvent(event, at: now, request))
    try catalogue.check(
      file, "voidLastGoalEvent(_:of:reason:at:_:)",
      .voidLastGoalEvent("arts", of: match, reason: "", at: now, request))
  }

  private func check<Content: FactContent>(_ content: Content) throws {
    let file = "FactsQueries"
    let id: Fact<Content>.ID = scene.test.identifiers.next()
    let (program, tenant) = (request.program.id, request.tenant)
    for filter in [
      FactFilter(program: program, tenant: tenant),
      FactFilter(program: program, tenant: tenant, match: "S1", from: scene.today, knownAt: now),
    ] {
      try catalogue.check(file, "listed(_:)", Fact<Content>.listed(filter))
    }
    try catalogue.check(
      file, "stored(_:of:tenant:)", Fact<Content>.stored(id, of: program, tenant: tenant))
    let fact = Fact(
      id: id, match: scene.test.identifiers.next(), student: "", mentor: "", externalID: nil,
      content: content, voidReason: nil)
    try catalogue.check(
      file, "insertFact<Content>(_:replacing:at:_:)",
      .insertFact(fact, replacing: nil, at: now, request))
    try catalogue.check(
      file, "voidFact<Content>(_:of:reason:at:_:)",
      .voidFact(id, of: Content.self, reason: "", at: now, request))
  }

  private func checkOthers() throws {
    try catalogue.check(
      "SupportContactsQueries", "supportContactsDue(in:tenant:on:)",
      .supportContactsDue(in: request.program.id, tenant: request.tenant, on: scene.today))
    for time in [CellTime.day(scene.today), .local(scene.today, seconds: 0), .moment(now)] {
      try catalogue.check(
        "MeetingsQueries", "meetingTime(_:in:)", .meetingTime(time, in: "America/Chicago"))
    }
    let meeting: Fact<Relationships.Meeting>.ID = scene.test.identifiers.next()
    try catalogue.check(
      "MeetingsQueries", "settleMeeting(_:as:_:)",
      .settleMeeting(
        meeting, as: MeetingOutcome(.cancelled, cause: .school, at: now, by: "Rosa"), request))
    try catalogue.check(
      "MeetingsQueries", "insertCheckIn(_:of:loggedBy:at:_:)",
      .insertCheckIn(
        scene.test.identifiers.next(), of: meeting, loggedBy: .student, at: now, request))
  }

  private func checkPromises() throws {
    try catalogue.check(
      "CommitmentsQueries", "settleCommitment(_:as:_:)",
      .settleCommitment(
        scene.test.identifiers.next(),
        as: CommitmentOutcome(.kept, on: scene.today, at: now, by: "Rosa"), request))
    for time in [CellTime.day(scene.today), .local(scene.today, seconds: 0), .moment(now)] {
      try catalogue.check(
        "RequestsQueries", "requestTime(_:in:)", .requestTime(time, in: "America/Chicago"))
    }
    try catalogue.check(
      "RequestsQueries", "answerRequest(_:_:_:)",
      .answerRequest(
        scene.test.identifiers.next(),
        RequestAnswer(moment: now, recordedAt: now, recordedBy: "Rosa"), request))
  }
}
