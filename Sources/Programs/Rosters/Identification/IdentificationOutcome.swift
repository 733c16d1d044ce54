/// What became of a row without an id.
enum IdentificationOutcome: String {
  case found, made
  case none, blank, shared, several, other, claimed

  /// The complaint about a row that is still without one, in the light of the rule; nil for those
  /// that have one now.
  func fault(_ how: Identification) -> CellFault? {
    let words = how.rules.map(\.words).joined(separator: " or ")
    let hint =
      how.setsUnresolvedAside
      ? "The file of unresolved rows has candidates to tick."
      : "Write the id, or let --unresolved FILE write candidates to tick."
    return switch self {
    case .found, .made: nil
    case .none:
      CellFault(
        "match.none", "nobody is known by this \(words)",
        hint: "\(hint) --new-ids gives new people ids.")
    case .blank where how.makesIDs:
      CellFault(
        "id.missing", "the row has neither an id nor a whole name to make one of",
        hint: "Fill in the name, or the id.")
    case .blank:
      CellFault("match.blank", "the row lacks what is needed to look by \(words)", hint: hint)
    case .shared:
      CellFault(
        "match.shared_address", "several people share this address, so it identifies nobody",
        hint: hint)
    case .several:
      CellFault("match.several", "several people have this \(words)", hint: hint)
    case .other:
      CellFault(
        "match.other_person",
        "who has this \(words) has another given name or birth date: a brother or sister perhaps",
        hint: hint)
    case .claimed:
      CellFault("match.claimed_twice", "another row means the same person", hint: hint)
    }
  }
}
