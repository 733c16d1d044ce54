-- Promises of the two to each other, with a day by which they are due. Nothing is deleted: a
-- mistake is voided with a reason and may be replaced.

CREATE TABLE trellis.commitments (
  tenant_id     uuid        NOT NULL,
  commitment_id uuid        NOT NULL,
  program_id    uuid        NOT NULL,
  match_id      uuid        NOT NULL,
  external_id   text,
  -- Whose promise it is.
  owner         text        NOT NULL,
  wording       text        NOT NULL,
  goal          text,
  -- Free text reaches a family only where its author said so.
  share         text        NOT NULL DEFAULT 'pair',
  made_on       date        NOT NULL,
  due_on        date        NOT NULL,
  -- Kept, or cancelled because both agreed; null while it is neither.
  outcome       text,
  outcome_on    date,
  -- When this database learned of the outcome, and from whom.
  outcome_at    timestamptz,
  outcome_by    text,
  -- When somebody wrote it down; null where an import does not know.
  entered_at    timestamptz,
  entered_by    text        NOT NULL,
  -- When this database learned of it.
  recorded_at   timestamptz NOT NULL,
  replaces_id   uuid,
  voided_at     timestamptz,
  voided_by     text,
  void_reason   text,
  CONSTRAINT commitments_pkey PRIMARY KEY (tenant_id, commitment_id),
  CONSTRAINT commitments_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT commitments_replaces_fkey FOREIGN KEY (tenant_id, replaces_id)
    REFERENCES trellis.commitments (tenant_id, commitment_id),
  CONSTRAINT commitments_goal_fkey FOREIGN KEY (tenant_id, goal)
    REFERENCES trellis.goals (tenant_id, code),
  CONSTRAINT commitments_owner_check CHECK (owner IN ('student', 'mentor')),
  CONSTRAINT commitments_wording_check CHECK (wording <> ''),
  CONSTRAINT commitments_share_check CHECK (share IN ('pair', 'family')),
  CONSTRAINT commitments_dates_check CHECK (due_on >= made_on),
  CONSTRAINT commitments_outcome_check CHECK (outcome IN ('kept', 'cancelled')),
  CONSTRAINT commitments_outcome_whole_check
    CHECK (num_nulls(outcome, outcome_on, outcome_at, outcome_by) IN (0, 4)),
  CONSTRAINT commitments_outcome_on_check CHECK (outcome_on >= made_on),
  CONSTRAINT commitments_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX commitments_match
  ON trellis.commitments (tenant_id, program_id, match_id, due_on);
CREATE INDEX commitments_replaces ON trellis.commitments (tenant_id, replaces_id);
CREATE UNIQUE INDEX commitments_external_id
  ON trellis.commitments (tenant_id, program_id, external_id)
  WHERE external_id IS NOT NULL AND voided_at IS NULL;
CREATE INDEX commitments_goal ON trellis.commitments (tenant_id, goal);

ALTER TABLE trellis.commitments ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.commitments FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.commitments USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.commitments TO trellis_app;
GRANT SELECT ON trellis.commitments TO trellis_ops;
