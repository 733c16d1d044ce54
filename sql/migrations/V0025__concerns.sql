-- Worries about a child's safety. Whoever raises one writes it once; two people who hold the
-- safeguarding duty are told; nobody else reads it. What the application's own role may do here is
-- to add, and to count: the words are granted to the safeguarding role alone.

CREATE TABLE trellis.duties (
  tenant_id  uuid        NOT NULL,
  duty_id    uuid        NOT NULL,
  duty       text        NOT NULL,
  -- Who acts, as --actor and every record name them.
  holder     text        NOT NULL,
  from_on    date        NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  ended_at   timestamptz,
  ended_by   text,
  CONSTRAINT duties_pkey PRIMARY KEY (tenant_id, duty_id),
  CONSTRAINT duties_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT duties_duty_check CHECK (duty IN ('safeguarding', 'screening')),
  CONSTRAINT duties_holder_check CHECK (holder <> '')
);
CREATE UNIQUE INDEX duties_standing
  ON trellis.duties (tenant_id, duty, holder) WHERE ended_at IS NULL;

ALTER TABLE trellis.duties ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.duties FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.duties USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.duties TO trellis_app;
GRANT SELECT ON trellis.duties TO trellis_ops;

CREATE TABLE trellis.concerns (
  tenant_id   uuid        NOT NULL,
  concern_id  uuid        NOT NULL,
  -- For people to speak of it: 1, 2, 3 in a tenant.
  number      integer     NOT NULL,
  program_id  uuid,
  match_id    uuid,
  -- The student or the mentor it is about, where it is about one.
  person_id   uuid,
  occurred_on date        NOT NULL,
  account     text        NOT NULL,
  -- The two who are told at once.
  recipients  text[]      NOT NULL,
  entered_at  timestamptz NOT NULL,
  entered_by  text        NOT NULL,
  CONSTRAINT concerns_pkey PRIMARY KEY (tenant_id, concern_id),
  CONSTRAINT concerns_number_key UNIQUE (tenant_id, number),
  CONSTRAINT concerns_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT concerns_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT concerns_person_fkey FOREIGN KEY (tenant_id, person_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT concerns_account_check CHECK (account <> ''),
  CONSTRAINT concerns_recipients_check CHECK (cardinality(recipients) = 2
    AND recipients[1] <> recipients[2])
);
CREATE INDEX concerns_match ON trellis.concerns (tenant_id, program_id, match_id);
CREATE INDEX concerns_person ON trellis.concerns (tenant_id, person_id);

ALTER TABLE trellis.concerns ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.concerns FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.concerns USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT INSERT, SELECT (tenant_id, concern_id, number, recipients, entered_at)
  ON trellis.concerns TO trellis_app;
GRANT SELECT ON trellis.concerns TO trellis_safeguarding;
GRANT SELECT ON trellis.concerns TO trellis_ops;

CREATE TABLE trellis.concern_events (
  tenant_id  uuid        NOT NULL,
  event_id   uuid        NOT NULL,
  concern_id uuid        NOT NULL,
  action     text        NOT NULL,
  note       text,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  CONSTRAINT concern_events_pkey PRIMARY KEY (tenant_id, event_id),
  CONSTRAINT concern_events_concern_fkey FOREIGN KEY (tenant_id, concern_id)
    REFERENCES trellis.concerns (tenant_id, concern_id),
  CONSTRAINT concern_events_action_check CHECK (action IN ('read', 'noted', 'handled', 'reopened'))
);
CREATE INDEX concern_events_concern
  ON trellis.concern_events (tenant_id, concern_id, entered_at);

ALTER TABLE trellis.concern_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.concern_events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.concern_events USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT (tenant_id, event_id, concern_id, action, entered_at)
  ON trellis.concern_events TO trellis_app;
GRANT SELECT, INSERT ON trellis.concern_events TO trellis_safeguarding;
GRANT SELECT ON trellis.concern_events TO trellis_ops;

-- A mentor whose match was closed for safety is held in every program of the tenant until the
-- safeguarding duty lifts it; each lifting says why and reaches as far back as its own moment.
CREATE TABLE trellis.safety_clearances (
  tenant_id    uuid        NOT NULL,
  clearance_id uuid        NOT NULL,
  mentor_id    uuid        NOT NULL,
  entered_at   timestamptz NOT NULL,
  entered_by   text        NOT NULL,
  CONSTRAINT safety_clearances_pkey PRIMARY KEY (tenant_id, clearance_id),
  CONSTRAINT safety_clearances_mentor_fkey FOREIGN KEY (tenant_id, mentor_id)
    REFERENCES trellis.people (tenant_id, person_id)
);
CREATE INDEX safety_clearances_mentor
  ON trellis.safety_clearances (tenant_id, mentor_id, entered_at);

ALTER TABLE trellis.safety_clearances ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.safety_clearances FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.safety_clearances USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT ON trellis.safety_clearances TO trellis_app;
GRANT SELECT, INSERT ON trellis.safety_clearances TO trellis_safeguarding;
GRANT SELECT ON trellis.safety_clearances TO trellis_ops;

-- The names that the safeguarding duty needs beside the words.
GRANT SELECT ON trellis.people, trellis.matches, trellis.duties TO trellis_safeguarding;
