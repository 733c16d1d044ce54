import Reporting

/// Who gets no report, and what to do about it, one line each.
enum LeftOutPrinting {
  static func lines(_ all: [LeftOut]) -> [String] {
    all.map { "No report: \(line($0))." }
  }

  private static func line(_ left: LeftOut) -> String {
    let student = "student \(left.student ?? "")"
    let guardian = "guardian \(left.recipient ?? "") of \(student)"
    switch left.reason {
    case .blocked where left.student == nil:
      return "teacher \(left.recipient ?? "") is blocked; 'trellis teacher unblock' lifts it"
    case .blocked:
      return "\(guardian) is blocked; 'trellis guardian unblock' lifts it"
    case .unlisted:
      return "\(guardian) is no longer named by a roster; 'trellis guardian confirm' confirms them"
    case .noGuardian:
      return "\(student) has no guardian who may receive it; a roster with one mends that"
    case .noConsent:
      return "\(student) has no consent in force; 'trellis student set \(left.student ?? "") "
        + "--consent-on DAY' enters it"
    case .adult:
      return "\(student) is eighteen and decides alone who is told; "
        + "'trellis student share \(left.student ?? "")' notes that they agree"
    case .noBirthDate:
      return "\(student) has no birth date and may be of age; enter it to release the report"
    case .reachesBlocked:
      return "\(student) or a guardian shares an address or telephone with a blocked guardian; "
        + "change it first"
    case .withdrawn where left.student != nil && left.recipient != nil:
      return "mentor \(left.recipient ?? "") is not told of \(student), who is withdrawn"
    case .withdrawn: return "\(reader(left)) is withdrawn"
    case .onHold:
      return "\(reader(left)) is on hold for safety; the safeguarding duty knows more"
    case .nothingToTell:
      return "\(reader(left)) has not been matched and is not waiting for it"
    }
  }

  /// A student, or else a mentor, who would have read about themselves.
  private static func reader(_ left: LeftOut) -> String {
    left.student.map { "student \($0)" } ?? "mentor \(left.recipient ?? "")"
  }
}
