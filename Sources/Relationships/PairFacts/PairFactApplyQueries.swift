import Database
import Programs

extension PairFactPlan {
  /// What became known of a fact is added to it; nothing is corrected by that.
  func add(_ addition: PairFactAddition) -> SQL {
    run.update(
      table.imported, as: "k",
      set: addition.columns.map { ($0.name, "p.\(identifier: $0.name)") }
        + [(addition.at, "\(run.now)"), (addition.by, "\(run.request.actor)")],
      from: "import_plan p",
      where: """
        k.\(identifier: table.id) = p.known_id AND p.is_added AND NOT p.is_corrected
        AND NOT p.is_rejected
        """)
  }

  /// Voids what is corrected; it stays, with the reason.
  var voidCorrected: SQL {
    run.update(
      table.imported, as: "k",
      set: [
        ("voided_at", "\(run.now)"), ("voided_by", "\(run.request.actor)"),
        ("void_reason", "'corrected by an import'"),
      ],
      from: "import_plan p",
      where: "k.\(identifier: table.id) = p.known_id AND p.is_corrected AND NOT p.is_rejected")
  }

  func insert(series: IDSeries) -> SQL {
    let values = inserted
    return """
      INSERT INTO trellis.\(identifier: table.name) (
        tenant_id, \(identifier: table.id), program_id, match_id, external_id, entered_by,
        recorded_at, replaces_id, \(values.map(\.column).joined(by: ", ")))
      SELECT \(tenant), \(series.id("p.record")), \(program.id), p.match_id, p.external_id,
             \(run.request.actor), \(run.now), p.known_id, \(values.map(\.value).joined(by: ", "))
        FROM import_plan p
       WHERE (p.is_new OR p.is_corrected) AND NOT p.is_rejected
       ORDER BY p.record
      """
  }

  private var inserted: [(column: SQL, value: SQL)] {
    let times = table.ownTimes.filter { $0.column != "entered_at" }.flatMap(\.columns)
    let names = times + table.fields.map(\.name)
    return names.map { ("\(identifier: $0)", "p.\(identifier: $0)") }
      + [("entered_at", entryTime)] + (table.addition.map(added) ?? [])
  }

  /// A correction was written down now, so that reports of what was known before stay as they
  /// were; unless figures depend on when the fact itself was.
  private var entryTime: SQL {
    table.comparesEntryTimes
      ? "p.entered_at" : "CASE WHEN p.is_new THEN p.entered_at ELSE \(run.now) END"
  }

  /// Somewhere else it was known when it was entered there, for all a file says.
  private func added(_ addition: PairFactAddition) -> [(column: SQL, value: SQL)] {
    let names = addition.columns.map(\.name)
    let isNews: SQL = "p.is_given AND (p.old_at IS NULL OR \(differ(names)))"
    let since: SQL = """
      CASE WHEN p.is_new AND p.entered_at IS NOT NULL
           THEN least(\(earliest(addition)), \(run.now)) ELSE \(run.now) END
      """
    return names.map { ("\(identifier: $0)", "p.\(identifier: $0)") } + [
      ("\(identifier: addition.at)", "CASE WHEN \(isNews) THEN \(since) ELSE p.old_at END"),
      (
        "\(identifier: addition.by)",
        "CASE WHEN \(isNews) THEN \(run.request.actor) ELSE p.old_by END"
      ),
    ]
  }

  /// From when on it can have been known elsewhere.
  private func earliest(_ addition: PairFactAddition) -> SQL {
    guard let time = addition.time else { return "p.entered_at" }
    let value: SQL = "p.\(identifier: time.name)"
    let moment: SQL = time.type == "date" ? "\(value)::timestamp AT TIME ZONE \(zone)" : value
    return "greatest(p.entered_at, \(moment))"
  }

  private func differ(_ names: [String]) -> SQL {
    guard !names.isEmpty else { return "false" }
    let new = names.map { "p.\(identifier: $0)" as SQL }.joined(by: ", ")
    let old = names.map { "p.\(identifier: "old \($0)")" as SQL }.joined(by: ", ")
    return "ROW(\(new)) IS DISTINCT FROM ROW(\(old))"
  }
}
