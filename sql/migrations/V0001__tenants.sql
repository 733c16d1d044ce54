-- The control plane: who uses this database. Only trellis_control reads or writes it; the
-- application role gets a tenant's rows elsewhere through row-level security alone.

CREATE TABLE trellis.tenants (
  tenant_id  uuid        NOT NULL,
  slug       text        NOT NULL,
  name       text        NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text        NOT NULL,
  CONSTRAINT tenants_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT tenants_slug_key UNIQUE (slug),
  CONSTRAINT tenants_slug_check CHECK (slug <> '' AND length(slug) <= 63),
  CONSTRAINT tenants_name_check CHECK (name <> '' AND length(name) <= 200)
);

GRANT SELECT, INSERT, UPDATE ON trellis.tenants TO trellis_control;
