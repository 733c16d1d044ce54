import Database

/// Whom an import created, and how they go, unless something keeps them.
extension UndoRun {
  var listCreatedPeople: SQL {
    """
    INSERT INTO undo_created (noun, subject_id, is_new)
    SELECT role, person_id, true
      FROM trellis.people
     WHERE tenant_id = \(tenant) AND \(isOwn("person_id"))
    """
  }

  /// Those who were known and joined a program.
  var listJoined: SQL {
    """
    WITH moved AS (
      DELETE FROM undo_rows WHERE entity = 'enrollments' AND field IS NULL RETURNING subject_id)
    INSERT INTO undo_created (noun, subject_id, is_new)
    SELECT e.role, e.person_id, false
      FROM moved
      JOIN trellis.enrollments e
        ON e.tenant_id = \(tenant) AND e.program_id = \(program?.id)
       AND e.person_id = moved.subject_id
    """
  }

  var deleteEvents: SQL {
    """
    DELETE FROM trellis.enrollment_events v USING undo_created u
     WHERE v.tenant_id = \(tenant) AND v.program_id = \(program?.id)
       AND v.person_id = u.subject_id AND \(Self.isRemovedMember)
    """
  }

  var deleteTeacherLinks: SQL {
    """
    DELETE FROM trellis.student_teachers k USING undo_created u
     WHERE k.tenant_id = \(tenant) AND k.program_id = \(program?.id)
       AND k.student_id = u.subject_id AND \(Self.isRemovedMember)
    """
  }

  var deleteGuardianLinks: SQL {
    """
    DELETE FROM trellis.student_guardians k USING undo_created u
     WHERE k.tenant_id = \(tenant) AND k.student_id = u.subject_id AND u.is_new
       AND \(Self.isRemovedMember)
    """
  }

  var deleteEnrollments: SQL {
    """
    DELETE FROM trellis.enrollments e USING undo_created u
     WHERE e.tenant_id = \(tenant) AND e.program_id = \(program?.id)
       AND e.person_id = u.subject_id AND \(Self.isRemovedMember)
    """
  }

  /// Guardians whom a student who stays is left with.
  var markLinkedGuardians: SQL {
    """
    UPDATE undo_created u SET reason = 'linked', found = coalesce(s.external_id, s.email)
      FROM trellis.student_guardians k
      JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = k.student_id
     WHERE k.tenant_id = \(tenant) AND k.guardian_id = u.subject_id
       AND u.noun = 'guardian' AND u.reason IS NULL
    """
  }

  /// Teachers whom a student who stays is left with.
  var markLinkedTeachers: SQL {
    """
    UPDATE undo_created u SET reason = 'linked', found = coalesce(s.external_id, s.email)
      FROM trellis.student_teachers k
      JOIN trellis.people s ON s.tenant_id = \(tenant) AND s.person_id = k.student_id
     WHERE k.tenant_id = \(tenant) AND k.teacher_id = u.subject_id
       AND u.noun = 'teacher' AND u.reason IS NULL
    """
  }

  var deleteDistinctPairs: SQL {
    """
    DELETE FROM trellis.distinct_people d USING undo_created u
     WHERE d.tenant_id = \(tenant) AND u.subject_id IN (d.person_id, d.other_id) AND u.is_new
       AND \(Self.isRemovedMember)
    """
  }

  var deletePeople: SQL {
    """
    DELETE FROM trellis.people p USING undo_created u
     WHERE p.tenant_id = \(tenant) AND p.person_id = u.subject_id AND u.is_new
       AND u.noun IN ('student', 'mentor', 'guardian', 'teacher') AND u.reason IS NULL
    """
  }

  private static var isRemovedMember: SQL {
    "u.noun IN ('student', 'mentor') AND u.reason IS NULL"
  }
}
