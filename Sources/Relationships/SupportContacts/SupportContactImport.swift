package import Database
package import Programs

/// Imports that staff asked how a program's matches go.
///
/// A contact is known by its external id, else by pair, party and day. What is known is never
/// overwritten: a correction voids it and puts another in its place.
package struct SupportContactImport: ImportKind {
  private let intoProgram: Program

  package init(into program: Program) {
    intoProgram = program
  }

  package var name: String { PairFactTable.supportContacts().kind }
  package var program: Program.ID? { intoProgram.id }

  package var fields: [StagedField<SupportContactColumn, SupportContactRow>] {
    people + times + [
      StagedField("external_id", .text) { $0.externalID?.text },
      StagedField("contact_with", .text) { $0.party?.rawValue },
      StagedField("mode", .text) { $0.mode?.rawValue },
      StagedField("contacted_by", .text) { $0.contactedBy },
      StagedField("note", .text) { $0.note },
    ]
  }

  private var people: [StagedField<SupportContactColumn, SupportContactRow>] {
    StagedField.person("student", \.student) + StagedField.person("mentor", \.mentor)
  }

  private var times: [StagedField<SupportContactColumn, SupportContactRow>] {
    StagedField.time("occurred") { $0.day.map(CellTime.day) }
      + StagedField.time("entered", \.enteredAt)
  }

  package func checker(for run: ImportRun, _ tx: Transaction) throws -> SupportContactChecker {
    SupportContactChecker()
  }

  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    try PairFactPlan(table: .supportContacts(by: run.request.actor), program: intoProgram, run: run)
      .make(tx)
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    try PairFactPlan(table: .supportContacts(by: run.request.actor), program: intoProgram, run: run)
      .apply(tx)
  }
}
