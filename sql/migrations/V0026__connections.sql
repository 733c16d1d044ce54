-- Contacts beyond the match: the network that a student or a mentor grows. Those of a student count
-- once staff has approved them.

CREATE TABLE trellis.connections (
  tenant_id     uuid        NOT NULL,
  connection_id uuid        NOT NULL,
  program_id    uuid        NOT NULL,
  -- Whose network it is part of.
  owner_id      uuid        NOT NULL,
  -- Somebody Trellis knows, else a name.
  person_id     uuid,
  name          text,
  how_met       text,
  -- Goal codes of common interest.
  interests     text[]      NOT NULL DEFAULT '{}',
  met_on        date        NOT NULL,
  -- The next day on which the owner means to be in touch.
  follow_up_on  date,
  entered_at    timestamptz NOT NULL,
  entered_by    text        NOT NULL,
  approved_at   timestamptz,
  approved_by   text,
  voided_at     timestamptz,
  voided_by     text,
  void_reason   text,
  CONSTRAINT connections_pkey PRIMARY KEY (tenant_id, connection_id),
  CONSTRAINT connections_owner_fkey FOREIGN KEY (tenant_id, program_id, owner_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT connections_person_fkey FOREIGN KEY (tenant_id, person_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT connections_whom_check CHECK ((person_id IS NULL) = (name IS NOT NULL) AND name <> ''),
  CONSTRAINT connections_self_check CHECK (person_id <> owner_id),
  CONSTRAINT connections_approved_check CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
  CONSTRAINT connections_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX connections_owner ON trellis.connections (tenant_id, program_id, owner_id);
CREATE INDEX connections_person ON trellis.connections (tenant_id, person_id);

ALTER TABLE trellis.connections ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.connections FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.connections USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.connections TO trellis_app;
GRANT SELECT ON trellis.connections TO trellis_ops;

-- Each time the owner was in touch; a connection without one for long is asleep.
CREATE TABLE trellis.connection_contacts (
  tenant_id     uuid        NOT NULL,
  contact_id    uuid        NOT NULL,
  connection_id uuid        NOT NULL,
  occurred_on   date        NOT NULL,
  note          text,
  entered_at    timestamptz NOT NULL,
  entered_by    text        NOT NULL,
  voided_at     timestamptz,
  voided_by     text,
  void_reason   text,
  CONSTRAINT connection_contacts_pkey PRIMARY KEY (tenant_id, contact_id),
  CONSTRAINT connection_contacts_connection_fkey FOREIGN KEY (tenant_id, connection_id)
    REFERENCES trellis.connections (tenant_id, connection_id),
  CONSTRAINT connection_contacts_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX connection_contacts_connection
  ON trellis.connection_contacts (tenant_id, connection_id, occurred_on);

ALTER TABLE trellis.connection_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.connection_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.connection_contacts USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.connection_contacts TO trellis_app;
GRANT SELECT ON trellis.connection_contacts TO trellis_ops;
