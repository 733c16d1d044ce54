import CivilTime

/// Whether a student's guardians may still be told.
enum GuardianConsent {
  /// What stands against a report, or nil.
  ///
  /// At eighteen sharing ends by itself; without a birth date nobody can tell, so from grade 12 on
  /// the report is held back until somebody enters it. What could reach a blocked guardian by a
  /// shared address or telephone is held back too.
  static func obstacle(_ link: StudentLink, asOf day: Day) -> LeftOut.Reason? {
    switch link.hold {
    case .blocked: return .blocked
    case .unlisted: return .unlisted
    case nil: break
    }
    if let birth = link.birthDate {
      if ComingOfAge.day(bornOn: birth) <= day { return .adult }
    } else if link.grade.flatMap(Int.init).map({ $0 >= 12 }) == true {
      return .noBirthDate
    }
    return link.reachesBlocked ? .reachesBlocked : nil
  }
}
