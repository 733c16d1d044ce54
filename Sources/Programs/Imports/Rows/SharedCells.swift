package import CivilTime

/// Cells that several kinds of files have.
extension RowCells {
  /// The id that a row stands for; blank is an error, unless who is meant is found out otherwise.
  package mutating func personID(_ column: Column) -> ExternalID? {
    if let tick { return person(ticked: tick, column) }
    if rules.identification != nil { return optionalID(column) }
    return required(column, visibleText(column), PersonID.missing) { PersonID.parse($0) }
  }

  private mutating func person(ticked tick: TickColumns.Tick, _ column: Column) -> ExternalID? {
    switch tick {
    case .none, .new: return nil
    case .person(let id): return accept(column, PersonID.parse(id))
    case .nobody:
      refuse(
        column,
        CellFault(
          "match.no_candidate", "the line is ticked and has no candidate",
          hint: "Write the person's id into the column match, or 'new'."))
      return nil
    }
  }

  /// An id that may be left blank.
  package mutating func optionalID(_ column: Column) -> ExternalID? {
    visibleText(column).flatMap { accept(column, PersonID.parse($0)) }
  }

  /// A short text.
  package mutating func label(_ column: Column) -> String? {
    text(column).flatMap { accept(column, Label.parse($0, column: column.name)) }
  }

  /// A cell that each row must have filled in.
  package mutating func required<Value>(
    _ column: Column, _ fault: @autoclosure () -> CellFault,
    _ parse: (String) -> Result<Value, CellFault>
  ) -> Value? {
    required(column, text(column), fault(), parse)
  }

  /// As above, of a text that has been taken from the cell already.
  package mutating func required<Value>(
    _ column: Column, _ text: String?, _ fault: @autoclosure () -> CellFault,
    _ parse: (String) -> Result<Value, CellFault>
  ) -> Value? {
    if let text { return accept(column, parse(text)) }
    if isBlank(column) { refuse(column, fault()) }
    return nil
  }

  /// Refuses an end that lies before its beginning.
  package mutating func checkOrder(
    _ start: Day?, _ column: Column, _ end: Day?, _ noun: String
  ) {
    guard let start, let end, end < start else { return }
    refuse(
      column,
      CellFault(
        "date.before_start", "the \(noun) ends on \(end), before it begins on \(start)",
        hint: "Check both dates."))
  }
}
