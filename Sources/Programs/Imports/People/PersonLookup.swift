package import Database

/// Finds the people of a program whom staged rows name by id or e-mail.
///
/// An id comes first; an address that several people share names nobody.
package struct PersonLookup: Sendable {
  private let program: Program.ID
  private let run: ImportRun

  package init(in program: Program.ID, for run: ImportRun) {
    self.program = program
    self.run = run
  }

  /// A join that gives a staged reference's `person_id` and `standing`: `member`, `outsider`
  /// (known, but not in the program) or `shared` (an address of several people).
  ///
  /// Nothing is given where nobody has the id or address.
  package func join(_ reference: String, as role: ParticipantRole, alias: SQL) -> SQL {
    let name: SQL = "\(identifier: reference)"
    let address: SQL = "\(identifier: "\(reference)_email")"
    return """
      LEFT JOIN (
        SELECT DISTINCT ON (c.record) c.record, c.person_id,
               CASE WHEN c.is_shared THEN 'shared' WHEN e.person_id IS NULL THEN 'outsider'
                    ELSE 'member' END AS standing
          FROM (SELECT r.record, p.person_id, false AS is_shared, 1 AS rank
                  FROM import_rows r
                  JOIN trellis.people p
                    ON p.tenant_id = \(run.tenant) AND p.role = \(role.rawValue)
                   AND p.id_source = \(run.request.idSource) AND p.external_id = r.\(name)
                 UNION ALL
                SELECT r.record, p.person_id, p.email_shared, 2
                  FROM import_rows r
                  JOIN trellis.people p
                    ON p.tenant_id = \(run.tenant) AND p.role = \(role.rawValue)
                   AND p.email_key = r.\(address)) c
          LEFT JOIN trellis.enrollments e
            ON e.tenant_id = \(run.tenant) AND e.program_id = \(program)
           AND e.person_id = c.person_id
         ORDER BY c.record, c.rank, c.is_shared DESC, c.person_id) \(alias)
        ON \(alias).record = s.record
      """
  }

  /// What is wrong with a reference that names nobody of the program.
  package static func fault(_ column: String, _ value: String, standing: String?) -> CellFault {
    switch standing {
    case "outsider":
      CellFault(
        "\(column).not_enrolled", "\(value.quoted) is known, but not in this program",
        hint: "Import them into the program first.")
    case "shared":
      CellFault(
        "\(column).shared_address", "\(value.quoted) is an address that several people share",
        hint: "Write the external id instead.")
    default:
      CellFault(
        "\(column).unknown", "nobody is known by \(value.quoted)",
        hint: "Write an external id or e-mail address of this program; check who is in it.")
    }
  }
}

extension StagedField {
  /// The two fields in which a reference is staged: as an id, and as an address.
  package static func person(
    _ name: String, _ reference: @escaping @Sendable (Row) -> PersonReference?
  ) -> [StagedField] {
    [
      StagedField(name, .text) { reference($0)?.id.text },
      StagedField("\(name)_email", .text) { reference($0)?.email?.key },
    ]
  }
}
