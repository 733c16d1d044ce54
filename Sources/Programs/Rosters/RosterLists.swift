/// The cells of rosters that hold lists, each distinct text read once.
struct RosterLists: Sendable {
  private let goals: GoalReader
  private var goalMemo = CellMemo<[GoalCode]>()
  private var languageMemo = CellMemo<[Language]>()
  private var availabilityMemo = CellMemo<Availability>()
  /// What the vocabulary does not know, where that is collected.
  private(set) var unknown: UnknownGoals?

  init(goals: GoalReader, collectsUnknown: Bool = false) {
    self.goals = goals
    unknown = collectsUnknown ? goals.noUnknown : nil
  }

  /// Codes in order of priority; nil where the cell is blank or names none.
  mutating func goals<Column>(
    _ column: Column, _ cells: inout RowCells<Column>
  ) -> [GoalCode]? {
    guard let text = cells.text(column) else { return nil }
    let codes = cells.accept(column, goalMemo.result(text) { goals.parse($0) })
    if codes == nil, unknown != nil { unknown?.add(goals.unknownItems(in: text)) }
    return codes.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Languages, the first being the primary one.
  mutating func languages<Column>(
    _ column: Column, _ cells: inout RowCells<Column>
  ) -> [Language]? {
    guard let text = cells.text(column) else { return nil }
    let languages = cells.accept(column, languageMemo.result(text) { [Language].parse($0) })
    return languages.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Weekly hours; what shrinks to nothing counts as blank.
  mutating func availability<Column>(
    _ column: Column, _ cells: inout RowCells<Column>
  ) -> Availability? {
    guard let text = cells.text(column) else { return nil }
    let hours = cells.accept(column, availabilityMemo.result(text) { Availability.parse($0) })
    return hours.flatMap { $0.isEmpty ? nil : $0 }
  }
}
