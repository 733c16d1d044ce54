import Database
import Programs

/// An import of check-ins in the terms of SQL.
struct CheckInPlan {
  let program: Program
  let run: ImportRun

  var tenant: Tenant.ID { run.tenant }

  func make(_ tx: Transaction) throws -> ImportPlan {
    try tx.execute(createTimes)
    try tx.execute(createMatched)
    try tx.execute(createPlan)
    var plan = ImportPlan()
    let suggestions = PersonSuggestions(in: program.id, for: run, tx)
    try plan.reject(
      unknownPeople, skippedTimes, unmatchedPairs, repeatedIDs, for: run, tx,
      suggesting: suggestions)
    for note in try tx.all(repetitions) { plan.warnings.add(note) }
    for note in try tx.all(distantMatches) { plan.warnings.add(note) }
    for note in try tx.all(voidedCheckIns) { plan.notices.add(note) }
    let changes = try tx.all(fieldChanges)
    plan.changes = changes.map(\.change)
    plan.changeCount = changes.first?.total ?? 0
    return plan
  }

  func apply(_ tx: Transaction) throws {
    try tx.execute(confirm)
    try tx.execute(voidCorrected)
    try tx.execute(insert(series: run.series()))
  }
}
