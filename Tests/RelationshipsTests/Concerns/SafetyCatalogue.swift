import CivilTime
import Database
import Programs
import Support

@testable import Relationships

/// The statements of duties, concerns and clearances.
enum SafetyCatalogue {
  static func check(
    _ catalogue: QueryCatalogue, _ view: ConsistencyView
  ) throws {
    let (tenant, at, person) = (view.tenant, view.enteredBy, ID<Person>(high: 1, low: 1))
    let file = "DutiesQueries"
    try catalogue.check(file, "duties(of:)", .duties(of: tenant))
    try catalogue.check(
      file, "lockedHolders(of:tenant:on:)",
      .lockedHolders(of: .safeguarding, tenant: tenant, on: view.asOf))
    try catalogue.check(
      file, "holds(_:_:tenant:on:)", .holds(.safeguarding, "rosa", tenant: tenant, on: view.asOf))
    try catalogue.check(
      file, "insertDuty(_:_:holder:from:tenant:at:by:)",
      .insertDuty(
        ID(high: 1, low: 1), .safeguarding, holder: "rosa", from: view.asOf, tenant: tenant, at: at,
        by: "test"))
    try catalogue.check(
      file, "endDuty(_:of:tenant:at:by:)",
      .endDuty(.safeguarding, of: "rosa", tenant: tenant, at: at, by: "test"))
    for program in [view.program, nil] {
      try catalogue.check(
        "NamedPersonQueries", "people(named:roles:program:tenant:)",
        .people(named: "S1", roles: ["student"], program: program, tenant: tenant))
    }
    let raised = RaisedConcern(
      about: ConcernSubject(person: nil), on: view.asOf, account: "", to: [])
    try catalogue.check(
      "ConcernsQueries", "insertConcern(_:_:person:recipients:tenant:at:by:)",
      .insertConcern(
        ID(high: 1, low: 1), raised, person: person, recipients: [], tenant: tenant, at: at,
        by: "test"))
    try checkSafeguarding(catalogue, tenant, at, person)
  }

  private static func checkSafeguarding(
    _ catalogue: QueryCatalogue, _ tenant: Tenant.ID, _ at: Instant, _ person: ID<Person>
  ) throws {
    let (file, concern) = ("SafeguardingQueries", ID<Concern>(high: 1, low: 1))
    try catalogue.check(file, "concerns(of:number:)", .concerns(of: tenant, number: nil))
    try catalogue.check(
      file, "concernEvents(of:tenant:)", .concernEvents(of: concern, tenant: tenant))
    try catalogue.check(file, "account(of:tenant:)", .account(of: concern, tenant: tenant))
    try catalogue.check(
      file, "isHeldForSafety(_:tenant:)", .isHeldForSafety(person, tenant: tenant))
    try catalogue.check(
      file, "insertConcernEvent(_:_:note:of:tenant:at:by:)",
      .insertConcernEvent(
        ID(high: 1, low: 1), .read, note: nil, of: concern, tenant: tenant, at: at, by: "test"))
    try catalogue.check(
      file, "insertClearance(_:of:note:tenant:at:by:)",
      .insertClearance(
        ID(high: 1, low: 1), of: person, note: "", tenant: tenant, at: at, by: "test"))
  }
}
