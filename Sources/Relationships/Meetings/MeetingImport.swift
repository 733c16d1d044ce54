package import Database
package import Programs

/// Imports meetings that a program's pairs plan, and what became of them.
///
/// A meeting is known by its external id, else by pair and time. A row that says what became of a
/// known one adds that; anything else replaces it.
package struct MeetingImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { PairFactTable.meetings.kind }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<MeetingColumn, MeetingRow>] {
    people + times + [
      StagedField("external_id", .text) { $0.externalID?.text },
      StagedField("place", .text) { $0.place },
      StagedField("mode", .text) { $0.mode?.rawValue },
      StagedField("minutes", .smallint) { $0.minutes.map { Int16(clamping: $0.count) } },
      StagedField("outcome", .text) { $0.outcome?.result.rawValue },
      StagedField("outcome_due_to", .text) { $0.outcome?.cause?.rawValue },
    ]
  }

  private var people: [StagedField<MeetingColumn, MeetingRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
  }

  private var times: [StagedField<MeetingColumn, MeetingRow>] {
    StagedField.time("starts", \.startsAt)
      + StagedField.time("entered", \.enteredAt)
  }

  package func checker(for run: ImportRun, _ tx: Transaction) throws -> MeetingChecker {
    MeetingChecker()
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairFactPlan(table: .meetings, program: intoProgram, run: run).make(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairFactPlan(table: .meetings, program: intoProgram, run: run).apply(tx)
  }
}
