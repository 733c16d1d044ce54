-- What the columns of files mean: saved under a name, or remembered for a set of headers.

CREATE TABLE trellis.saved_mappings (
  tenant_id  uuid        NOT NULL,
  mapping_id uuid        NOT NULL,
  program_id uuid,
  kind       text        NOT NULL,
  name       text,
  headers    text,
  mapping    jsonb       NOT NULL,
  saved_at   timestamptz NOT NULL,
  saved_by   text        NOT NULL,
  CONSTRAINT saved_mappings_pkey PRIMARY KEY (tenant_id, mapping_id),
  CONSTRAINT saved_mappings_tenant_fkey FOREIGN KEY (tenant_id)
    REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT saved_mappings_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT saved_mappings_key
    UNIQUE NULLS NOT DISTINCT (tenant_id, program_id, kind, name, headers),
  CONSTRAINT saved_mappings_found_check CHECK ((name IS NULL) <> (headers IS NULL))
);

ALTER TABLE trellis.saved_mappings ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.saved_mappings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.saved_mappings
  USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.saved_mappings TO trellis_app;
GRANT SELECT ON trellis.saved_mappings TO trellis_ops;
