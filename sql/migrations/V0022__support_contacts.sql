-- Staff ask the student, the mentor and the guardian of a match how it goes: soon after the start,
-- twice in the first month, then as often as the program says, never less than once a quarter.

ALTER TABLE trellis.programs
  ADD COLUMN support_contact_days smallint NOT NULL DEFAULT 30,
  ADD CONSTRAINT programs_support_contact_days_check
    CHECK (support_contact_days BETWEEN 7 AND 92) NOT VALID;

CREATE TABLE trellis.support_contacts (
  tenant_id          uuid        NOT NULL,
  support_contact_id uuid        NOT NULL,
  program_id         uuid        NOT NULL,
  match_id           uuid        NOT NULL,
  external_id        text,
  contact_with       text        NOT NULL,
  occurred_on        date        NOT NULL,
  mode               text,
  -- Who of the staff it was.
  contacted_by       text        NOT NULL,
  -- For staff alone.
  note               text,
  -- When somebody wrote it down; null where an import does not know.
  entered_at         timestamptz,
  entered_by         text        NOT NULL,
  -- When this database learned of it.
  recorded_at        timestamptz NOT NULL,
  replaces_id        uuid,
  voided_at          timestamptz,
  voided_by          text,
  void_reason        text,
  CONSTRAINT support_contacts_pkey PRIMARY KEY (tenant_id, support_contact_id),
  CONSTRAINT support_contacts_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT support_contacts_replaces_fkey FOREIGN KEY (tenant_id, replaces_id)
    REFERENCES trellis.support_contacts (tenant_id, support_contact_id),
  CONSTRAINT support_contacts_contact_with_check
    CHECK (contact_with IN ('student', 'mentor', 'guardian')),
  CONSTRAINT support_contacts_mode_check CHECK (mode IN ('in_person', 'online', 'phone')),
  CONSTRAINT support_contacts_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX support_contacts_match
  ON trellis.support_contacts (tenant_id, program_id, match_id, occurred_on);
CREATE INDEX support_contacts_replaces ON trellis.support_contacts (tenant_id, replaces_id);
CREATE UNIQUE INDEX support_contacts_external_id
  ON trellis.support_contacts (tenant_id, program_id, external_id)
  WHERE external_id IS NOT NULL AND voided_at IS NULL;

ALTER TABLE trellis.support_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.support_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.support_contacts USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.support_contacts TO trellis_app;
GRANT SELECT ON trellis.support_contacts TO trellis_ops;
