/// The grades of a user, by the codes that OneRoster takes from the Common Education Data Standards.
enum OneRosterGrade {
  /// What is older than school age or in no grade at all: no grade, and nothing wrong with it.
  private static let none: Set<String> = ["ug", "other", "os", "ab", "ad", "abe", "ae", "na"]
  private static let early: Set<String> = ["it", "pr", "pk", "tk"]

  /// The first grade of a cell; nil where it names none.
  static func parse(_ cell: String?) -> Result<Grade?, CellFault> {
    guard let first = OneRosterIDs.parse(cell).first else { return .success(nil) }
    let code = Folding.plain(first)
    if none.contains(code) { return .success(nil) }
    if early.contains(code) { return .success(.preKindergarten) }
    if code == "ps" { return .success(Grade(year: 13)) }
    return Grade.parse(first).map { $0 }
  }
}
