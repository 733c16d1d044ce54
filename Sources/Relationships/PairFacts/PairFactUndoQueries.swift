import Database
import Programs

extension UndoRun {
  /// The facts that the import brought, and what was done to them since.
  func listFacts(of table: PairFactTable) -> SQL {
    """
    INSERT INTO undo_created (noun, subject_id, code, is_new, reason)
    SELECT \(table.noun), k.\(id(table)),
           coalesce(k.external_id, concat_ws(' ', s.external_id, m.external_id,
             k.\(identifier: table.when.name))),
           true,
           CASE WHEN r.fact_id IS NOT NULL THEN 'corrected'
                WHEN k.voided_at IS NOT NULL THEN 'voided'
                \(addedSince(table)) END
      FROM trellis.\(identifier: table.name) k
      JOIN trellis.matches a ON a.tenant_id = \(tenant) AND a.match_id = k.match_id
      JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = a.student_id
      JOIN trellis.people m ON m.tenant_id = \(tenant) AND m.person_id = a.mentor_id
      LEFT JOIN (SELECT DISTINCT replaces_id AS fact_id
                   FROM trellis.\(identifier: table.name)
                  WHERE tenant_id = \(tenant)
                    AND void_reason IS DISTINCT FROM \(Self.voidReason)) r
        ON r.fact_id = k.\(id(table))
      LEFT JOIN (SELECT DISTINCT c.subject_id
                   FROM trellis.import_changes c
                   LEFT JOIN trellis.import_undos u
                     ON u.tenant_id = \(tenant) AND u.import_id = c.import_id
                  WHERE c.tenant_id = \(tenant) AND c.import_id <> \(self.id)
                    AND c.entity = \(table.name) AND c.field = \(table.addition?.at)
                    AND coalesce(u.kept, 1) > 0) c
        ON c.subject_id = k.\(id(table))
     WHERE k.tenant_id = \(tenant) AND \(isOwn("k.\(id(table))"))
    """
  }

  private func addedSince(_ table: PairFactTable) -> SQL {
    table.addition.map { addition in
      """
      WHEN k.\(identifier: addition.at) > k.recorded_at OR c.subject_id IS NOT NULL
      THEN \(addition.undoReason)
      """
    } ?? ""
  }

  /// Where a correction is kept, what it corrected stays void.
  func keepCorrected(in table: PairFactTable) -> SQL {
    """
    UPDATE undo_rows r SET reason = 'corrected'
      FROM undo_created u
      JOIN trellis.\(identifier: table.name) k
        ON k.tenant_id = \(tenant) AND k.\(id(table)) = u.subject_id
     WHERE u.noun = \(table.noun) AND u.reason IS NOT NULL
       AND r.entity = \(table.name) AND r.subject_id = k.replaces_id
    """
  }

  func voidFacts(of table: PairFactTable) -> SQL {
    """
    UPDATE trellis.\(identifier: table.name) k
       SET voided_at = \(now), voided_by = \(request.actor), void_reason = \(Self.voidReason)
      FROM undo_created u
     WHERE k.tenant_id = \(tenant) AND k.\(id(table)) = u.subject_id
       AND u.noun = \(table.noun) AND u.reason IS NULL
    """
  }

  private func id(_ table: PairFactTable) -> SQL { "\(identifier: table.id)" }
}
