package import Database
package import Programs

/// Imports what the two of a program's pairs asked each other, and when the answer came.
///
/// A request is known by its external id, else by pair, time and who asked. A row with the answer
/// to a known one adds it; anything else replaces it. A date alone means its first moment, and an
/// answer on the day of the question comes no sooner than the question.
package struct RequestImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { PairFactTable.requests.kind }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<RequestColumn, RequestRow>] {
    people + times + [
      StagedField("external_id", .text) { $0.externalID?.text },
      StagedField("asked_by", .text) { $0.from?.rawValue },
      StagedField("wording", .text) { $0.text },
    ]
  }

  private var people: [StagedField<RequestColumn, RequestRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
  }

  private var times: [StagedField<RequestColumn, RequestRow>] {
    StagedField.time("asked", \.askedAt) + StagedField.time("answered", \.answeredAt)
      + StagedField.time("entered", \.enteredAt)
  }

  package func checker(for run: ImportRun, _ tx: Transaction) -> RequestChecker {
    RequestChecker()
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairFactPlan(table: .requests, program: intoProgram, run: run).make(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairFactPlan(table: .requests, program: intoProgram, run: run).apply(tx)
  }
}
