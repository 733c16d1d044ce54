import CivilTime
import Database
import Programs
import Support

@testable import Matching

/// The statements of a match's life: endings, answers, rematches, the waitlist.
enum MatchCatalogue {
  static func check(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID,
    _ ids: IdentifierSource, _ day: Day
  ) throws {
    try checkClosures(catalogue, program, tenant, ids, day)
    try checkAnswers(catalogue, tenant, ids, day)
    try checkRematches(catalogue, program, tenant, ids, day)
    try checkDepartures(catalogue, program, tenant, ids, day)
    try checkOrganisations(catalogue, program, tenant, ids, day)
  }

  private static func checkDepartures(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID,
    _ ids: IdentifierSource, _ day: Day
  ) throws {
    let match: Match.ID = ids.next()
    let ending = MatchEnding(on: day, reason: .other, isPlanned: true)
    let file = "DeparturesQueries"
    try catalogue.check(
      file, "endMatches(_:_:tenant:at:by:)",
      .endMatches([match], ending, tenant: tenant, at: at, by: "test"))
    try catalogue.check(
      file, "insertClosures(_:of:_:tenant:at:by:)",
      .insertClosures(
        [ids.next()], of: [match], ending, tenant: tenant, at: at, by: "test"))
    try catalogue.check(
      "MatchesQueries", "matches(_:of:tenant:on:)",
      .matches([match], of: program, tenant: tenant, on: day))
    for role in ParticipantRole.allCases {
      try catalogue.check(
        "MatchesQueries", "openMatches(of:as:in:tenant:on:)",
        .openMatches(of: [ids.next()], as: role, in: program, tenant: tenant, on: day))
    }
  }

  private static func checkOrganisations(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID,
    _ ids: IdentifierSource, _ day: Day
  ) throws {
    let file = "OrganisationHoldsQueries"
    let hold: MatchHold.ID = ids.next()
    try catalogue.check(
      file, "marked(_:of:in:tenant:until:)",
      .marked("", of: [ids.next()], in: program, tenant: tenant, until: day))
    try catalogue.check(
      file, "peopleHeld(for:in:tenant:)", .peopleHeld(for: "", in: program, tenant: tenant))
    try catalogue.check(
      file, "insertHolds(_:of:from:to:reason:tenant:at:by:)",
      .insertHolds(
        [hold], of: [ids.next()], from: day, to: nil, reason: "", tenant: tenant, at: at,
        by: "test"))
    try catalogue.check(
      file, "endHolds(_:ids:before:tenant:at:by:)",
      .endHolds([hold], ids: [ids.next()], before: day, tenant: tenant, at: at, by: "test"))
    try catalogue.check(
      file, "voidHolds(_:tenant:at:by:)",
      .voidHolds([hold], tenant: tenant, at: at, by: "test"))
  }

  /// The statements of a rollover, which need a table of their own.
  static func checkRollover(
    _ catalogue: QueryCatalogue, _ program: Program, _ tenant: Tenant.ID,
    _ ids: IdentifierSource, _ day: Day, _ tx: Transaction
  ) throws {
    let writer = RolloverWriter(
      request: RolloverRequest(
        from: program, to: program, createsNew: false, leavers: [], trainingValidMonths: 12,
        today: day),
      tenant: tenant, ids: ids, now: at, actor: "test")
    let file = "RolloverQueries"
    try catalogue.check(file, "createPeople", writer.createPeople)
    try tx.execute(writer.createPeople)
    try catalogue.check(file, "rolledPeople", writer.rolledPeople)
    try catalogue.check(file, "pausedPeople", writer.pausedPeople)
    try catalogue.check(file, "insertEnrollments", writer.insertEnrollments)
    try catalogue.check(file, "copyExclusions", writer.copyExclusions)
    try catalogue.check(file, "openPairs", writer.openPairs)
    try catalogue.check(
      file, "continueMatches(_:ids:proposedOn:)",
      writer.continueMatches([ids.next()], ids: [ids.next()], proposedOn: nil))
    try catalogue.check(
      file, "continueHolds(_:ids:)", writer.continueHolds([ids.next()], ids: [ids.next()]))
    try catalogue.check(file, "isEmpty(_:tenant:)", .isEmpty(program.id, tenant: tenant))
    try catalogue.check(
      file, "keepReadySpans(_:from:until:program:tenant:)",
      .keepReadySpans(
        [ids.next()], from: [day], until: [nil], program: program.id, tenant: tenant))
  }

  private static let at = Instant(microsecondsSince1970: 0)

  private static func checkClosures(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID,
    _ ids: IdentifierSource, _ day: Day
  ) throws {
    let file = "MatchClosureQueries"
    let id: Match.ID = ids.next()
    let closure = MatchClosure(id: ids.next(), on: day, reason: .other, planned: PlannedEnding())
    try catalogue.check(
      file, "closeMatch(_:on:reason:tenant:at:by:)",
      .closeMatch(id, on: day, reason: .other, tenant: tenant, at: at, by: "test"))
    try catalogue.check(
      file, "insertClosure(_:of:tenant:at:by:)",
      .insertClosure(closure, of: id, tenant: tenant, at: at, by: "test"))
    try catalogue.check(
      file, "voidClosures(of:tenant:reason:at:by:)",
      .voidClosures(of: [id], tenant: tenant, reason: "", at: at, by: "test"))
    try catalogue.check(file, "reopenMatch(_:tenant:)", .reopenMatch(id, tenant: tenant))
    let nobody = Match.Party(externalID: "", name: "")
    let match = Match(
      id: id, studentID: ids.next(), mentorID: ids.next(), student: nobody, mentor: nobody,
      proposedOn: nil, acceptedBy: [], hasBegun: true, startedOn: day, endedOn: day,
      closureReason: nil, round: nil, state: .closed)
    try catalogue.check(
      file, "isFree(_:until:program:tenant:)",
      .isFree(match, until: day, program: program, tenant: tenant))
  }

  private static func checkAnswers(
    _ catalogue: QueryCatalogue, _ tenant: Tenant.ID, _ ids: IdentifierSource, _ day: Day
  ) throws {
    let file = "ProposalsQueries"
    let match: Match.ID = ids.next()
    let answer = ProposalAnswer(
      id: ids.next(), party: .guardian, isAccepted: true, reason: nil, on: day)
    try catalogue.check(
      file, "insertAnswer(_:to:tenant:at:by:)",
      .insertAnswer(answer, to: match, tenant: tenant, at: at, by: "test"))
    try catalogue.check(
      file, "voidAnswer(of:to:tenant:reason:at:by:)",
      .voidAnswer(
        of: .student, to: match, tenant: tenant, reason: "", at: at, by: "test"))
    try catalogue.check(
      file, "voidRefusals(of:tenant:reason:at:by:)",
      .voidRefusals(of: match, tenant: tenant, reason: "", at: at, by: "test"))
    try catalogue.check(
      file, "beginMatch(_:tenant:at:)", .beginMatch(match, tenant: tenant, at: at))
  }

  private static func checkRematches(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID,
    _ ids: IdentifierSource, _ day: Day
  ) throws {
    let file = "RematchesQueries"
    try catalogue.check(
      file, "enrollmentStatus(of:program:tenant:)",
      .enrollmentStatus(of: ids.next(), program: program, tenant: tenant))
    try catalogue.check(
      file, "insertRematches(_:of:program:on:reason:tenant:at:by:)",
      .insertRematches(
        [ids.next()], of: [ids.next()], program: program, on: day, reason: "", tenant: tenant,
        at: at, by: "test"))
    try catalogue.check(
      file, "voidRematches(of:tenant:reason:at:by:)",
      .voidRematches(of: [ids.next()], tenant: tenant, reason: "", at: at, by: "test"))
    try catalogue.check(
      "WaitlistQueries", "waitingCauses(of:tenant:on:)",
      .waitingCauses(of: program, tenant: tenant, on: day))
  }
}
