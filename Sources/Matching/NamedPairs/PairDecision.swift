package import CivilTime
import Database
import Programs

/// A pin or an exclusion that a coordinator enters, or takes back, for one pair.
package struct PairDecision: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case pin, exclusion

    var table: PairTable { self == .pin ? .pins : .exclusions }
  }

  package enum Change: Sendable, Equatable {
    /// With the reason that is kept; an exclusion has a code such as `family_request`.
    case enter(reason: String)
    case takeBack
  }

  package let kind: Kind
  package let change: Change
  /// By external id.
  package let student: String
  package let mentor: String

  package init(_ kind: Kind, _ change: Change, student: String, mentor: String) {
    self.kind = kind
    self.change = change
    self.student = student
    self.mentor = mentor
  }

  /// Writes the decision.
  ///
  /// - Throws: `EnrollmentError.notFound`; `PairDecisionError.notThere`; `DatabaseError`.
  func write(
    in program: Program.ID, tenant: Tenant.ID, at instant: Instant, by actor: String,
    _ tx: Transaction
  ) throws {
    let student = try person(.student, student, program, tenant, tx)
    let mentor = try person(.mentor, mentor, program, tenant, tx)
    switch change {
    case .enter(let reason):
      try tx.execute(
        .enterPair(
          student, mentor, in: kind.table, of: program, reason: reason, tenant: tenant,
          at: instant, by: actor))
    case .takeBack:
      let removed = try tx.execute(
        .deletePair(student, mentor, in: kind.table, of: program, tenant: tenant))
      guard removed > 0 else { throw PairDecisionError.notThere(self) }
    }
  }

  private func person(
    _ role: ParticipantRole, _ externalID: String, _ program: Program.ID, _ tenant: Tenant.ID,
    _ tx: Transaction
  ) throws -> ID<Person> {
    let found = try tx.first(
      .enrollment(externalID: externalID, of: program, role: role, tenant: tenant))
    guard let found else { throw EnrollmentError.notFound(role, externalID) }
    return found.person
  }
}

/// A refused decision about a pair.
package enum PairDecisionError: Error, Equatable {
  /// There is no such pin or exclusion to take back.
  case notThere(PairDecision)
}

/// A pin or an exclusion as it is kept.
package struct EnteredPair: Sendable, Equatable {
  package let student: Match.Party
  package let mentor: Match.Party
  package let reason: String?
  package let enteredAt: Instant
  package let enteredBy: String
}
