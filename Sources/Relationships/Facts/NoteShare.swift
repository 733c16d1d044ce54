package import Programs

/// Whom a note may reach beside the pair and the staff: a family only where its author said so.
package enum NoteShare: String, Sendable, Hashable, CaseIterable {
  case pair, family
}

extension NoteShare: CellValue {
  package static func parse(_ cell: String) -> Result<NoteShare, CellFault> {
    if let share = names[Folding.plain(cell)] { return .success(share) }
    return .failure(
      CellFault(
        "share.unknown", "\(cell.quoted) doesn't say with whom the note is shared",
        hint: "Write pair or family; blank means pair."))
  }

  private static let names: [String: NoteShare] = [
    "pair": .pair, "no": .pair, "pareja": .pair, "family": .family, "yes": .family,
    "familia": .family, "si": .family, "guardian": .family, "guardians": .family,
  ]
}
