import CivilTime
import Database

extension Query where Row == GoalMerge.Row {
  /// The rows of a goals file, as they were read.
  static var stagedGoals: Self {
    Query(
      """
      SELECT record, line, code, name, parent, aliases, added_alias FROM import_rows
       ORDER BY record
      """
    ) {
      row throws(DatabaseError) in
      let (code, parent): (String?, String?) = (try row("code"), try row("parent"))
      var cells = GoalRow()
      cells.code = code.flatMap(GoalCode.init)
      cells.parent = parent.flatMap(GoalCode.init)
      cells.name = try row("name")
      cells.aliases = try row("aliases")
      cells.addedAlias = try row("added_alias")
      return GoalMerge.Row(record: try row("record"), line: try row("line"), cells: cells)
    }
  }
}

extension SQL {
  static var createGoalPlan: SQL {
    """
    CREATE TEMPORARY TABLE import_plan ON COMMIT DROP AS
    SELECT record, line, is_rejected, false AS is_new, false AS is_changed, code, name, parent,
           aliases
      FROM import_rows
    """
  }

  /// Brings the plan in line with what the rows make of the vocabulary.
  static func planGoals(_ goals: [GoalMerge.Merged]) -> SQL {
    """
    UPDATE import_plan p
       SET is_new = g.is_new, is_changed = g.is_changed, code = g.code, name = g.name,
           parent = g.parent, aliases = string_to_array(g.aliases, ';')
      FROM unnest(\(goals.map(\.row.record)), \(goals.map { $0.known == nil }),
             \(goals.map(\.isChanged)), \(goals.map(\.goal.code.text)), \(goals.map(\.goal.name)),
             \(goals.map(\.goal.parent?.text)),
             \(goals.map { CellList.cell(of: $0.goal.aliases) }))
           AS g (record, is_new, is_changed, code, name, parent, aliases)
     WHERE g.record = p.record
    """
  }
}

extension ImportRun {
  /// Changes goals; one that was retired comes back.
  var updateGoals: SQL {
    update(
      .goals, as: "g",
      set: [
        ("name", "p.name"), ("parent", "p.parent"), ("aliases", "p.aliases"),
        ("retired_at", "NULL"),
      ],
      from: "import_plan p",
      where: """
        g.code = p.code AND NOT p.is_rejected
        AND (p.is_changed OR p.is_new AND g.retired_at IS NOT NULL)
        """)
  }

  var insertGoals: SQL {
    insert(
      into: .goals, columns: "tenant_id, code, name, parent, aliases, position, created_at",
      select: """
        SELECT \(tenant), p.code, p.name, p.parent, p.aliases,
               (SELECT coalesce(max(g.position), 0) FROM trellis.goals g
                 WHERE g.tenant_id = \(tenant)) + p.record, \(now)
          FROM import_plan p
         WHERE p.is_new AND NOT p.is_rejected
         ORDER BY p.record
        """)
  }
}

extension ImportedTable {
  /// The vocabulary of goals, with what imports record of it.
  static let goals = ImportedTable(
    "goals", code: "code",
    columns: [
      Column("name"), Column("parent"), Column("aliases", "text[]"),
      Column("retired_at", "timestamptz"),
    ])
}
