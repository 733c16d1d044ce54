import Database
import Programs

/// An import of facts about pairs in the terms of SQL.
struct PairFactPlan {
  let table: PairFactTable
  let program: Program
  let run: ImportRun

  var tenant: Tenant.ID { run.tenant }
  var zone: SQL { "\(program.timeZone)" }

  func make(_ tx: Transaction) throws -> ImportPlan {
    try tx.execute(createTimes)
    try tx.execute(createMatched)
    try tx.execute(createPlan)
    var plan = ImportPlan()
    let suggestions = PersonSuggestions(in: program.id, for: run, tx)
    try plan.reject(
      unknownPeople, skippedTimes, unmatchedPairs, repeatedIDs, misordered, for: run, tx,
      suggesting: suggestions)
    for note in try tx.all(repetitions) { plan.warnings.add(note) }
    for note in try tx.all(distantMatches) { plan.warnings.add(note) }
    for note in try tx.all(voidedFacts) { plan.notices.add(note) }
    let changes = try tx.all(fieldChanges)
    plan.changes = changes.map(\.change)
    plan.changeCount = changes.first?.total ?? 0
    return plan
  }

  func apply(_ tx: Transaction) throws {
    if let addition = table.addition { try tx.execute(add(addition)) }
    try tx.execute(voidCorrected)
    try tx.execute(insert(series: run.series()))
  }
}
