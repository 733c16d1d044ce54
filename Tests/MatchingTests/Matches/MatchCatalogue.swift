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
