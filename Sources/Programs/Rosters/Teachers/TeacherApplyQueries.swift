import Database

extension TeacherImport {
  /// A teacher without a name goes by the address.
  var insertTeachers: SQL {
    """
    INSERT INTO trellis.people (
      tenant_id, person_id, role, given_name, family_name, name_key, email, site, created_at,
      created_by)
    SELECT \(tenant), teacher_id, 'teacher', coalesce(given_name, email, ''),
           coalesce(family_name, ''), coalesce(name_key, '|'), email, site, \(run.now),
           \(run.request.actor)
      FROM import_teacher_people
     WHERE is_new
    """
  }

  var updateTeachers: SQL {
    """
    UPDATE trellis.people p
       SET given_name = coalesce(d.given_name, p.given_name), family_name = \(Self.familyName),
           name_key = coalesce(d.name_key, p.name_key), email = coalesce(d.email, p.email)
      FROM import_teacher_people d
     WHERE p.tenant_id = \(tenant) AND p.person_id = d.teacher_id AND NOT d.is_new
       AND \(Self.changesPerson)
    """
  }

  /// Ends what another teacher was until yesterday.
  var endLinks: SQL {
    """
    UPDATE trellis.student_teachers k SET to_on = greatest(k.from_on, \(run.request.today) - 1)
      FROM import_teachers t
      JOIN import_teacher_people d USING (key)
     WHERE k.tenant_id = \(tenant) AND k.program_id = \(program)
       AND k.student_id = t.student_id AND k.teacher_id <> d.teacher_id AND k.to_on IS NULL
    """
  }

  var insertLinks: SQL {
    """
    INSERT INTO trellis.student_teachers AS k (
      tenant_id, program_id, student_id, teacher_id, from_on, entered_at, entered_by)
    SELECT \(tenant), \(program), t.student_id, d.teacher_id, \(run.request.today), \(run.now),
           \(run.request.actor)
      FROM import_teachers t
      JOIN import_teacher_people d USING (key)
     ORDER BY t.record
        ON CONFLICT (tenant_id, program_id, student_id, teacher_id)
        DO UPDATE SET to_on = NULL WHERE k.to_on IS NOT NULL
    """
  }
}
