package import Database
package import Programs

/// Imports check-ins of a program's pairs.
///
/// A check-in is known by its external id, else by pair, time, outcome and who logged it. What is
/// known is never overwritten: a correction voids the old check-in and replaces it.
package struct CheckInImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { PairFactTable.checkIns.kind }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<CheckInColumn, CheckInRow>] {
    people + times + [
      StagedField("external_id", .text) { $0.externalID?.text },
      StagedField("outcome", .text) { $0.outcome?.rawValue },
      StagedField("mode", .text) { $0.mode?.rawValue },
      StagedField("minutes", .smallint) { $0.minutes.map { Int16(clamping: $0.count) } },
      StagedField("logged_by", .text) { $0.loggedBy?.rawValue },
      StagedField("confirmed", .boolean) { $0.isConfirmed },
      StagedField("note", .text) { $0.note },
    ]
  }

  private var people: [StagedField<CheckInColumn, CheckInRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
  }

  private var times: [StagedField<CheckInColumn, CheckInRow>] {
    StagedField.time("occurred", \.occurredAt) + StagedField.time("entered", \.enteredAt)
  }

  package func checker(for run: ImportRun, _ tx: Transaction) -> CheckInChecker {
    CheckInChecker()
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairFactPlan(table: .checkIns, program: intoProgram, run: run).make(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairFactPlan(table: .checkIns, program: intoProgram, run: run).apply(tx)
  }
}
