import Database

/// Finds whom rows without an id mean, before they are compared with what is known.
///
/// A row gets the id of the one person whom it can mean, or the id made for somebody new; then it
/// goes on like any other row. Nobody is found by an address that several people share, nor by one
/// whose owner has another given name or birth date than the row: that is a brother or sister.
struct MemberIdentification: Sendable {
  let members: MemberImport

  init(_ members: MemberImport) {
    self.members = members
  }

  var run: ImportRun { members.run }
  var how: Identification { run.request.identification }

  /// Gives rows their ids, as far as these can be found.
  func identify(_ tx: Transaction) throws {
    try tx.execute(createUnknown)
    try tx.execute(createHits)
    try tx.execute(knowMadeIDs)
    for (number, rule) in how.rules.enumerated() where applies(rule) {
      try tx.execute(findHits(rule, number: number))
      try tx.execute(settle(number: number))
    }
    try tx.execute(explainRest)
    try tx.execute(makeIDs)
    try tx.execute(spreadIDs)
    try tx.execute(.analyzeStaging(["record", "external_id"]))
  }

  /// Refuses rows that are still without an id, once all are planned.
  func refuse(_ plan: inout ImportPlan, _ tx: Transaction) throws {
    try plan.reject(tickedTwice, unresolved, for: run, tx)
  }

  /// Says who was found, who is new, and whom unresolved rows may mean.
  func describe(_ plan: inout ImportPlan, _ tx: Transaction) throws {
    for note in try tx.all(found) { plan.notices.add(note) }
    plan.newIDs = try tx.all(newIDs)
    var rows = try tx.all(unresolvedRows)
    let places = Dictionary(
      rows.enumerated().map { ($1.record, $0) }, uniquingKeysWith: { first, _ in first })
    for (record, candidate) in try tx.all(candidates) {
      if let place = places[record] { rows[place].candidates.append(candidate) }
    }
    plan.unresolved = rows
  }

  /// Whether the file has the columns of a rule.
  private func applies(_ rule: Identification.Rule) -> Bool {
    rule.columns.allSatisfy(run.columns.contains)
  }
}
