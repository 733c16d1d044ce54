-- How matches begin and end. A closure is an event: a match that is reopened keeps it, so that what
-- was known before can be told. Where a program asks, a match is proposed first and begins when
-- everybody asked has accepted it.

ALTER TABLE trellis.matches
  -- The day it was proposed to those who are asked; null where nobody is.
  ADD COLUMN proposed_on date,
  -- When the last of them accepted; null while that has not happened.
  ADD COLUMN accepted_at timestamptz;

ALTER TABLE trellis.programs
  -- Whom a published match is proposed to before it begins.
  ADD COLUMN acceptance text[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT programs_acceptance_check
    CHECK (acceptance <@ ARRAY['student', 'mentor', 'guardian', 'teacher']) NOT VALID;

CREATE TABLE trellis.match_closures (
  tenant_id         uuid        NOT NULL,
  closure_id        uuid        NOT NULL,
  match_id          uuid        NOT NULL,
  ended_on          date        NOT NULL,
  reason            text        NOT NULL,
  -- A planned ending has a last meeting and thanks; the others do not count as such.
  planned           boolean     NOT NULL DEFAULT false,
  final_meeting_on  date,
  thanked_by        text[]      NOT NULL DEFAULT '{}',
  entered_at        timestamptz NOT NULL,
  entered_by        text        NOT NULL,
  -- When the match was reopened: from then on it did not end here.
  voided_at         timestamptz,
  voided_by         text,
  void_reason       text,
  CONSTRAINT match_closures_pkey PRIMARY KEY (tenant_id, closure_id),
  CONSTRAINT match_closures_match_fkey FOREIGN KEY (tenant_id, match_id)
    REFERENCES trellis.matches (tenant_id, match_id),
  CONSTRAINT match_closures_final_meeting_check CHECK (final_meeting_on <= ended_on),
  CONSTRAINT match_closures_thanked_by_check CHECK (thanked_by <@ ARRAY['student', 'mentor']),
  CONSTRAINT match_closures_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX match_closures_standing
  ON trellis.match_closures (tenant_id, match_id) WHERE voided_at IS NULL;
CREATE INDEX match_closures_match ON trellis.match_closures (tenant_id, match_id);

ALTER TABLE trellis.match_closures ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.match_closures FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.match_closures USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.match_closures TO trellis_app;
GRANT SELECT ON trellis.match_closures TO trellis_ops;

-- The closures of matches that ended before. The owner sees all tenants for this statement alone.
ALTER TABLE trellis.matches NO FORCE ROW LEVEL SECURITY;
ALTER TABLE trellis.match_closures NO FORCE ROW LEVEL SECURITY;
INSERT INTO trellis.match_closures (
  tenant_id, closure_id, match_id, ended_on, reason, entered_at, entered_by)
SELECT tenant_id, match_id, match_id, ended_on, closure_reason, coalesce(closed_at, created_at),
       coalesce(closed_by, created_by)
  FROM trellis.matches
 WHERE ended_on IS NOT NULL
ON CONFLICT DO NOTHING;
ALTER TABLE trellis.matches FORCE ROW LEVEL SECURITY;
ALTER TABLE trellis.match_closures FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.match_acceptances (
  tenant_id     uuid        NOT NULL,
  acceptance_id uuid        NOT NULL,
  match_id      uuid        NOT NULL,
  party         text        NOT NULL,
  answer        text        NOT NULL,
  reason        text,
  answered_on   date        NOT NULL,
  entered_at    timestamptz NOT NULL,
  entered_by    text        NOT NULL,
  voided_at     timestamptz,
  voided_by     text,
  void_reason   text,
  CONSTRAINT match_acceptances_pkey PRIMARY KEY (tenant_id, acceptance_id),
  CONSTRAINT match_acceptances_match_fkey FOREIGN KEY (tenant_id, match_id)
    REFERENCES trellis.matches (tenant_id, match_id),
  CONSTRAINT match_acceptances_party_check
    CHECK (party IN ('student', 'mentor', 'guardian', 'teacher')),
  CONSTRAINT match_acceptances_answer_check CHECK (answer IN ('accepted', 'declined')),
  CONSTRAINT match_acceptances_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX match_acceptances_standing
  ON trellis.match_acceptances (tenant_id, match_id, party) WHERE voided_at IS NULL;
CREATE INDEX match_acceptances_match ON trellis.match_acceptances (tenant_id, match_id);

ALTER TABLE trellis.match_acceptances ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.match_acceptances FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.match_acceptances USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.match_acceptances TO trellis_app;
GRANT SELECT ON trellis.match_acceptances TO trellis_ops;
