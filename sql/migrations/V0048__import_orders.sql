-- Imports that workers do: what their jobs must not tell, which is what somebody called a file, and
-- what came of them, as whoever ordered the import would have read it. A report quotes from the file
-- and is kept for a month; the import itself stands in `imports`.

CREATE TABLE trellis.import_orders (
  tenant_id    uuid        NOT NULL,
  order_id     uuid        NOT NULL,
  -- Jobs are forgotten by themselves, so this names one that may be gone.
  job_id       bigint      NOT NULL,
  program_id   uuid,
  kind         text        NOT NULL,
  file_names   text[]      NOT NULL,
  mapping_name text,
  ordered_at   timestamptz NOT NULL,
  ordered_by   text        NOT NULL,
  verdict      text,
  settled_at   timestamptz,
  import_ids   uuid[]      NOT NULL DEFAULT '{}',
  problems     bigint      NOT NULL DEFAULT 0,
  lines        text[]      NOT NULL DEFAULT '{}',
  document     text,
  CONSTRAINT import_orders_pkey PRIMARY KEY (tenant_id, order_id),
  CONSTRAINT import_orders_job_key UNIQUE (tenant_id, job_id),
  CONSTRAINT import_orders_tenant_fkey FOREIGN KEY (tenant_id)
    REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT import_orders_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT import_orders_verdict_check CHECK (verdict IN ('applied', 'refused')),
  CONSTRAINT import_orders_settled_check CHECK ((verdict IS NULL) = (settled_at IS NULL))
);
CREATE INDEX import_orders_program ON trellis.import_orders (tenant_id, program_id);
CREATE INDEX import_orders_settled ON trellis.import_orders (tenant_id, settled_at);

ALTER TABLE trellis.import_orders ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.import_orders FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.import_orders USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.import_orders TO trellis_app;
GRANT SELECT ON trellis.import_orders TO trellis_ops;
