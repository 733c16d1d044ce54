import Database
import Programs

extension UndoRun {
  /// The check-ins that the import brought, and what was done to them since.
  var listCheckIns: SQL {
    """
    INSERT INTO undo_created (noun, subject_id, code, is_new, reason)
    SELECT 'check-in', k.check_in_id,
           coalesce(k.external_id, concat_ws(' ', s.external_id, m.external_id, k.occurred_on)),
           true,
           CASE WHEN r.check_in_id IS NOT NULL THEN 'corrected'
                WHEN k.voided_at IS NOT NULL THEN 'voided'
                WHEN k.confirmed_at > k.recorded_at OR c.subject_id IS NOT NULL THEN 'confirmed'
           END
      FROM trellis.check_ins k
      JOIN trellis.matches a ON a.tenant_id = \(tenant) AND a.match_id = k.match_id
      JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = a.student_id
      JOIN trellis.people m ON m.tenant_id = \(tenant) AND m.person_id = a.mentor_id
      LEFT JOIN (SELECT DISTINCT replaces_id AS check_in_id
                   FROM trellis.check_ins
                  WHERE tenant_id = \(tenant)
                    AND void_reason IS DISTINCT FROM \(Self.voidReason)) r
        ON r.check_in_id = k.check_in_id
      LEFT JOIN (SELECT DISTINCT c.subject_id
                   FROM trellis.import_changes c
                   LEFT JOIN trellis.import_undos u
                     ON u.tenant_id = \(tenant) AND u.import_id = c.import_id
                  WHERE c.tenant_id = \(tenant) AND c.import_id <> \(id)
                    AND c.entity = 'check_ins' AND c.field = 'confirmed_at'
                    AND coalesce(u.kept, 1) > 0) c
        ON c.subject_id = k.check_in_id
     WHERE k.tenant_id = \(tenant) AND \(isOwn("k.check_in_id"))
    """
  }

  /// Where a correction is kept, what it corrected stays void.
  var keepCorrected: SQL {
    """
    UPDATE undo_rows r SET reason = 'corrected'
      FROM undo_created u
      JOIN trellis.check_ins k ON k.tenant_id = \(tenant) AND k.check_in_id = u.subject_id
     WHERE u.noun = 'check-in' AND u.reason IS NOT NULL
       AND r.entity = 'check_ins' AND r.subject_id = k.replaces_id
    """
  }

  var voidCheckIns: SQL {
    """
    UPDATE trellis.check_ins k
       SET voided_at = \(now), voided_by = \(request.actor), void_reason = \(Self.voidReason)
      FROM undo_created u
     WHERE k.tenant_id = \(tenant) AND k.check_in_id = u.subject_id
       AND u.noun = 'check-in' AND u.reason IS NULL
    """
  }
}
