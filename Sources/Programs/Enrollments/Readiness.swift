package import CivilTime

/// What keeps an enrolled person from being matched on a day.
///
/// The order is the order in which a coordinator would see to them.
package enum ReadinessGap: String, Sendable, Hashable, CaseIterable {
  case notEnrolled = "status"
  /// Held for safety: only the safeguarding duty knows more.
  case restricted
  case startsLater = "starts_later"
  case consent
  case screening
  case training
  case goals
  case languages
  case availability
}

/// Whether a person is ready to match on a day, by the program's gates.
package struct Readiness: Sendable, Equatable {
  /// Everything that is missing; empty means ready.
  package let gaps: [ReadinessGap]

  package var isReady: Bool { gaps.isEmpty }

  package init(
    of enrollment: Enrollment, gates: Program.Gates, on day: Day
  ) {
    let met: [ReadinessGap: Bool] = [
      .notEnrolled: enrollment.status == .enrolled,
      .restricted: !enrollment.isRestricted,
      .startsLater: enrollment.startsOn.map { $0 <= day } ?? true,
      .consent: enrollment.role == .mentor || !gates.consent || enrollment.consent.isMet(on: day),
      .screening: enrollment.role == .student || !gates.screening
        || Screening.isMet(enrollment.screening, dates: enrollment.screeningDates, on: day),
      .training: enrollment.role == .student || !gates.training
        || enrollment.training.isMet(on: day),
      .goals: !enrollment.goals.isEmpty,
      .languages: !enrollment.languages.isEmpty,
      .availability: enrollment.availability != nil,
    ]
    gaps = ReadinessGap.allCases.filter { met[$0] == false }
  }
}
