package import CivilTime
package import Database

/// A tenant's programs.
package struct ProgramRegister: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Every program of a tenant, by slug.
  package func all(of tenant: Tenant.ID) async throws -> [Program] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.programs(of: tenant))
    }
  }

  /// The program of a slug, or nil.
  package func find(_ slug: String, of tenant: Tenant.ID) async throws -> Program? {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.first(.program(slug: slug, of: tenant))
    }
  }

  /// A program's breaks, by date.
  package func breaks(of program: Program.ID, tenant: Tenant.ID) async throws -> [ProgramBreak] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(.breaks(of: program, tenant: tenant))
    }
  }

  /// The day it is where the program is.
  package func today(in program: Program, of tenant: Tenant.ID) async throws -> Day {
    let now = clock.now()
    return try await database.tenant(tenant, readOnly: true) { tx in
      try tx.one(.localDay(of: now, in: program.timeZone))
    }
  }

  /// A program with the usual settings, not stored yet.
  package func draft(slug: Slug, name: String, timeZone: String, startsOn: Day) -> Program {
    Program(
      id: ids.next(), slug: slug.description, name: name, timeZone: timeZone, startsOn: startsOn)
  }

  /// A program with the settings of another, not stored yet: only its dates and names are its own.
  package func draft(
    slug: Slug, name: String?, startsOn: Day, endsOn: Day?, like other: Program
  ) -> Program {
    var program = Program(
      id: ids.next(), slug: slug.description, name: name ?? slug.description,
      timeZone: other.timeZone, startsOn: startsOn)
    program.endsOn = endsOn
    program.cadence = other.cadence
    program.weekBeginsOn = other.weekBeginsOn
    program.graceDays = other.graceDays
    program.meetingDays = other.meetingDays
    program.tooEarlyWindows = other.tooEarlyWindows
    program.benchmarkPercent = other.benchmarkPercent
    program.suppressionFloor = other.suppressionFloor
    program.gates = other.gates
    program.acceptance = other.acceptance
    program.screeningValidMonths = other.screeningValidMonths
    program.policy = other.policy
    program.contact = other.contact
    return program
  }

  /// Stores a new program.
  ///
  /// - Throws: `ProgramError.slugTaken`, `.unknownTimeZone`, `.endsBeforeStart`; `DatabaseError`.
  package func create(
    _ program: Program, of tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws {
    let now = clock.now()
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try Self.create(program, of: tenant, at: now, by: actor, tx)
    }
  }

  /// Stores a new program within the transaction of whoever needs it.
  ///
  /// - Throws: `ProgramError.slugTaken`, `.unknownTimeZone`, `.endsBeforeStart`; `DatabaseError`.
  package static func create(
    _ program: Program, of tenant: Tenant.ID, at instant: Instant, by actor: String,
    _ tx: Transaction
  ) throws {
    try check(program, tx)
    guard try tx.first(.program(slug: program.slug, of: tenant)) == nil else {
      throw ProgramError.slugTaken(program.slug)
    }
    try tx.execute(.upsert(program, tenant: tenant, at: instant, by: actor))
  }

  /// Brings a stored program's settings up to date.
  ///
  /// A new time zone moves the local dates of check-ins and meetings whose moment is known.
  ///
  /// - Throws: `ProgramError.unknownTimeZone`, `.endsBeforeStart`; `DatabaseError`.
  package func update(
    _ program: Program, of tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws {
    let now = clock.now()
    try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      try Self.check(program, tx)
      try tx.execute(.upsert(program, tenant: tenant, at: now, by: actor))
      try tx.execute(
        .redateCheckIns(of: program.id, tenant: tenant, timeZone: program.timeZone))
      try tx.execute(
        .redateMeetings(of: program.id, tenant: tenant, timeZone: program.timeZone))
    }
  }

  /// Adds a break; both ends count.
  ///
  /// - Throws: `ProgramError.breakOverlaps`, `.endsBeforeStart`; `DatabaseError`.
  package func addBreak(
    named name: String, from: Day, to: Day, program: Program.ID, of tenant: Tenant.ID,
    by actor: String, dryRun: Bool
  ) async throws -> ProgramBreak {
    guard to >= from else { throw ProgramError.endsBeforeStart }
    let pause = ProgramBreak(id: ids.next(), name: name, from: from, to: to)
    let now = clock.now()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      let others = try tx.all(.breaks(of: program, tenant: tenant))
      if let other = others.first(where: { $0.from <= to && from <= $0.to }) {
        throw ProgramError.breakOverlaps(other)
      }
      try tx.execute(.insertBreak(pause, program: program, tenant: tenant, at: now, by: actor))
      return pause
    }
  }

  private static func check(_ program: Program, _ tx: Transaction) throws {
    if let end = program.endsOn, end < program.startsOn { throw ProgramError.endsBeforeStart }
    guard try tx.one(.knowsTimeZone(program.timeZone)) else {
      let word = program.timeZone.split(separator: "/").last.map(String.init) ?? ""
      throw ProgramError.unknownTimeZone(
        program.timeZone, similar: try tx.all(.timeZones(containing: word)))
    }
  }
}
