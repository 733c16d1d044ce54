-- Each applied import: who, when, which file, how its columns were read, what it did.

CREATE TABLE trellis.imports (
  tenant_id   uuid        NOT NULL,
  import_id   uuid        NOT NULL,
  program_id  uuid,
  kind        text        NOT NULL,
  file_name   text        NOT NULL,
  file_sha256 text        NOT NULL,
  mapping     jsonb       NOT NULL,
  read        bigint      NOT NULL,
  created     bigint      NOT NULL,
  updated     bigint      NOT NULL,
  unchanged   bigint      NOT NULL,
  rejected    bigint      NOT NULL,
  absent      bigint      NOT NULL,
  applied_at  timestamptz NOT NULL,
  applied_by  text        NOT NULL,
  CONSTRAINT imports_pkey PRIMARY KEY (tenant_id, import_id),
  CONSTRAINT imports_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT imports_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT imports_counts_check CHECK (read = created + updated + unchanged + rejected)
);
CREATE INDEX imports_program ON trellis.imports (tenant_id, program_id, applied_at);

ALTER TABLE trellis.imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.imports FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.imports USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.imports TO trellis_app;
GRANT SELECT ON trellis.imports TO trellis_ops;
