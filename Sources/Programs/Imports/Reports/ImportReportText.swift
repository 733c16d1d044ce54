import Tabular

extension ImportReport {
  /// What a person reads after an import: counts, then problems by cause, so many places of each
  /// kind spelled out before "and more".
  package func lines(limit: Int = 20) -> [String] {
    var lines = [headline, countsLine]
    if leftOut.cells > 0 { lines.append(leftOutLine) }
    if !ignoredColumns.isEmpty {
      lines.append("Ignored columns: \(ignoredColumns.joined(separator: ", ")).")
    }
    lines += skippedLines.map { "\(file):\($0.line): skipped, it is no row: \($0.text.quoted)." }
    lines += section("refusal", refusals, limit: limit)
    lines += section(
      "error", errorList.counts, errorList.samples, limit: limit,
      rest: "--errors FILE writes every rejected row")
    lines += section("warning", warnings, limit: limit)
    lines += section("notice", notices, limit: limit)
    lines += listing("change", changes.map(text), of: changeCount, limit: limit)
    lines += listing(
      "possible duplicate", possibleDuplicates.map(text), of: possibleDuplicates.count,
      limit: limit)
    if !possibleDuplicates.isEmpty {
      lines.append(PossibleDuplicate.hint(kind.hasPrefix("mentor") ? .mentor : .student))
    }
    lines += listing(
      "new id", newIDs.map { "\(file):\($0.line): \($0.externalID): \($0.name)" }, of: newIDs.count,
      limit: .max)
    if let withdrawnCount {
      lines += listing(
        "person leaves", "people leave", withdrawn.map(text), of: withdrawnCount, limit: limit)
    }
    if let id { lines.append("To undo: trellis import undo \(id)") }
    return lines
  }

  private var headline: String {
    if isApplied {
      if changesNothing { return "\(file): nothing was imported; every row was rejected." }
      return hasRejected
        ? "\(file): imported without the rejected rows."
        : "\(file): imported."
    }
    if !refusals.isEmpty { return "\(file): nothing was imported; see the refusals below." }
    if isApplicable, hasRejected, !changesNothing {
      return "\(file): this is what would change, without the rejected rows; nothing was written."
    }
    if hasRejected { return "\(file): nothing was imported; mend the rows below and try again." }
    return "\(file): this is what would change; nothing was written."
  }

  /// Whether no row is left to be applied, and nobody is withdrawn.
  private var changesNothing: Bool {
    hasRejected && counts.rejected == counts.read && (withdrawnCount ?? 0) == 0
  }

  private var countsLine: String {
    "Read \(counts.read): \(counts.created) created, \(counts.updated) updated, "
      + "\(counts.unchanged) unchanged, \(counts.rejected) rejected; \(counts.absent) absent from"
      + " the file\(withdrawnCount == nil ? " and left alone." : ".")"
  }

  private var leftOutLine: String {
    "\(count(leftOut.cells, "bad cell")) in \(count(leftOut.rows, "row")) left out; the rest of "
      + "\(leftOut.rows == 1 ? "that row" : "those rows") counts."
  }

  private func section(_ noun: String, _ problems: [ImportProblem], limit: Int) -> [String] {
    let causes = Dictionary(grouping: problems, by: \.code)
    return section(
      noun, causes.mapValues(\.count), causes, limit: limit, rest: "--json lists them all")
  }

  /// Problems grouped by cause, the most frequent cause first, each with some of its places; the
  /// causes share the room, so that a frequent one doesn't hide the others.
  private func section(
    _ noun: String, _ counts: [String: Int], _ samples: [String: [ImportProblem]], limit: Int,
    rest: String
  ) -> [String] {
    let causes = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var (lines, shown): ([String], Int) = ([], 0)
    for (index, (code, total)) in causes.enumerated() {
      lines.append("\(code): \(count(total, noun))")
      let others = causes[(index + 1)...].reduce(0) { $0 + min($1.value, Self.fairShare) }
      let room = max(min(Self.fairShare, limit - shown), limit - shown - others)
      let places = (samples[code] ?? []).prefix(max(0, room))
      lines += places.map { "  \(text($0))" }
      shown += places.count
    }
    let total = counts.values.reduce(0, +)
    if total > shown, shown > 0 { lines.append("and \(total - shown) more: \(rest).") }
    return lines
  }

  /// How many places of a rare cause are shown although a frequent one could fill the screen.
  private static let fairShare = 3

  private func listing(_ noun: String, _ items: [String], of total: Int, limit: Int) -> [String] {
    listing(noun, noun + "s", items, of: total, limit: limit)
  }

  private func listing(
    _ one: String, _ many: String, _ items: [String], of total: Int, limit: Int
  ) -> [String] {
    guard total > 0 else { return [] }
    var lines = ["\(total) \(total == 1 ? one : many):"] + items.prefix(limit).map { "  \($0)" }
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

  private func text(_ leaver: ImportPlan.Leaver) -> String {
    "\(leaver.externalID): \(leaver.name)\(leaver.isMatched ? ", has an open match" : "")"
  }

  private func text(_ pair: PossibleDuplicate) -> String {
    let other = pair.otherExternalID ?? pair.otherLine.map { "line \($0)" } ?? "somebody known"
    return "\(file):\(pair.line): \(pair.externalID) and \(other) have \(pair.reason.words)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
