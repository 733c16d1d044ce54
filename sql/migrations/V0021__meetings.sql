-- Meetings planned ahead, and what became of them. Parents ask for the next one first.

CREATE TABLE trellis.meetings (
  tenant_id      uuid        NOT NULL,
  meeting_id     uuid        NOT NULL,
  program_id     uuid        NOT NULL,
  match_id       uuid        NOT NULL,
  external_id    text,
  -- The local date in the program's time zone; the moment too, where it is known.
  starts_on      date        NOT NULL,
  starts_at      timestamptz,
  place          text,
  mode           text,
  minutes        smallint,
  -- Null while it lies ahead, or nobody has said.
  outcome        text,
  -- Who cancelled, or who did not come.
  outcome_due_to text,
  -- When this database learned of the outcome, and from whom.
  outcome_at     timestamptz,
  outcome_by     text,
  -- When somebody wrote it down; null where an import does not know.
  entered_at     timestamptz,
  entered_by     text        NOT NULL,
  -- When this database learned of it.
  recorded_at    timestamptz NOT NULL,
  replaces_id    uuid,
  voided_at      timestamptz,
  voided_by      text,
  void_reason    text,
  CONSTRAINT meetings_pkey PRIMARY KEY (tenant_id, meeting_id),
  CONSTRAINT meetings_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT meetings_replaces_fkey FOREIGN KEY (tenant_id, replaces_id)
    REFERENCES trellis.meetings (tenant_id, meeting_id),
  CONSTRAINT meetings_mode_check CHECK (mode IN ('in_person', 'online', 'phone')),
  CONSTRAINT meetings_minutes_check CHECK (minutes BETWEEN 0 AND 1440),
  CONSTRAINT meetings_outcome_check CHECK (outcome IN ('held', 'cancelled', 'no_show')),
  CONSTRAINT meetings_outcome_due_to_check
    CHECK (outcome_due_to IN ('student', 'mentor', 'school', 'unknown')),
  CONSTRAINT meetings_outcome_cause_check
    CHECK ((outcome_due_to IS NOT NULL) = coalesce(outcome IN ('cancelled', 'no_show'), false)),
  CONSTRAINT meetings_outcome_whole_check
    CHECK (num_nulls(outcome, outcome_at, outcome_by) IN (0, 3)),
  CONSTRAINT meetings_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX meetings_match
  ON trellis.meetings (tenant_id, program_id, match_id, starts_on);
CREATE INDEX meetings_replaces ON trellis.meetings (tenant_id, replaces_id);
CREATE UNIQUE INDEX meetings_external_id
  ON trellis.meetings (tenant_id, program_id, external_id)
  WHERE external_id IS NOT NULL AND voided_at IS NULL;

ALTER TABLE trellis.meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.meetings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.meetings USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.meetings TO trellis_app;
GRANT SELECT ON trellis.meetings TO trellis_ops;
