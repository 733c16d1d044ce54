package import Programs

/// One of a pair.
package enum PairRole: String, Sendable, Hashable, CaseIterable {
  case student, mentor

  /// The other of the pair.
  package var other: PairRole { self == .student ? .mentor : .student }
}

extension PairRole: CellValue {
  package static func parse(_ cell: String) -> Result<PairRole, CellFault> {
    if let role = PairRole(rawValue: CheckInAuthor.names[Folding.plain(cell)]?.rawValue ?? "") {
      return .success(role)
    }
    return .failure(
      CellFault(
        "role.unknown", "\(cell.quoted) is neither of a pair", hint: "Write student or mentor."))
  }
}
