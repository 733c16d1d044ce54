package import Database

/// Imports a tenant's vocabulary of goals.
package struct GoalImport: ImportKind {
  package init() {}

  package var name: String { "goals" }
  package var program: Program.ID? { nil }

  package var fields: [StagedField<GoalColumn, GoalRow>] {
    [
      StagedField("code", .text) { $0.code?.text },
      StagedField("name", .text) { $0.name },
      StagedField("parent", .text) { $0.parent?.text },
      StagedField("aliases", .texts) { $0.aliases },
      StagedField("added_alias", .text) { $0.addedAlias },
    ]
  }

  package func checker(for run: ImportRun, _ tx: Transaction) -> GoalChecker {
    GoalChecker()
  }

  /// Compares in memory: a vocabulary has some thousand goals at most, and is checked as a tree.
  package func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan {
    let known = try tx.all(.goals(of: run.tenant)).compactMap(\.goal)
    let rows = try tx.all(.stagedGoals)
    let merge = GoalMerge(known: known, rows: rows)
    try tx.execute(.createGoalPlan)
    try tx.execute(.planGoals(merge.goals + merge.further))
    var plan = ImportPlan()
    var errors = merge.faults.map { row, column, fault in
      run.problem(
        line: row.line, record: row.record, column: column.name,
        value: column == .parent ? row.cells.parent?.text : row.cells.code?.text, fault)
    }
    errors += run.request.skipsBadRows ? orphans(merge, errors, run) : []
    try plan.reject(errors, for: run, tx)
    describe(merge, known, &plan)
    return plan
  }

  package func apply(_ run: ImportRun, _ tx: Transaction) throws {
    // New ones first: a goal that changes may hang on one of them.
    try tx.execute(run.insertGoals)
    try tx.execute(run.updateGoals)
  }

  private func describe(_ merge: GoalMerge, _ known: [Goal], _ plan: inout ImportPlan) {
    let named = Set(merge.goals.map(\.goal.code))
    let absent = known.map(\.code).filter { !named.contains($0) }
    plan.absentCount = absent.count
    plan.absent = absent.prefix(ImportReport.listed).map(\.text)
    let changes = merge.goals.flatMap(\.changes)
    plan.changeCount = changes.count
    plan.changes = Array(changes.prefix(ImportReport.listed))
  }

  /// Where bad rows are skipped, those that would hang on them go with them.
  private func orphans(
    _ merge: GoalMerge, _ errors: [ImportProblem], _ run: ImportRun
  ) -> [ImportProblem] {
    var bad = Set(errors.compactMap(\.record))
    var orphans: [ImportProblem] = []
    while true {
      let lost = Set(
        merge.goals.filter { bad.contains($0.row.record) && $0.known == nil }.map(\.goal.code))
      let next = merge.goals.filter { merged in
        !bad.contains(merged.row.record) && merged.goal.parent.map(lost.contains) == true
      }
      guard !next.isEmpty else { return orphans }
      for merged in next {
        bad.insert(merged.row.record)
        orphans.append(
          run.problem(
            line: merged.row.line, record: merged.row.record, column: GoalColumn.parent.name,
            value: merged.goal.parent?.text,
            CellFault(
              "goal.parent_rejected", "the row of its parent is rejected",
              hint: "Mend the row of the parent.")))
      }
    }
  }
}

extension GoalMerge.Merged {
  /// The fields of a known goal that the row changes.
  fileprivate var changes: [FieldChange] {
    guard let known else { return [] }
    let fields: [(String, String?, String?)] = [
      ("name", known.name, goal.name), ("parent", known.parent?.text, goal.parent?.text),
      ("aliases", CellList.cell(of: known.aliases), CellList.cell(of: goal.aliases)),
    ]
    return fields.filter { $0.1 != $0.2 }.map {
      FieldChange(line: row.line, key: goal.code.text, field: $0.0, old: $0.1, new: $0.2)
    }
  }
}
