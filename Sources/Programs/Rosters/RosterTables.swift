/// The tables that rosters change, with what is recorded of them.
extension ImportedTable {
  package static let people = ImportedTable(
    "people", keys: ["person_id"],
    columns: [
      Column("id_source"), Column("external_id"), Column("given_name"), Column("family_name"),
      Column("name_key", isInternal: true), Column("email"),
      Column("email_shared", "boolean", isInternal: true, following: "email"), Column("phone"),
      Column("birth_date", "date"), Column("household"), Column("languages", "text[]"),
      Column("organisation"), Column("occupation"), Column("site"),
    ])

  package static let enrollments = ImportedTable(
    "enrollments", keys: ["person_id"], isOfProgram: true,
    columns: [
      Column("status"), Column("grade"), Column("cohort"), Column("site"), Column("region"),
      Column("modes", "text[]"), Column("grade_bands", "text[]"), Column("goals", "text[]"),
      Column("needs", "text[]"), Column("offers", "text[]"), Column("availability"),
      Column("capacity", "smallint"), Column("mentor_type"), Column("starts_on", "date"),
      Column("hours_per_month", "smallint"), Column("consent_on", "date"),
      Column("consent_until", "date"), Column("consent_by"), Column("screening"),
      Column("screening_cleared_on", "date"), Column("screening_expires_on", "date"),
      Column("training_completed_on", "date"), Column("priority", "smallint"),
      Column("priority_reason"), Column("notes"),
    ])

  package static let studentGuardians = ImportedTable(
    "student_guardians", keys: ["student_id", "guardian_id"],
    columns: [Column("relationship"), Column("may_receive"), Column("listed", "boolean")],
    guarded: ("may_receive", "blocked"))

  package static let studentTeachers = ImportedTable(
    "student_teachers", keys: ["student_id", "teacher_id"], isOfProgram: true,
    columns: [Column("from_on", "date"), Column("to_on", "date")])
}
