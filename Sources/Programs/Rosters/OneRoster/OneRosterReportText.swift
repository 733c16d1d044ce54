extension OneRosterReport {
  /// What a person reads after an import: counts, then problems by cause, so many places of each
  /// kind spelled out before "and more".
  package func lines(limit: Int = 20) -> [String] {
    var lines = [headline]
    lines += files.map { "\($0.name) (\($0.mode.rawValue)): \($0.rows) rows." }
    lines += [
      line("Students", students) + "; \(students.absent) absent from the set and left alone.",
      line("Guardians", guardians) + ".", line("Teachers", teachers) + ".",
    ]
    if rejected > 0 { lines.append("Rejected: \(rejected) rows.") }
    lines += section("error", errors, limit: limit)
    lines += section("warning", warnings, limit: limit)
    lines += section("notice", notices, limit: limit)
    lines += listing("change", changes.map(text), of: changeCount, limit: limit)
    lines += listing(
      "possible duplicate", possibleDuplicates.map(text), of: possibleDuplicates.count,
      limit: limit)
    if !possibleDuplicates.isEmpty { lines.append(PossibleDuplicate.hint(.student)) }
    if let id { lines.append("To undo: trellis import undo \(id)") }
    return lines
  }

  private var headline: String {
    let changesNothing = counts.read == counts.rejected
    if isApplied {
      if hasRejected, changesNothing {
        return "\(name): nothing was imported; every row was rejected."
      }
      return hasRejected ? "\(name): imported without the rejected rows." : "\(name): imported."
    }
    if isApplicable, hasRejected, !changesNothing {
      return "\(name): this is what would change, without the rejected rows; nothing was written."
    }
    if hasRejected { return "\(name): nothing was imported; mend the rows below and try again." }
    return "\(name): this is what would change; nothing was written."
  }

  private func line(_ noun: String, _ counts: ImportCounts) -> String {
    "\(noun): \(counts.created) created, \(counts.updated) updated, \(counts.unchanged) unchanged"
  }

  private func section(_ noun: String, _ problems: [Problem], limit: Int) -> [String] {
    let causes = Dictionary(grouping: problems, by: \.problem.code).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    var lines: [String] = []
    var shown = 0
    for (code, places) in causes {
      lines.append("\(code): \(places.count) \(noun)\(places.count == 1 ? "" : "s")")
      let room = max(0, limit - shown)
      lines += places.prefix(room).map { "  \(text($0))" }
      shown += min(room, places.count)
      if places.count > room { lines.append("  and \(places.count - room) more.") }
    }
    return lines
  }

  private func listing(_ noun: String, _ items: [String], of total: Int, limit: Int) -> [String] {
    guard total > 0 else { return [] }
    let heading = "\(total) \(noun)\(total == 1 ? "" : "s"):"
    var lines = [heading] + items.prefix(limit).map { "  \($0)" }
    if total > limit { lines.append("  and \(total - limit) more.") }
    return lines
  }

  private func text(_ found: Problem) -> String {
    let problem = found.problem
    let file = found.file ?? name
    let place = problem.line.map { "\(file):\($0)" } ?? file
    let column = problem.column.map { "\($0): " } ?? ""
    return "\(place): \(column)\(problem.message). \(problem.hint)"
  }

  private func text(_ change: FieldChange) -> String {
    let old = change.old.map(\.quoted) ?? "nothing"
    let new = change.new.map(\.quoted) ?? "nothing"
    return "\(OneRosterFile.users.name):\(change.line): \(change.key): \(change.field): "
      + "\(old) -> \(new)"
  }

  private func text(_ pair: PossibleDuplicate) -> String {
    let other = pair.otherExternalID ?? pair.otherLine.map { "line \($0)" } ?? "somebody known"
    return "\(OneRosterFile.users.name):\(pair.line): \(pair.externalID) and \(other) have "
      + pair.reason.words
  }
}
