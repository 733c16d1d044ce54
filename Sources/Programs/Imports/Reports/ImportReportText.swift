import Tabular

extension ImportReport {
  /// What a person reads after an import: counts, then problems by cause, so many places of each
  /// kind spelled out before "and more".
  package func lines(limit: Int = 20) -> [String] {
    var lines = [headline, countsLine]
    if !ignoredColumns.isEmpty {
      lines.append("Ignored columns: \(ignoredColumns.joined(separator: ", ")).")
    }
    lines += skippedLines.map { "\(file):\($0.line): skipped, it is no row: \($0.text.quoted)." }
    lines += section("error", errors, limit: limit)
    lines += section("warning", warnings, limit: limit)
    lines += section("notice", notices, limit: limit)
    lines += listing("change", changes.map(text), of: changeCount, limit: limit)
    lines += listing(
      "possible duplicate", possibleDuplicates.map(text), of: possibleDuplicates.count,
      limit: limit)
    return lines
  }

  private var headline: String {
    if isApplied {
      return hasRejected
        ? "\(file): imported without the rejected rows."
        : "\(file): imported."
    }
    if hasRejected { return "\(file): nothing was imported; mend the rows below and try again." }
    return "\(file): this is what would change; nothing was written."
  }

  private var countsLine: String {
    "Read \(counts.read): \(counts.created) created, \(counts.updated) updated, "
      + "\(counts.unchanged) unchanged, \(counts.rejected) rejected; \(counts.absent) absent from"
      + " the file and left alone."
  }

  /// Problems grouped by cause, the most frequent cause first, each with its places.
  private func section(_ noun: String, _ problems: [ImportProblem], limit: Int) -> [String] {
    let causes = Dictionary(grouping: problems, by: \.code).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    var lines: [String] = []
    var shown = 0
    for (code, places) in causes {
      lines.append("\(code): \(count(places.count, noun))")
      let room = max(0, limit - shown)
      lines += places.prefix(room).map { "  \(text($0))" }
      shown += min(room, places.count)
      if places.count > room { lines.append("  and \(places.count - room) more.") }
    }
    return lines
  }

  private func listing(_ noun: String, _ items: [String], of total: Int, limit: Int) -> [String] {
    guard total > 0 else { return [] }
    var lines = ["\(count(total, noun)):"] + items.prefix(limit).map { "  \($0)" }
    if total > limit { lines.append("  and \(total - limit) more.") }
    return lines
  }

  private func text(_ problem: ImportProblem) -> String {
    let place = problem.line.map { "\(file):\($0)" } ?? file
    let column = problem.column.map { "\($0): " } ?? ""
    return "\(place): \(column)\(problem.message). \(problem.hint)"
  }

  private func text(_ change: FieldChange) -> String {
    let old = change.old.map(\.quoted) ?? "nothing"
    let new = change.new.map(\.quoted) ?? "nothing"
    return "\(file):\(change.line): \(change.key): \(change.field): \(old) -> \(new)"
  }

  private func text(_ pair: PossibleDuplicate) -> String {
    let other = pair.otherExternalID ?? pair.otherLine.map { "line \($0)" } ?? "somebody known"
    let reason =
      switch pair.reason {
      case .email: "the same e-mail address"
      case .nameAndBirthDate: "the same name and birth date"
      }
    return "\(file):\(pair.line): \(pair.externalID) and \(other) have \(reason)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
