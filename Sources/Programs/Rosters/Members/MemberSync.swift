import Database

/// Whom a roster no longer names, and whether they may be withdrawn for it.
struct MemberSync: Sendable {
  let members: MemberImport

  /// So many in a hundred of the enrolled may leave by a file without being allowed by number.
  private static let percentWithoutAsking = 10

  init(_ members: MemberImport) {
    self.members = members
  }

  /// Finds out who would leave, and everything that speaks against it.
  func plan(_ plan: inout ImportPlan, _ allowed: Int?, _ tx: Transaction) throws {
    // A round that is published at this moment must not match who is leaving.
    try tx.execute(.lockProgram(members.program.id, tenant: members.tenant))
    try tx.execute(createLeavers)
    let counts = try tx.one(leaverCounts)
    plan.withdrawn = try tx.all(leavers)
    plan.withdrawnCount = counts.leaving
    plan.refusals += [
      excess(counts, allowed), unclear(counts), matched(counts, try tx.all(matchedLeavers)),
    ].compactMap(\.self)
  }

  func apply(_ tx: Transaction) throws {
    try tx.execute(withdrawLeavers)
    try tx.execute(noteLeavers(series: members.run.series()))
  }

  private func excess(_ counts: LeaverCounts, _ allowed: Int?) -> ImportProblem? {
    let isTooMany =
      allowed.map { counts.leaving > $0 }
      ?? (counts.leaving * 100 > counts.enrolled * Self.percentWithoutAsking)
    guard isTooMany else { return nil }
    let limit = allowed.map { "more than the \($0) allowed" } ?? "more than 10 %"
    return ImportProblem(
      "sync.too_many",
      "\(counts.leaving) of \(counts.enrolled) enrolled \(members.role.rawValue)s are absent from "
        + "the file, \(limit)",
      hint: "Check that it is the whole roster; if so, say --allow-absent \(counts.leaving).")
  }

  private func unclear(_ counts: LeaverCounts) -> ImportProblem? {
    guard counts.unclearRows > 0 else { return nil }
    return ImportProblem(
      "sync.unclear",
      "\(counts.unclearRows) rows do not tell whom they mean, so nobody knows who is absent",
      hint: "Mend those rows first, or leave --sync out.")
  }

  private func matched(_ counts: LeaverCounts, _ first: [String]) -> ImportProblem? {
    guard counts.matched > 0 else { return nil }
    let more = counts.matched > first.count ? " and \(counts.matched - first.count) more" : ""
    return ImportProblem(
      "sync.matched",
      "\(counts.matched) of those absent have an open match: "
        + "\(first.joined(separator: ", "))\(more)",
      hint: "Close their matches first, by 'trellis match close', or add them to the file.")
  }
}

/// How many would leave, and of how many.
struct LeaverCounts: Sendable {
  /// Those of the program, the role and the source of ids who have not left.
  let enrolled: Int
  let leaving: Int
  /// Of those who would leave.
  let matched: Int
  /// Rows that could mean any of them.
  let unclearRows: Int
}
