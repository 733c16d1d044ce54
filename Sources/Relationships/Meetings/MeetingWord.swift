package import Programs

/// What a file says became of a meeting: `held`, `cancelled`, `no_show by mentor`.
package struct MeetingWord: Sendable, Hashable {
  package let result: MeetingResult
  /// Nil where the words don't name who it was due to.
  package let cause: MeetingCause?

  init(result: MeetingResult, cause: MeetingCause?) {
    self.result = result
    self.cause = cause
  }
}

extension MeetingWord: CellValue {
  package static func parse(_ cell: String) -> Result<MeetingWord, CellFault> {
    let words = Folding.plain(cell)
    if let result = results[words] { return .success(MeetingWord(result: result, cause: nil)) }
    for separator in [" by ", " por "] {
      guard let gap = words.firstRange(of: separator),
        let result = results[String(words[..<gap.lowerBound])], result != .held,
        let cause = MeetingCause.named(String(words[gap.upperBound...]))
      else { continue }
      return .success(MeetingWord(result: result, cause: cause))
    }
    return .failure(
      CellFault(
        "meeting_outcome.unknown", "\(cell.quoted) is nothing that becomes of a meeting",
        hint: "Write held, cancelled or no_show; leave it blank while the meeting lies ahead."))
  }

  private static let results: [String: MeetingResult] = [
    "held": .held, "met": .held, "done": .held, "completed": .held, "realizada": .held,
    "realizado": .held, "cancelled": .cancelled, "canceled": .cancelled,
    "cancelada": .cancelled, "cancelado": .cancelled, "no_show": .noShow, "no-show": .noShow,
    "no show": .noShow, "missed": .noShow, "no asistio": .noShow, "ausente": .noShow,
  ]
}

extension MeetingCause: CellValue {
  package static func parse(_ cell: String) -> Result<MeetingCause, CellFault> {
    if let cause = named(Folding.plain(cell)) { return .success(cause) }
    return .failure(
      CellFault(
        "due_to.unknown", "\(cell.quoted) is nobody to whom it can be due",
        hint: "Write student, mentor, school or unknown."))
  }

  fileprivate static func named(_ word: String) -> MeetingCause? { names[word] }

  private static let names: [String: MeetingCause] = [
    "student": .student, "mentee": .student, "alumno": .student, "alumna": .student,
    "estudiante": .student, "mentor": .mentor, "mentora": .mentor, "school": .school,
    "escuela": .school, "colegio": .school, "program": .school, "programa": .school,
    "unknown": .unknown, "desconocido": .unknown, "other": .unknown, "otro": .unknown,
  ]
}
