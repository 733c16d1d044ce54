package import CivilTime
package import Database
import SeparatedText

/// Writes a program's students or mentors as a file that an import reads back unchanged.
package struct RosterExport: Sendable {
  private let database: Pool

  /// Bytes handed over at a time, so that a million people take no more memory than ten.
  private static let pieceBytes = 1 << 16

  package init(database: Pool) {
    self.database = database
  }

  /// Writes those whom a filter keeps, by external id.
  ///
  /// - Parameters:
  ///   - role: whom.
  ///   - program: of which program.
  ///   - tenant: whose program.
  ///   - day: whose open matches are counted; nil counts a match whose end is known as over.
  ///   - style: how rows are written; formulas are always guarded.
  ///   - keeps: asked of each person.
  ///   - send: takes the bytes, piece by piece.
  /// - Returns: what such a file cannot hold, as sentences.
  /// - Throws: `DatabaseError`.
  package func write(
    _ role: ParticipantRole, of program: Program.ID, tenant: Tenant.ID, on day: Day? = nil,
    _ style: Style = .csv, keeps: @escaping @Sendable (Enrollment) -> Bool,
    to send: @escaping @Sendable ([UInt8]) -> Void
  ) async throws -> [String] {
    try await database.tenant(tenant, readOnly: true, retries: 0) { tx in
      try tx.setStatementTimeout(seconds: 0)
      var writer = TabularWriter(style == .csv ? .csv : .tsv)
      var limits = RosterLimits()
      writer.row(
        role == .student
          ? StudentCells.columns.map(\.name) : MentorCells.columns.map(\.name))
      try tx.forEach(.rosterMembers(of: program, role: role, tenant: tenant, on: day)) { member in
        guard keeps(member.enrollment) else { return }
        writer.row(role == .student ? StudentCells(member).row : MentorCells(member).row)
        limits.add(member)
        if writer.bytes.count >= Self.pieceBytes { send(writer.take()) }
      }
      send(writer.take())
      return limits.sentences
    }
  }

  package enum Style: Sendable {
    case csv, tsv
  }
}
