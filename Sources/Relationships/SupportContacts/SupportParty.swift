package import Programs

/// Whom staff ask how a match goes.
package enum SupportParty: String, Sendable, Hashable, CaseIterable {
  case student, mentor, guardian
}

extension SupportParty: CellValue {
  package static func parse(_ cell: String) -> Result<SupportParty, CellFault> {
    if let party = names[Folding.plain(cell)] { return .success(party) }
    return .failure(
      CellFault(
        "with.unknown", "\(cell.quoted) is nobody whom support contacts are with",
        hint: "Write student, mentor or guardian."))
  }

  private static let names: [String: SupportParty] = [
    "student": .student, "mentee": .student, "alumno": .student, "alumna": .student,
    "mentor": .mentor, "mentora": .mentor, "guardian": .guardian, "parent": .guardian,
    "family": .guardian, "caregiver": .guardian, "carer": .guardian, "tutor": .guardian,
    "tutora": .guardian, "familia": .guardian, "padre": .guardian, "madre": .guardian,
  ]
}
