/// Whether a mentor is grown up or an older student.
package enum MentorType: String, Sendable, Hashable, CaseIterable {
  case adult, peer
}

extension MentorType: CellValue {
  package static func parse(_ cell: String) -> Result<MentorType, CellFault> {
    if let type = names[Folding.plain(cell)] { return .success(type) }
    return .failure(
      CellFault(
        "mentor_type.unknown", "\(cell.quoted) is not a kind of mentor",
        hint: "Write adult or peer."))
  }

  private static let names: [String: MentorType] = [
    "adult": .adult, "volunteer": .adult, "adulto": .adult, "adulta": .adult,
    "voluntario": .adult, "voluntaria": .adult, "peer": .peer, "student": .peer, "par": .peer,
    "companero": .peer, "companera": .peer,
  ]
}
