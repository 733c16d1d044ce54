import Database

extension SQL {
  /// Statistics of what is joined and filtered by, and no more, as those of the staged rows.
  static var analyzePlan: SQL {
    """
    ANALYZE import_plan (record, external_id, given_key, family_key, person_id, is_rejected,
      is_new_person, is_new, is_changed, changes_person, changes_enrollment)
    """
  }
}

extension MemberImport {
  /// Finds for each staged row the person and the enrollment it means, and whether they change.
  func createPlan(series: IDSeries) -> SQL {
    """
    CREATE TEMPORARY TABLE import_plan ON COMMIT DROP AS
    SELECT s.*,
           coalesce(p.person_id, \(series.id("s.record"))) AS person_id,
           p.person_id IS NULL AS is_new_person,
           e.person_id IS NULL AS is_new,
           p.person_id IS NOT NULL AND \(differs(.people)) AS changes_person,
           e.person_id IS NOT NULL AND \(differs(.enrollments)) AS changes_enrollment,
           p.person_id IS NOT NULL AND \(differs(.people))
             OR e.person_id IS NOT NULL AND \(differs(.enrollments)) AS is_changed,
           \(changesIdentity) AS changes_identity
      FROM import_rows s
      LEFT JOIN trellis.people p
        ON p.tenant_id = \(tenant) AND p.role = \(role.rawValue)
       AND p.id_source = \(run.request.idSource) AND p.external_id = s.external_id
      LEFT JOIN trellis.enrollments e
        ON e.tenant_id = \(tenant) AND e.program_id = \(program.id)
       AND e.person_id = p.person_id
    """
  }

  /// Whether a staged row says anything else than a known row.
  private func differs(_ home: MemberColumn.Home) -> SQL {
    let columns = columns(in: home)
    guard !columns.isEmpty else { return "false" }
    let known: SQL = home == .people ? "p" : "e"
    let old = columns.map { "\(known).\(identifier: $0.name)" as SQL }.joined(by: ", ")
    let new = columns.map { value($0, over: known) }.joined(by: ", ")
    return "(ROW(\(old)) IS DISTINCT FROM ROW(\(new)))"
  }

  /// Whether both the name and the birth date of a known id are other ones: another person, then.
  private var changesIdentity: SQL {
    guard run.staged.contains("birth_date") else { return "false" }
    return """
      (p.birth_date <> s.birth_date AND p.name_key <> \(Self.nameKey)) IS TRUE
      """
  }

  /// A row's name key, what a blank cell leaves out being taken from the known one.
  static var nameKey: SQL {
    """
    (coalesce(s.given_key, split_part(p.name_key, '|', 1)) || '|' \
    || coalesce(s.family_key, split_part(p.name_key, '|', 2)))
    """
  }
}
