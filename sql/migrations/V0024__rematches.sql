-- Students whose match closed and who are to have another: they stand first on the waitlist.

CREATE TABLE trellis.rematches (
  tenant_id    uuid        NOT NULL,
  rematch_id   uuid        NOT NULL,
  program_id   uuid        NOT NULL,
  student_id   uuid        NOT NULL,
  -- The match that ended.
  match_id     uuid        NOT NULL,
  requested_on date        NOT NULL,
  reason       text        NOT NULL,
  entered_at   timestamptz NOT NULL,
  entered_by   text        NOT NULL,
  voided_at    timestamptz,
  voided_by    text,
  void_reason  text,
  CONSTRAINT rematches_pkey PRIMARY KEY (tenant_id, rematch_id),
  CONSTRAINT rematches_student_fkey FOREIGN KEY (tenant_id, program_id, student_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT rematches_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT rematches_reason_check CHECK (reason <> ''),
  CONSTRAINT rematches_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX rematches_standing
  ON trellis.rematches (tenant_id, match_id) WHERE voided_at IS NULL;
CREATE INDEX rematches_student ON trellis.rematches (tenant_id, program_id, student_id);
CREATE INDEX rematches_match ON trellis.rematches (tenant_id, program_id, match_id);

ALTER TABLE trellis.rematches ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.rematches FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.rematches USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.rematches TO trellis_app;
GRANT SELECT ON trellis.rematches TO trellis_ops;
