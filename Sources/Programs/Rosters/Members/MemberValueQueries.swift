import Database

extension MemberImport {
  /// What a column holds after the import: the staged value, or where that is blank the known one,
  /// unless blank cells clear.
  func value(_ column: MemberColumn, over known: SQL) -> SQL {
    let name: SQL = "\(identifier: column.name)"
    let kept: SQL = "coalesce(s.\(name), \(known).\(name))"
    if setting?.cleared.contains(column.name) == true {
      // Nothing, with the column's own type.
      return column.isList
        ? "\(known).\(name)[1:0]" : "nullif(\(known).\(name), \(known).\(name))"
    }
    switch column.name {
    case "priority_reason":
      return "CASE WHEN s.priority IS NULL THEN \(known).\(name) ELSE s.\(name) END"
    case "screening_cleared_on":
      return screeningDay(column, "\(run.request.today)", kept, over: known)
    case "screening_expires_on": return screeningDay(column, assumedExpiry, kept, over: known)
    default:
      guard clears(column.name) else { return kept }
      let cleared: SQL = column.isList ? "coalesce(s.\(name), '{}')" : "s.\(name)"
      return unlessLeftOut(column.name, cleared, kept)
    }
  }

  /// What a column of a new row holds.
  func value(_ column: MemberColumn) -> SQL {
    let name: SQL = "s.\(identifier: column.name)"
    switch column.name {
    case "screening_cleared_on":
      return "CASE WHEN \(isClearedWithoutDate) THEN \(run.request.today) ELSE \(name) END"
    case "screening_expires_on":
      return "CASE WHEN \(isClearedWithoutDate) THEN \(assumedExpiry) ELSE \(name) END"
    case "capacity": return "coalesce(\(name), 1)"
    default: return column.isList ? "coalesce(\(name), '{}')" : name
    }
  }

  /// Whether a blank cell clears a column: where the file has it, and nothing depends on it.
  func clears(_ column: String) -> Bool {
    run.request.blankClears && run.columns.contains(column)
      && !MemberColumn.neverCleared.contains(column)
  }

  /// A bad cell that is left out is blank, but nobody has cleared it.
  private func unlessLeftOut(_ column: String, _ value: SQL, _ kept: SQL) -> SQL {
    guard run.stagesLeftOut else { return value }
    return "CASE WHEN \(column) = ANY (s.left_out) THEN \(kept) ELSE \(value) END"
  }

  /// A day of the screening: counted from today where it is cleared without one.
  ///
  /// Who clears the result clears its days too: a day alone would count as cleared.
  private func screeningDay(
    _ column: MemberColumn, _ counted: SQL, _ kept: SQL, over known: SQL
  ) -> SQL {
    var cases: [SQL] = ["WHEN \(countsFromToday(known)) THEN \(counted)"]
    var value = kept
    if run.request.blankClears {
      let written: SQL = "s.\(identifier: column.name)"
      cases.append("WHEN \(isClearedWithoutDate) THEN \(kept)")
      if clears("screening") {
        cases.append(
          "WHEN s.screening IS NULL THEN \(unlessLeftOut("screening", written, kept))")
      }
      if clears(column.name) { value = unlessLeftOut(column.name, written, kept) }
    }
    return "CASE \(cases.joined(by: " ")) ELSE \(value) END"
  }

  private var isClearedWithoutDate: SQL {
    "(s.screening = 'cleared' AND s.screening_cleared_on IS NULL)"
  }

  /// A screening that is cleared without a date counts from the day of the import, once: a date
  /// that is known stays, unless the check was pending or had expired.
  private func countsFromToday(_ known: SQL) -> SQL {
    """
    (\(isClearedWithoutDate) AND (\(known).screening_cleared_on IS NULL
      OR \(known).screening IN ('pending', 'expired')))
    """
  }

  private var assumedExpiry: SQL {
    let months = Int32(clamping: program.screeningValidMonths)
    return """
      coalesce(s.screening_expires_on,
        (\(run.request.today) + make_interval(months => \(months)))::date)
      """
  }
}
