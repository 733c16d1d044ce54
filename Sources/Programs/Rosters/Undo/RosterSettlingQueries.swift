import Database

/// What follows from fields of people and enrollments, after they were restored.
extension UndoRun {
  /// Gives those of whose two names one was restored the key of the names they now have.
  var mendNameKeys: SQL {
    """
    UPDATE trellis.people p
       SET name_key = \(key(of: "given_name", 1)) || '|' || \(key(of: "family_name", 2))
      FROM (SELECT k.subject_id, k.old,
                   bool_or(n.field = 'given_name') AS given_name,
                   bool_or(n.field = 'family_name') AS family_name
              FROM undo_rows k
              JOIN undo_rows n
                ON n.entity = 'people' AND n.subject_id = k.subject_id
               AND n.field IN ('given_name', 'family_name') AND n.reason IS NULL
             WHERE k.entity = 'people' AND k.field = 'name_key' AND k.reason = 'changed'
             GROUP BY k.subject_id, k.old) r
     WHERE p.tenant_id = \(tenant) AND p.person_id = r.subject_id
    """
  }

  private func key(of name: SQL, _ part: Int32) -> SQL {
    """
    CASE WHEN r.\(name) THEN split_part(r.old, '|', \(part))
         ELSE split_part(p.name_key, '|', \(part)) END
    """
  }

  /// Marks restored addresses that several people read all the same.
  var shareAddressesAgain: SQL {
    let restored: SQL = """
      SELECT o.email_key
        FROM undo_rows r
        JOIN trellis.people o ON o.tenant_id = \(tenant) AND o.person_id = r.subject_id
       WHERE r.entity = 'people' AND r.field IN ('email', 'email_shared')
      """
    return """
      UPDATE trellis.people p SET email_shared = true
        FROM (\(SQL.sharedAddresses(among: restored, tenant: tenant))) shared
       WHERE p.tenant_id = \(tenant) AND p.role IN ('student', 'mentor', 'guardian', 'teacher')
         AND p.email_key = shared.email_key AND NOT p.email_shared
      """
  }

  /// Takes back from which day on the import made known people ready or not, where nothing of
  /// theirs was changed since.
  var deleteRestoredEvents: SQL {
    """
    DELETE FROM trellis.enrollment_events v
     USING (SELECT subject_id
              FROM undo_rows
             WHERE entity IN ('people', 'enrollments') AND field IS NOT NULL
             GROUP BY subject_id HAVING bool_and(reason IS NULL)) r
     WHERE v.tenant_id = \(tenant) AND v.program_id = \(program?.id)
       AND v.person_id = r.subject_id AND \(isOwn("v.event_id"))
       AND NOT EXISTS (SELECT FROM undo_created u WHERE u.subject_id = v.person_id)
    """
  }

  /// Known members of whom something was restored, numbered.
  func restoredMembers(_ role: ParticipantRole) -> SQL {
    """
    SELECT row_number() OVER (ORDER BY r.subject_id) AS record, r.subject_id AS person_id
      FROM (SELECT DISTINCT subject_id FROM undo_rows
             WHERE entity IN ('people', 'enrollments') AND field IS NOT NULL
               AND reason IS NULL) r
      JOIN trellis.enrollments e
        ON e.tenant_id = \(tenant) AND e.program_id = \(program?.id)
       AND e.person_id = r.subject_id AND e.role = \(role.rawValue)
    """
  }
}
