import CivilTime

/// Whether a student's guardians may still be told.
enum GuardianConsent {
  /// What stands against a report, or nil.
  ///
  /// At eighteen sharing ends by itself, unless the student agreed; without a birth date nobody can
  /// tell, so from grade 12 on the report is held back until somebody enters it. What could reach a
  /// blocked guardian by a shared address or telephone is held back too.
  static func obstacle(_ link: StudentLink, asOf day: Day) -> LeftOut.Reason? {
    switch link.hold {
    case .blocked: return .blocked
    case .unlisted: return .unlisted
    case nil: break
    }
    if !link.isConsented { return .noConsent }
    if let birth = link.birthDate {
      if ComingOfAge.day(bornOn: birth) <= day, !link.agrees { return .adult }
    } else if link.agrees {
      // Whoever agreed decides as an adult does.
    } else if link.grade.flatMap(Int.init).map({ $0 >= 12 }) == true {
      return .noBirthDate
    }
    return link.reachesBlocked ? .reachesBlocked : nil
  }
}
