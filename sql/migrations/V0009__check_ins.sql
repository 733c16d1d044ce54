-- Check-ins are events: nothing is deleted, a mistake is voided with a reason and may be replaced.

CREATE TABLE trellis.check_ins (
  tenant_id    uuid        NOT NULL,
  check_in_id  uuid        NOT NULL,
  program_id   uuid        NOT NULL,
  match_id     uuid        NOT NULL,
  external_id  text,
  -- The local date in the program's time zone; the moment too, where it is known.
  occurred_on  date        NOT NULL,
  occurred_at  timestamptz,
  -- When somebody wrote it down; null where an import does not know.
  entered_at   timestamptz,
  entered_by   text        NOT NULL,
  -- When this database learned of it.
  recorded_at  timestamptz NOT NULL,
  outcome      text        NOT NULL,
  mode         text,
  minutes      smallint,
  logged_by    text        NOT NULL,
  -- When the other of the pair said that it was so, and who wrote that down.
  confirmed_at timestamptz,
  confirmed_by text,
  note         text,
  note_class   text        NOT NULL DEFAULT 'staff',
  replaces_id  uuid,
  voided_at    timestamptz,
  voided_by    text,
  void_reason  text,
  CONSTRAINT check_ins_pkey PRIMARY KEY (tenant_id, check_in_id),
  CONSTRAINT check_ins_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT check_ins_replaces_fkey FOREIGN KEY (tenant_id, replaces_id)
    REFERENCES trellis.check_ins (tenant_id, check_in_id),
  CONSTRAINT check_ins_outcome_check CHECK (outcome IN ('made', 'attempted')),
  CONSTRAINT check_ins_mode_check CHECK (mode IN ('in_person', 'online', 'phone')),
  CONSTRAINT check_ins_minutes_check CHECK (minutes BETWEEN 0 AND 1440),
  CONSTRAINT check_ins_logged_by_check CHECK (logged_by IN ('student', 'mentor', 'coordinator')),
  CONSTRAINT check_ins_note_class_check CHECK (note_class IN ('pair', 'staff', 'safeguarding')),
  CONSTRAINT check_ins_confirmed_check CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
  CONSTRAINT check_ins_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
-- All that consistency reads, so that it never goes to the table itself.
CREATE INDEX check_ins_match ON trellis.check_ins (tenant_id, program_id, match_id, occurred_on)
  INCLUDE (outcome, logged_by, minutes, entered_at, recorded_at, confirmed_at, voided_at);
CREATE INDEX check_ins_replaces ON trellis.check_ins (tenant_id, replaces_id);
CREATE UNIQUE INDEX check_ins_external_id
  ON trellis.check_ins (tenant_id, program_id, external_id)
  WHERE external_id IS NOT NULL AND voided_at IS NULL;

ALTER TABLE trellis.check_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.check_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.check_ins USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.check_ins TO trellis_app;
GRANT SELECT ON trellis.check_ins TO trellis_ops;
