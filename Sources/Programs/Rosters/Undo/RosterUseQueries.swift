import Database

/// What keeps people whom an import created.
extension UndoRun {
  /// Those who stand in a table; of somebody who only joined, rows of the import's program count.
  func markUsed(_ use: PersonUse) -> SQL {
    let isOfProgram: SQL =
      switch use.scope {
      case .itself: "t.program_id = \(program?.id)"
      case .row(let table, let column):
        """
        EXISTS (SELECT FROM trellis.\(identifier: table) o
                 WHERE o.tenant_id = \(tenant) AND o.program_id = \(program?.id)
                   AND o.\(identifier: column) = t.\(identifier: column))
        """
      case .tenant: "false"
      }
    return """
      UPDATE undo_created u SET reason = \(use.code), found = \(use.table)
        FROM (SELECT t.\(identifier: use.column) AS person_id, bool_or(\(isOfProgram)) AS is_here
                FROM trellis.\(identifier: use.table) t
               WHERE t.tenant_id = \(tenant)
               GROUP BY 1) t
       WHERE t.person_id = u.subject_id AND (u.is_new OR t.is_here) AND \(Self.isUndecidedPerson)
      """
  }

  /// Students with a guardian who is blocked: without them the block would be forgotten.
  var markBlocked: SQL {
    """
    UPDATE undo_created u SET reason = 'blocked'
      FROM trellis.student_guardians k
     WHERE k.tenant_id = \(tenant) AND k.student_id = u.subject_id AND k.may_receive = 'blocked'
       AND u.is_new AND \(Self.isUndecidedPerson)
    """
  }

  var markMembersElsewhere: SQL {
    """
    UPDATE undo_created u SET reason = 'other_program', found = p.slug
      FROM trellis.enrollments e
      JOIN trellis.programs p ON p.tenant_id = \(tenant) AND p.program_id = e.program_id
     WHERE e.tenant_id = \(tenant) AND e.person_id = u.subject_id
       AND e.program_id <> \(program?.id) AND u.is_new AND \(Self.isUndecidedPerson)
    """
  }

  /// Those who were held, came back, left or became ready since.
  var markStatuses: SQL {
    """
    UPDATE undo_created u SET reason = 'status', found = v.status
      FROM (SELECT DISTINCT ON (person_id) person_id, status
              FROM trellis.enrollment_events
             WHERE tenant_id = \(tenant) AND program_id = \(program?.id)
               AND NOT \(isOwn("event_id")) AND reason IS DISTINCT FROM \(Self.voidReason)
             ORDER BY person_id, effective_on DESC, entered_at DESC, event_id DESC) v
     WHERE v.person_id = u.subject_id AND \(Self.isUndecidedPerson)
    """
  }

  /// Those whom a later import changed that was not undone, or not wholly.
  var markEdited: SQL {
    """
    UPDATE undo_created u SET reason = 'edited', found = e.import_id::text
      FROM (SELECT c.subject_id, c.import_id,
                   c.entity = 'enrollments' AND i.program_id = \(program?.id) AS is_enrollment
              FROM trellis.import_changes c
              JOIN trellis.imports i ON i.tenant_id = \(tenant) AND i.import_id = c.import_id
              LEFT JOIN trellis.import_undos x
                ON x.tenant_id = \(tenant) AND x.import_id = c.import_id
             WHERE c.tenant_id = \(tenant) AND c.import_id <> \(id)
               AND c.entity IN ('people', 'enrollments', 'student_guardians', 'student_teachers')
               AND c.field IS DISTINCT FROM 'email_shared' AND coalesce(x.kept, 1) > 0) e
     WHERE e.subject_id = u.subject_id AND (u.is_new OR e.is_enrollment)
       AND \(Self.isUndecidedPerson)
    """
  }

  private static var isUndecidedPerson: SQL {
    "u.reason IS NULL AND u.noun IN ('student', 'mentor', 'guardian', 'teacher')"
  }
}

extension Query where Row == PersonUse {
  /// Every column that a foreign key makes name somebody, in tables that have no words for it.
  ///
  /// What only safeguarding may read is not asked; the foreign key itself keeps whom it names.
  static var tablesNamingPeople: Self {
    Query(
      """
      SELECT c.relname::text AS "table", a.attname::text AS "column",
             k.confrelid = 'trellis.enrollments'::regclass AS is_of_program
        FROM pg_constraint k
        JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attname = 'person_id'
        JOIN pg_attribute a
          ON a.attrelid = k.conrelid AND a.attnum = k.conkey[array_position(k.confkey, f.attnum)]
       WHERE k.contype = 'f'
         AND has_column_privilege(c.oid, a.attnum, 'SELECT')
         AND k.confrelid IN ('trellis.people'::regclass, 'trellis.enrollments'::regclass)
       ORDER BY 1, 2
      """
    ) { row throws(DatabaseError) in
      let (table, column): (String, String) = (try row("table"), try row("column"))
      let words = table.replacing("_", with: " ")
      return PersonUse(
        table, column, in: try row("is_of_program") ? .itself : .tenant, code: "used",
        "stands in the \(words)")
    }
  }
}
