-- A tenant's vocabulary of goals: a tree of codes. People name goals by code, so a code is never
-- deleted, only retired.

CREATE TABLE trellis.goals (
  tenant_id  uuid        NOT NULL,
  code       text        NOT NULL,
  name       text        NOT NULL,
  parent     text,
  aliases    text[]      NOT NULL,
  sensitive  boolean     NOT NULL DEFAULT false,
  position   integer     NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz,
  CONSTRAINT goals_pkey PRIMARY KEY (tenant_id, code),
  CONSTRAINT goals_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT goals_parent_fkey FOREIGN KEY (tenant_id, parent)
    REFERENCES trellis.goals (tenant_id, code),
  CONSTRAINT goals_code_check CHECK (code <> '' AND length(code) <= 200),
  CONSTRAINT goals_parent_check CHECK (parent <> code)
);
CREATE INDEX goals_parent ON trellis.goals (tenant_id, parent);

ALTER TABLE trellis.goals ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.goals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.goals USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.goals TO trellis_app;
GRANT SELECT ON trellis.goals TO trellis_ops;
