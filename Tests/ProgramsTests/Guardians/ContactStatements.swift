import CivilTime
import Database
import Support

@testable import Programs

/// The statements about guardians and teachers, for the catalogue.
enum ContactStatements {
  static func check(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID, _ person: ID<Person>,
    _ ids: IdentifierSource
  ) throws {
    let (file, at) = ("ContactsQueries", Instant(microsecondsSince1970: 0))
    for role in Contact.Role.allCases {
      try catalogue.check(
        file, "contacts(_:named:student:tenant:)",
        .contacts(role, named: ContactName("Ana"), student: "S1", tenant: tenant))
      try catalogue.check(
        file, "contacts(_:student:tenant:)", .contacts(role, student: nil, tenant: tenant))
    }
    try catalogue.check(file, "hasStudent(_:tenant:)", .hasStudent("S1", tenant: tenant))
    try catalogue.check(file, "isBlocked(_:tenant:)", .isBlocked(person, tenant: tenant))
    try catalogue.check(
      file, "contactEvents(of:tenant:)", .contactEvents(of: person, tenant: tenant))
    try catalogue.check(file, "lockContact(_:tenant:)", .lockContact(person, tenant: tenant))
    try catalogue.check(file, "blockedContacts(tenant:)", .blockedContacts(tenant: tenant))
    let decision = ContactDecision(
      .block, "Ana", student: nil, reason: "why", by: "test", isDryRun: true)
    try catalogue.check(
      file, "insertContactEvent(_:_:of:tenant:at:)",
      .insertContactEvent(ids.next(), decision, of: person, tenant: tenant, at: at))
    try checkGuardians(catalogue, program, tenant, person, decision)
    let sharing = "SharingAgreementsQueries"
    try catalogue.check(
      sharing, "agreements(of:tenant:)", .agreements(of: "S1", tenant: tenant))
    try catalogue.check(
      sharing, "insertAgreement(_:_:tenant:at:)",
      .insertAgreement(
        ids.next(),
        SharingDecision(
          student: "S1", agrees: true, on: Day(daysSince1970: 0), note: nil, by: "test",
          isDryRun: true), tenant: tenant, at: at))
    try catalogue.check(
      "TeachersQueries", "teachers(in:tenant:)", .teachers(in: program, tenant: tenant))
    try catalogue.check(
      "TeachersQueries", "teacher(_:in:tenant:)",
      .teacher(person, in: program, tenant: tenant))
  }

  private static func checkGuardians(
    _ catalogue: QueryCatalogue, _ program: Program.ID, _ tenant: Tenant.ID, _ person: ID<Person>,
    _ decision: ContactDecision
  ) throws {
    let file = "GuardiansQueries"
    try catalogue.check(
      file, "guardianLinks(in:student:tenant:)",
      .guardianLinks(in: program, student: "S1", tenant: tenant))
    try catalogue.check(
      file, "guardianLinks(of:student:tenant:)",
      .guardianLinks(of: person, student: nil, tenant: tenant))
    try catalogue.check(
      file, "insertGuardianEvents(_:_:of:tenant:at:)",
      .insertGuardianEvents(
        [], decision, of: [], tenant: tenant, at: Instant(microsecondsSince1970: 0)))
    for (name, sql) in [
      ("blockGuardian(_:tenant:)", SQL.blockGuardian([], tenant: tenant)),
      ("unblockGuardian(_:tenant:)", .unblockGuardian([], tenant: tenant)),
      ("confirmGuardian(_:tenant:)", .confirmGuardian([], tenant: tenant)),
    ] {
      try catalogue.check(file, name, sql)
    }
  }
}
