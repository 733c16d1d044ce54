import Database

extension TeacherImport {
  /// A teacher without a name goes by the address.
  var insertTeachers: SQL {
    """
    INSERT INTO trellis.people (
      tenant_id, person_id, role, id_source, external_id, given_name, family_name, name_key, email,
      site, created_at, created_by)
    SELECT \(tenant), teacher_id, 'teacher',
           CASE WHEN external_id IS NULL THEN '' ELSE \(run.request.idSource) END, external_id,
           coalesce(given_name, email, ''), coalesce(family_name, ''), coalesce(name_key, '|'),
           email, site, \(run.now), \(run.request.actor)
      FROM import_teacher_people
     WHERE is_new
    """
  }

  var updateTeachers: SQL {
    run.update(
      .people, as: "p",
      set: [
        ("external_id", "coalesce(p.external_id, d.external_id)"),
        (
          "id_source",
          """
          CASE WHEN p.external_id IS NULL AND d.external_id IS NOT NULL
               THEN \(run.request.idSource) ELSE p.id_source END
          """
        ),
        ("given_name", "coalesce(d.given_name, p.given_name)"), ("family_name", Self.familyName),
        ("name_key", "coalesce(d.name_key, p.name_key)"), ("email", "coalesce(d.email, p.email)"),
      ],
      from: "import_teacher_people d",
      where: "p.person_id = d.teacher_id AND NOT d.is_new AND \(Self.changesPerson)")
  }

  /// Ends what another teacher was until yesterday.
  var endLinks: SQL {
    run.update(
      .studentTeachers, as: "k",
      set: [("to_on", "greatest(k.from_on, \(run.request.today) - 1)")],
      from: "import_teachers t JOIN import_teacher_people d USING (key)",
      where: """
        k.program_id = \(program) AND k.student_id = t.student_id
        AND k.teacher_id <> d.teacher_id AND k.to_on IS NULL
        """)
  }

  /// Lets what had ended go on, where a former teacher is named again.
  var reopenLinks: SQL {
    run.update(
      .studentTeachers, as: "k", set: [("to_on", "NULL")],
      from: "import_teachers t JOIN import_teacher_people d USING (key)",
      where: """
        k.program_id = \(program) AND k.student_id = t.student_id AND k.teacher_id = d.teacher_id
        AND k.to_on IS NOT NULL
        """)
  }

  /// Ends what somebody's teacher was until yesterday, where blank cells clear.
  var endLinksOfStudentsWithout: SQL {
    run.update(
      .studentTeachers, as: "k",
      set: [("to_on", "greatest(k.from_on, \(run.request.today) - 1)")],
      from: "import_plan s",
      where: """
        k.program_id = \(program) AND k.student_id = s.person_id AND k.to_on IS NULL
        AND NOT s.is_rejected AND coalesce(s.teacher_key, s.teacher_email) IS NULL
        """)
  }

  var insertLinks: SQL {
    run.insert(
      into: .studentTeachers,
      columns: "tenant_id, program_id, student_id, teacher_id, from_on, entered_at, entered_by",
      select: """
        SELECT \(tenant), \(program), t.student_id, d.teacher_id, t.from_on, \(run.now),
               \(run.request.actor)
          FROM import_teachers t
          JOIN import_teacher_people d USING (key)
         ORDER BY t.record
        """)
  }
}
