import Database

extension GuardianImport {
  /// A guardian without a name goes by what is known of them.
  var insertGuardians: SQL {
    """
    INSERT INTO trellis.people (
      tenant_id, person_id, role, id_source, external_id, given_name, family_name, name_key, email,
      phone, languages, created_at, created_by)
    SELECT \(tenant), guardian_id, 'guardian', \(run.request.idSource), external_id,
           coalesce(given_name, email, phone, external_id, ''), coalesce(family_name, ''),
           coalesce(name_key, '|'), email, phone,
           CASE WHEN language IS NULL THEN '{}' ELSE ARRAY[language] END,
           \(run.now), \(run.request.actor)
      FROM import_guardian_people
     WHERE is_new
     ORDER BY guardian_id
    """
  }

  var updateGuardians: SQL {
    let email = value("email", "d", over: "p")
    return run.update(
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
        ("name_key", "coalesce(d.name_key, p.name_key)"), ("email", email),
        ("email_shared", "coalesce(p.email_shared AND p.email_key = lower(\(email)), false)"),
        ("phone", value("phone", "d", over: "p")), ("languages", languages),
      ],
      from: "import_guardian_people d",
      where: "p.person_id = d.guardian_id AND NOT d.is_new AND \(changesPerson)")
  }

  /// Whom a roster names as a guardian may get reports unless it says otherwise, or a person has
  /// blocked them.
  var insertLinks: SQL {
    """
    INSERT INTO trellis.student_guardians (\(linkColumns))
    \(links(of: "l.is_new_student"))
        ON CONFLICT (tenant_id, student_id, guardian_id) DO NOTHING
    """
  }

  /// The same of students who were known before.
  var insertFurtherLinks: SQL {
    run.insert(
      into: .studentGuardians, columns: linkColumns, select: links(of: "NOT l.is_new_student"))
  }

  private var linkColumns: SQL {
    "tenant_id, student_id, guardian_id, relationship, may_receive, created_at, created_by"
  }

  private func links(of students: SQL) -> SQL {
    """
    SELECT DISTINCT ON (l.student_id, l.guardian_id) \(tenant), l.student_id, l.guardian_id,
           l.relationship,
           CASE WHEN l.guardian_id IN (\(.blockedContacts(tenant: tenant))) THEN 'blocked'
                ELSE coalesce(l.may_receive, 'yes') END,
           \(run.now), \(run.request.actor)
      FROM import_guardian_links l
     WHERE \(students)
     ORDER BY l.student_id, l.guardian_id, l.position
    """
  }

  var updateLinks: SQL {
    run.update(
      .studentGuardians, as: "k",
      set: [
        ("listed", "true"), ("relationship", value("relationship", "l", over: "k")),
        (
          "may_receive",
          """
          CASE WHEN k.may_receive = 'blocked' THEN k.may_receive
               ELSE coalesce(l.may_receive, k.may_receive) END
          """
        ),
      ],
      from: """
        (SELECT DISTINCT ON (student_id, guardian_id) *
           FROM import_guardian_links
          WHERE NOT is_new_student
          ORDER BY student_id, guardian_id, position) l
        """,
      where: """
        k.student_id = l.student_id AND k.guardian_id = l.guardian_id AND \(changesLink)
        """)
  }

  var unlistDepartures: SQL {
    run.update(
      .studentGuardians, as: "k", set: [("listed", "false")],
      from: "import_guardian_departures d",
      where: "k.student_id = d.student_id AND k.guardian_id = d.guardian_id")
  }

  var newAddresses: SQL {
    "SELECT lower(d.email) FROM import_guardian_people d WHERE d.email IS NOT NULL"
  }
}
