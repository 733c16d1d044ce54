import Tabular

/// Columns whose blank cells leave what is known as it is, even where blank cells clear.
extension MemberImport {
  /// Says which of the file's columns those are.
  var keptColumns: ImportProblem? {
    guard run.request.blankClears else { return nil }
    let columns = run.columns.filter(isKept)
    guard !columns.isEmpty else { return nil }
    let kept = columns.map(run.spelling(of:)).sorted()
    let keepsGuardians = columns.contains {
      $0.hasPrefix("teacher_") || Self.guardianPart(of: $0) == "email"
    }
    return ImportProblem(
      "blank.kept", "blank cells clear nothing in: \(kept.joined(separator: ", "))",
      hint: keepsGuardians
        ? "Without --skip-bad-cells, blank cells of guardians and teachers clear too."
        : "Names, ids, capacities and who may receive reports are changed, never cleared.")
  }

  private func isKept(_ column: String) -> Bool {
    if column == "external_id" || MemberColumn.neverCleared.contains(column) { return true }
    guard let part = Self.guardianPart(of: column) else {
      return run.request.skipsBadCells && column.hasPrefix("teacher_")
    }
    return run.request.skipsBadCells || ["id", "name", "may_receive"].contains(part)
  }

  /// `email` of `guardian2_email`.
  private static func guardianPart(of column: String) -> String? {
    for prefix in ["guardian1_", "guardian2_"] where column.hasPrefix(prefix) {
      return String(column.dropFirst(prefix.count))
    }
    return nil
  }
}
