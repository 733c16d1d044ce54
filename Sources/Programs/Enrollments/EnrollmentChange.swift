package import CivilTime
package import Database

/// A change of people's standing in a program, within the transaction of whoever decides it.
package struct EnrollmentChange: Sendable {
  package let status: EnrollmentStatus
  /// The first day on which it holds.
  package let day: Day
  package let reason: String?

  package init(to status: EnrollmentStatus, on day: Day, reason: String?) {
    (self.status, self.day, self.reason) = (status, day, reason)
  }

  /// Changes the people and keeps when and why, in three statements however many they are.
  ///
  /// - Parameters:
  ///   - people: who, all of one role.
  ///   - program: in which program; its gates tell whether they are ready afterwards.
  ///   - tenant: whose program.
  ///   - ids: where the events' identifiers come from.
  ///   - instant: when it is entered.
  ///   - actor: who says so.
  ///   - tx: where it is written.
  /// - Returns: the people afterwards.
  /// - Throws: `DatabaseError`.
  @discardableResult
  package func write(
    for people: [Enrollment], in program: Program, tenant: Tenant.ID, ids: IdentifierSource,
    at instant: Instant, by actor: String, _ tx: Transaction
  ) throws -> [Enrollment] {
    guard let role = people.first?.role else { return [] }
    let persons = people.map(\.person)
    try tx.execute(.setStatus(status, of: persons, program: program.id, tenant: tenant))
    let after = try tx.all(
      .enrollments(persons, of: program.id, role: role, tenant: tenant, on: day))
    let spans = after.map { ReadySpan(of: $0, gates: program.gates, from: day) }
    try tx.execute(
      .insertEnrollmentEvents(
        after.map { _ in ids.next() }, people: after.map(\.person), spans: spans, self,
        program: program.id, tenant: tenant, at: instant, by: actor))
    return after
  }
}

/// What an enrollment event's identifier is an identifier of.
package enum EnrollmentEvent {}
