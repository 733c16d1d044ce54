package import Programs

/// Whether a pair met, or somebody tried.
package enum CheckInOutcome: String, Sendable, Hashable, CaseIterable {
  case made, attempted
}

extension CheckInOutcome: CellValue {
  package static func parse(_ cell: String) -> Result<CheckInOutcome, CellFault> {
    if let outcome = names[Folding.plain(cell)] { return .success(outcome) }
    return .failure(
      CellFault(
        "outcome.unknown", "\(cell.quoted) is not an outcome of a check-in",
        hint: "Write made or attempted; blank means made."))
  }

  private static let names: [String: CheckInOutcome] = [
    "made": .made, "met": .made, "held": .made, "completed": .made, "realizado": .made,
    "attempted": .attempted, "attempt": .attempted, "no contact": .attempted,
    "no contact made": .attempted, "intentado": .attempted,
  ]
}

/// Who wrote a check-in down.
package enum CheckInAuthor: String, Sendable, Hashable, CaseIterable {
  case student, mentor, coordinator
}

extension CheckInAuthor: CellValue {
  package static func parse(_ cell: String) -> Result<CheckInAuthor, CellFault> {
    if let author = names[Folding.plain(cell)] { return .success(author) }
    return .failure(
      CellFault(
        "logged_by.unknown", "\(cell.quoted) is nobody who logs check-ins",
        hint: "Write student, mentor or coordinator; blank means coordinator."))
  }

  static let names: [String: CheckInAuthor] = [
    "student": .student, "mentee": .student, "alumno": .student, "alumna": .student,
    "mentor": .mentor, "mentora": .mentor, "coordinator": .coordinator, "staff": .coordinator,
    "coordinador": .coordinator, "coordinadora": .coordinator,
  ]
}

/// How the pair met: one way, where people have several.
package enum CheckInMode: String, Sendable, Hashable, CaseIterable {
  case inPerson = "in_person"
  case online, phone
}

extension CheckInMode: CellValue {
  package static func parse(_ cell: String) -> Result<CheckInMode, CellFault> {
    switch Modes.parse(cell) {
    case .failure(let fault): return .failure(fault)
    case .success(let modes):
      guard modes.codes.count == 1, let mode = modes.codes.first.flatMap(CheckInMode.init) else {
        return .failure(
          CellFault(
            "mode.several", "\(cell.quoted) is more than one way to meet",
            hint: "Write in_person, online or phone, or leave it blank."))
      }
      return .success(mode)
    }
  }
}
