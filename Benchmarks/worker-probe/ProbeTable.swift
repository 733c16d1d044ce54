import Database

/// What the probes write, and for whom.
enum ProbeTable {
  /// Makes the table of effects, which keeps the rules of every other table.
  static func make(in target: ConnectionTarget) async throws {
    for statement in statements { try await Administration(target).execute(statement) }
  }

  /// Makes a tenant that may run so many jobs at once.
  static func tenant(_ words: [String], in database: Pool) async throws -> String {
    let tenant: ID<TenantScope> = IdentifierSource.system.next()
    let slug = words.first ?? "probe-\(tenant)"
    let cap = words.count > 1 ? WorkerProbe.number(words[1]) : 10
    try await database.control { tx in
      try tx.execute(
        """
        INSERT INTO tenants (tenant_id, slug, name, created_at, created_by, max_running_jobs)
        VALUES (\(tenant), \(slug), \(slug), now(), 'probe', \(cap))
        """)
    }
    return "\(tenant)"
  }

  private static let statements: [SQL] = [
    """
    CREATE TABLE IF NOT EXISTS trellis.probe_effects (
      tenant_id uuid        NOT NULL,
      effect_id bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
      job_id    bigint      NOT NULL,
      lease_no  bigint      NOT NULL,
      kind      text        NOT NULL,
      made_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT probe_effects_pkey PRIMARY KEY (tenant_id, effect_id)
    )
    """,
    "ALTER TABLE trellis.probe_effects ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE trellis.probe_effects FORCE ROW LEVEL SECURITY",
    "DROP POLICY IF EXISTS tenant ON trellis.probe_effects",
    """
    CREATE POLICY tenant ON trellis.probe_effects
      USING (tenant_id = current_setting('trellis.tenant_id')::uuid)
    """,
    "GRANT SELECT, INSERT ON trellis.probe_effects TO trellis_app",
  ]
}
