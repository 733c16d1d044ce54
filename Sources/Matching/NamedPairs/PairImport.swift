import Database
import Programs

/// What imports of exclusions and pins have in common: pairs of one program in one table.
struct PairImport: Sendable {
  let table: PairTable
  let program: Program.ID
  let run: ImportRun

  var tenant: Tenant.ID { run.tenant }

  func plan(_ tx: Transaction) throws -> ImportPlan {
    try tx.execute(createPlan)
    var plan = ImportPlan()
    let suggestions = PersonSuggestions(in: program, for: run, tx)
    try plan.reject(unknownPeople, for: run, tx, suggesting: suggestions)
    for note in try tx.all(repetitions) { plan.warnings.add(note) }
    let absent = try tx.all(absentPairs)
    plan.absent = absent.map(\.pair)
    plan.absentCount = absent.first?.total ?? 0
    plan.changes = try tx.all(changedReasons)
    plan.changeCount = plan.changes.count
    return plan
  }

  func apply(_ tx: Transaction) throws {
    try tx.execute(insertPairs)
    try tx.execute(updatePairs)
  }
}

/// Where pairs of a kind are kept.
enum PairTable: String {
  case exclusions, pins

  var imported: ImportedTable { self == .exclusions ? .exclusions : .pins }
}

/// The tables of named pairs, with what imports record of them.
extension ImportedTable {
  static let exclusions = pairs("exclusions", "student_id", "mentor_id", hasReason: true)
  static let pins = pairs("pins", "student_id", "mentor_id", hasReason: true)
  static let wishes = pairs("wishes", "from_id", "to_id", hasReason: false)

  private static func pairs(
    _ name: String, _ keys: String..., hasReason: Bool
  ) -> ImportedTable {
    ImportedTable(
      name, keys: keys, isOfProgram: true,
      columns: (hasReason ? [Column("reason")] : [])
        + [
          Column("entered_at", "timestamptz", isInternal: true),
          Column("entered_by", isInternal: true),
        ])
  }
}
