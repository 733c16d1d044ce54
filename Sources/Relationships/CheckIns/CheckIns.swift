package import CivilTime
package import Database
package import Programs
import SeparatedText
import Tabular

/// Single check-ins: adding, listing, confirming, voiding; nothing is ever deleted.
package struct CheckIns: Sendable {
  private let database: Pool
  private let ids: IdentifierSource
  private let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Adds one check-in by the very machinery that imports files of them.
  ///
  /// So the pair's match, the local date and every check are the same as in an import.
  ///
  /// - Parameters:
  ///   - cells: texts by the column's name in a check-ins file.
  ///   - program: whose pair.
  ///   - request: who adds it, and whether to roll back.
  /// - Returns: what an import of this one row would report.
  /// - Throws: `ImportError.dateOrderUnknown` for a date such as 05/06/2026; `DatabaseError`.
  package func add(
    _ cells: [CheckInColumn: String], to program: Program, _ request: ImportRequest
  ) async throws -> ImportReport {
    let columns = CheckInColumn.allCases.filter { cells[$0] != nil }
    // No spreadsheet opens it: a note that begins with a hyphen stays as it is.
    var writer = TabularWriter(TabularWriter.Style(isFormulaSafe: false))
    writer.row(columns.map(\.name))
    writer.row(columns.map { cells[$0] ?? "" })
    let file = TabularFile(name: "check-in", bytes: writer.bytes)
    return try await Imports(database: database, ids: ids, clock: clock)
      .run(CheckInImport(into: program), file, request)
  }

  /// A program's check-ins by date, the voided ones last.
  ///
  /// - Parameters:
  ///   - program: whose check-ins.
  ///   - tenant: whose program.
  ///   - student: the external id of one student, or nil for all.
  ///   - from: the first day, or nil.
  ///   - to: the last day, or nil.
  /// - Returns: the check-ins.
  /// - Throws: `DatabaseError`.
  package func all(
    of program: Program.ID, tenant: Tenant.ID, student: String?, from: Day?, to: Day?
  ) async throws -> [CheckIn] {
    try await database.tenant(tenant, readOnly: true) { tx in
      try tx.all(
        .checkIns(of: program, tenant: tenant, student: student, from: from, to: to))
    }
  }

  /// Records that the other of the pair says it was so.
  ///
  /// - Throws: `CheckInError`; `DatabaseError`.
  package func confirm(
    _ id: String, of program: Program.ID, tenant: Tenant.ID, by actor: String, dryRun: Bool
  ) async throws -> CheckIn {
    try await change(id, program, tenant, dryRun) { checkIn, now, tx in
      if checkIn.isConfirmed { throw CheckInError.alreadyConfirmed }
      try tx.execute(.confirmCheckIn(checkIn.id, tenant: tenant, at: now, by: actor))
    }
  }

  /// Voids a mistake; it stays visible, with the reason.
  ///
  /// - Throws: `CheckInError`; `DatabaseError`.
  package func void(
    _ id: String, of program: Program.ID, tenant: Tenant.ID, reason: String, by actor: String,
    dryRun: Bool
  ) async throws -> CheckIn {
    try await change(id, program, tenant, dryRun) { checkIn, now, tx in
      try tx.execute(
        .voidCheckIn(checkIn.id, tenant: tenant, reason: reason, at: now, by: actor))
    }
  }

  /// Finds a check-in that counts, changes it, and reads it again, in one transaction.
  private func change(
    _ words: String, _ program: Program.ID, _ tenant: Tenant.ID, _ dryRun: Bool,
    _ body: @Sendable (CheckIn, Instant, Transaction) throws -> Void
  ) async throws -> CheckIn {
    guard let id = CheckIn.ID(words) else { throw CheckInError.notFound(words) }
    let now = clock.now()
    return try await database.tenant(tenant, outcome: dryRun ? .rollBack : .commit) { tx in
      guard let before = try tx.first(.checkIn(id, of: program, tenant: tenant)) else {
        throw CheckInError.notFound(words)
      }
      if let reason = before.voidReason { throw CheckInError.alreadyVoided(reason: reason) }
      try body(before, now, tx)
      return try tx.one(.checkIn(id, of: program, tenant: tenant))
    }
  }
}
