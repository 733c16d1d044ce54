-- What a pair works towards: goals proposed (by the round that made the match, by one of the two,
-- by a coordinator), agreed by each, reached or dropped; and the steps on the way.

CREATE TABLE trellis.match_goal_events (
  tenant_id   uuid        NOT NULL,
  event_id    uuid        NOT NULL,
  program_id  uuid        NOT NULL,
  match_id    uuid        NOT NULL,
  goal        text        NOT NULL,
  action      text        NOT NULL,
  party       text        NOT NULL,
  occurred_on date        NOT NULL,
  entered_at  timestamptz NOT NULL,
  entered_by  text        NOT NULL,
  voided_at   timestamptz,
  voided_by   text,
  void_reason text,
  CONSTRAINT match_goal_events_pkey PRIMARY KEY (tenant_id, event_id),
  CONSTRAINT match_goal_events_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT match_goal_events_goal_fkey FOREIGN KEY (tenant_id, goal)
    REFERENCES trellis.goals (tenant_id, code),
  CONSTRAINT match_goal_events_action_check
    CHECK (action IN ('proposed', 'agreed', 'reached', 'dropped')),
  CONSTRAINT match_goal_events_party_check
    CHECK (party IN ('round', 'student', 'mentor', 'coordinator')),
  CONSTRAINT match_goal_events_agreed_check CHECK (action <> 'agreed' OR party <> 'round'),
  CONSTRAINT match_goal_events_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX match_goal_events_match
  ON trellis.match_goal_events (tenant_id, program_id, match_id, goal, occurred_on);
CREATE INDEX match_goal_events_goal ON trellis.match_goal_events (tenant_id, goal);

ALTER TABLE trellis.match_goal_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.match_goal_events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.match_goal_events USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.match_goal_events TO trellis_app;
GRANT SELECT ON trellis.match_goal_events TO trellis_ops;

CREATE TABLE trellis.goal_steps (
  tenant_id    uuid        NOT NULL,
  goal_step_id uuid        NOT NULL,
  program_id   uuid        NOT NULL,
  match_id     uuid        NOT NULL,
  external_id  text,
  goal         text        NOT NULL,
  occurred_on  date        NOT NULL,
  -- How far, in hundredths.
  progress     smallint    NOT NULL,
  logged_by    text        NOT NULL DEFAULT 'coordinator',
  note         text,
  -- A note reaches a family only where its author said so.
  share        text        NOT NULL DEFAULT 'pair',
  -- When somebody wrote it down; null where an import does not know.
  entered_at   timestamptz,
  entered_by   text        NOT NULL,
  -- When this database learned of it.
  recorded_at  timestamptz NOT NULL,
  replaces_id  uuid,
  voided_at    timestamptz,
  voided_by    text,
  void_reason  text,
  CONSTRAINT goal_steps_pkey PRIMARY KEY (tenant_id, goal_step_id),
  CONSTRAINT goal_steps_match_fkey FOREIGN KEY (tenant_id, program_id, match_id)
    REFERENCES trellis.matches (tenant_id, program_id, match_id),
  CONSTRAINT goal_steps_replaces_fkey FOREIGN KEY (tenant_id, replaces_id)
    REFERENCES trellis.goal_steps (tenant_id, goal_step_id),
  CONSTRAINT goal_steps_goal_fkey FOREIGN KEY (tenant_id, goal)
    REFERENCES trellis.goals (tenant_id, code),
  CONSTRAINT goal_steps_progress_check CHECK (progress BETWEEN 0 AND 100),
  CONSTRAINT goal_steps_logged_by_check CHECK (logged_by IN ('student', 'mentor', 'coordinator')),
  CONSTRAINT goal_steps_share_check CHECK (share IN ('pair', 'family')),
  CONSTRAINT goal_steps_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX goal_steps_match
  ON trellis.goal_steps (tenant_id, program_id, match_id, occurred_on);
CREATE INDEX goal_steps_replaces ON trellis.goal_steps (tenant_id, replaces_id);
CREATE UNIQUE INDEX goal_steps_external_id
  ON trellis.goal_steps (tenant_id, program_id, external_id)
  WHERE external_id IS NOT NULL AND voided_at IS NULL;
CREATE INDEX goal_steps_goal ON trellis.goal_steps (tenant_id, goal);

ALTER TABLE trellis.goal_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.goal_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.goal_steps USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.goal_steps TO trellis_app;
GRANT SELECT ON trellis.goal_steps TO trellis_ops;
