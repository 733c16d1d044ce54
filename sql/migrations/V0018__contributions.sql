-- The ledger of reciprocity: what each of a pair gave the other, thanks included.

CREATE TABLE trellis.contributions (
  tenant_id       uuid        NOT NULL,
  contribution_id uuid        NOT NULL,
  program_id      uuid        NOT NULL,
  match_id        uuid        NOT NULL,
  external_id     text,
  -- Who gave; the other of the pair received.
  given_by        text        NOT NULL,
  kind            text        NOT NULL,
  occurred_on     date        NOT NULL,
  note            text,
  -- A note reaches a family only where its author said so.
  share           text        NOT NULL DEFAULT 'pair',
  -- When somebody wrote it down; null where an import does not know.
  entered_at      timestamptz,
  entered_by      text        NOT NULL,
  -- When this database learned of it.
  recorded_at     timestamptz NOT NULL,
  replaces_id     uuid,
  voided_at       timestamptz,
  voided_by       text,
  void_reason     text,
  CONSTRAINT contributions_pkey PRIMARY KEY (tenant_id, contribution_id),
  CONSTRAINT contributions_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT contributions_replaces_fkey FOREIGN KEY (tenant_id, replaces_id)
    REFERENCES trellis.contributions (tenant_id, contribution_id),
  CONSTRAINT contributions_given_by_check CHECK (given_by IN ('student', 'mentor')),
  CONSTRAINT contributions_kind_check
    CHECK (kind IN ('taught', 'introduced', 'reviewed', 'helped_with_work', 'shared_resource',
      'gave_feedback', 'encouraged', 'listened', 'thanked', 'other')),
  CONSTRAINT contributions_share_check CHECK (share IN ('pair', 'family')),
  CONSTRAINT contributions_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX contributions_match
  ON trellis.contributions (tenant_id, program_id, match_id, occurred_on);
CREATE INDEX contributions_replaces ON trellis.contributions (tenant_id, replaces_id);
CREATE UNIQUE INDEX contributions_external_id
  ON trellis.contributions (tenant_id, program_id, external_id)
  WHERE external_id IS NOT NULL AND voided_at IS NULL;

ALTER TABLE trellis.contributions ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.contributions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.contributions USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.contributions TO trellis_app;
GRANT SELECT ON trellis.contributions TO trellis_ops;
