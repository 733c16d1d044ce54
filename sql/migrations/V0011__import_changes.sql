-- What each import changed, so that it can be shown and undone. What it created is known without a
-- row for each: the identifiers that an import makes begin with its own.

CREATE TABLE trellis.import_changes (
  tenant_id  uuid   NOT NULL,
  import_id  uuid   NOT NULL,
  -- In the order in which the import's statements made them.
  number     bigint NOT NULL,
  -- The table, and the key of its row: one or two identifiers beside the import's program, or a code.
  entity     text   NOT NULL,
  subject_id uuid,
  other_id   uuid,
  code       text,
  -- Null where the row itself was added, to somebody known before; `new` then is all of it.
  field      text,
  old        text,
  new        text,
  CONSTRAINT import_changes_pkey PRIMARY KEY (tenant_id, import_id, number),
  CONSTRAINT import_changes_import_fkey FOREIGN KEY (tenant_id, import_id)
    REFERENCES trellis.imports (tenant_id, import_id),
  CONSTRAINT import_changes_key_check CHECK (coalesce(subject_id::text, code) IS NOT NULL)
);

ALTER TABLE trellis.import_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.import_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.import_changes USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.import_changes TO trellis_app;
GRANT SELECT ON trellis.import_changes TO trellis_ops;

-- False for imports from before changes were recorded: those cannot be undone.
ALTER TABLE trellis.imports ADD COLUMN is_recorded boolean NOT NULL DEFAULT false;

CREATE TABLE trellis.import_undos (
  tenant_id uuid        NOT NULL,
  import_id uuid        NOT NULL,
  removed   bigint      NOT NULL,
  restored  bigint      NOT NULL,
  kept      bigint      NOT NULL,
  undone_at timestamptz NOT NULL,
  undone_by text        NOT NULL,
  CONSTRAINT import_undos_pkey PRIMARY KEY (tenant_id, import_id),
  CONSTRAINT import_undos_import_fkey FOREIGN KEY (tenant_id, import_id)
    REFERENCES trellis.imports (tenant_id, import_id)
);

ALTER TABLE trellis.import_undos ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.import_undos FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.import_undos USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.import_undos TO trellis_app;
GRANT SELECT ON trellis.import_undos TO trellis_ops;
