import CivilTime
import Database
import Support

@testable import Programs

/// The statements about people who are known to be two, for the catalogue.
enum DistinctStatements {
  static func check(
    _ catalogue: QueryCatalogue, _ tenant: Tenant.ID, _ person: ID<Person>,
    _ ids: IdentifierSource
  ) throws {
    let file = "DistinctPeopleQueries"
    let pair = DistinctPair(
      first: DistinctPair.Member(person: person, externalID: "S1", idSource: "", name: ""),
      other: DistinctPair.Member(person: ids.next(), externalID: "S2", idSource: "", name: ""),
      decision: DistinctPair.Decision(
        reason: nil, decidedAt: Instant(microsecondsSince1970: 0), decidedBy: "test"))
    try catalogue.check(
      file, "membersNamed(_:role:tenant:)",
      .membersNamed(DistinctRequest.Name("S1"), role: .student, tenant: tenant))
    try catalogue.check(
      file, "idsLike(_:role:tenant:)", .idsLike("S1", role: .student, tenant: tenant))
    try catalogue.check(
      file, "distinctPairs(of:tenant:)", .distinctPairs(of: .student, tenant: tenant))
    try catalogue.check(
      file, "distinctDecision(on:tenant:)", .distinctDecision(on: pair, tenant: tenant))
    try catalogue.check(
      file, "insertDistinct(_:tenant:)", .insertDistinct(pair, tenant: tenant))
    try catalogue.check(
      file, "deleteDistinct(_:tenant:)", .deleteDistinct(pair, tenant: tenant))
  }
}
