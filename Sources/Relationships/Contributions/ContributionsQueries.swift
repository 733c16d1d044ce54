package import Database

extension Contribution {
  package static let columns = ["given_by", "kind", "occurred_on", "note", "share"]

  package var values: [SQL] {
    [
      "\(givenBy.rawValue)", "\(kind.rawValue)", "\(occurredOn)", "\(note)", "\(share.rawValue)",
    ]
  }

  package static func read(_ row: inout RowReader) throws(DatabaseError) -> Contribution {
    Contribution(
      givenBy: PairRole(rawValue: try row("given_by")) ?? .student,
      kind: ContributionKind(rawValue: try row("kind")) ?? .other,
      occurredOn: try row("occurred_on"), note: try row("note"),
      share: NoteShare(rawValue: try row("share")) ?? .pair)
  }
}
