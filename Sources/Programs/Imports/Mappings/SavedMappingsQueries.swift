import Database

extension Query where Row == SavedMapping {
  /// The mappings that a program keeps for a kind of file.
  static func savedMappings(
    of kind: String, in program: Program.ID?, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT name, headers, mapping, saved_at
        FROM trellis.saved_mappings
       WHERE tenant_id = \(tenant) AND kind = \(kind)
         AND program_id IS NOT DISTINCT FROM \(program)::uuid
       ORDER BY saved_at, mapping_id
      """
    ) { row throws(DatabaseError) in
      SavedMapping(
        name: try row("name"), headers: try row("headers"), document: try row("mapping"),
        savedAt: try row("saved_at"))
    }
  }
}

extension SQL {
  /// Keeps a mapping under a name or for a set of headers, in place of what was there.
  static func saveMapping(
    _ entries: [GivenMapping.Entry], id: Database.ID<SavedMapping>, name: String?,
    headers: HeaderSet?, of kind: String, in program: Program.ID?, _ run: ImportRun
  ) -> SQL {
    """
    INSERT INTO trellis.saved_mappings (
      tenant_id, mapping_id, program_id, kind, name, headers, mapping, saved_at, saved_by)
    VALUES (\(run.tenant), \(id), \(program), \(kind), \(name), \(headers?.key),
      \(SavedMapping.document(entries)), \(run.now), \(run.request.actor))
        ON CONFLICT (tenant_id, program_id, kind, name, headers) DO UPDATE
       SET mapping = excluded.mapping, saved_at = excluded.saved_at,
           saved_by = excluded.saved_by
    """
  }

  /// Forgets what was remembered for a set of headers.
  static func forgetMapping(
    for headers: HeaderSet, of kind: String, in program: Program.ID?, tenant: Tenant.ID
  ) -> SQL {
    """
    DELETE FROM trellis.saved_mappings
     WHERE tenant_id = \(tenant) AND kind = \(kind) AND headers = \(headers.key)
       AND program_id IS NOT DISTINCT FROM \(program)::uuid
    """
  }
}
