-- Who was said not to be the same person: imports no longer list the two as possible duplicates.

CREATE TABLE trellis.distinct_people (
  tenant_id  uuid        NOT NULL,
  person_id  uuid        NOT NULL,
  other_id   uuid        NOT NULL,
  reason     text,
  decided_at timestamptz NOT NULL,
  decided_by text        NOT NULL,
  CONSTRAINT distinct_people_pkey PRIMARY KEY (tenant_id, person_id, other_id),
  CONSTRAINT distinct_people_person_fkey FOREIGN KEY (tenant_id, person_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT distinct_people_other_fkey FOREIGN KEY (tenant_id, other_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT distinct_people_order_check CHECK (person_id < other_id)
);

CREATE INDEX distinct_people_other ON trellis.distinct_people (tenant_id, other_id);

ALTER TABLE trellis.distinct_people ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.distinct_people FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.distinct_people
  USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.distinct_people TO trellis_app;
GRANT SELECT ON trellis.distinct_people TO trellis_ops;
