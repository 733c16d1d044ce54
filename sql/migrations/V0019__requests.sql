-- What one of a pair asked the other, and when the answer came: replies are part of trust.

CREATE TABLE trellis.requests (
  tenant_id          uuid        NOT NULL,
  request_id         uuid        NOT NULL,
  program_id         uuid        NOT NULL,
  match_id           uuid        NOT NULL,
  external_id        text,
  asked_by           text        NOT NULL,
  wording            text,
  asked_at           timestamptz NOT NULL,
  answered_at        timestamptz,
  -- When this database learned of the answer, and from whom.
  answer_recorded_at timestamptz,
  answer_recorded_by text,
  -- When somebody wrote it down; null where an import does not know.
  entered_at         timestamptz,
  entered_by         text        NOT NULL,
  -- When this database learned of it.
  recorded_at        timestamptz NOT NULL,
  replaces_id        uuid,
  voided_at          timestamptz,
  voided_by          text,
  void_reason        text,
  CONSTRAINT requests_pkey PRIMARY KEY (tenant_id, request_id),
  CONSTRAINT requests_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT requests_replaces_fkey FOREIGN KEY (tenant_id, replaces_id)
    REFERENCES trellis.requests (tenant_id, request_id),
  CONSTRAINT requests_asked_by_check CHECK (asked_by IN ('student', 'mentor')),
  CONSTRAINT requests_answer_check CHECK (answered_at >= asked_at),
  CONSTRAINT requests_answer_whole_check
    CHECK (num_nulls(answered_at, answer_recorded_at, answer_recorded_by) IN (0, 3)),
  CONSTRAINT requests_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX requests_match
  ON trellis.requests (tenant_id, program_id, match_id, asked_at);
CREATE INDEX requests_replaces ON trellis.requests (tenant_id, replaces_id);
CREATE UNIQUE INDEX requests_external_id
  ON trellis.requests (tenant_id, program_id, external_id)
  WHERE external_id IS NOT NULL AND voided_at IS NULL;

ALTER TABLE trellis.requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.requests FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.requests USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.requests TO trellis_app;
GRANT SELECT ON trellis.requests TO trellis_ops;
