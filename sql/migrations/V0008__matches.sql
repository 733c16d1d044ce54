-- The relationship in time. A match is never deleted: it ends on a day, with a reason. Holds are
-- pauses that do not count; an excuse takes one window out.

CREATE TABLE trellis.matches (
  tenant_id      uuid        NOT NULL,
  match_id       uuid        NOT NULL,
  program_id     uuid        NOT NULL,
  student_id     uuid        NOT NULL,
  mentor_id      uuid        NOT NULL,
  round_id       uuid,
  started_on     date        NOT NULL,
  ended_on       date,
  closure_reason text,
  closed_at      timestamptz,
  closed_by      text,
  created_at     timestamptz NOT NULL,
  created_by     text        NOT NULL,
  CONSTRAINT matches_pkey PRIMARY KEY (tenant_id, match_id),
  CONSTRAINT matches_program_key UNIQUE (tenant_id, program_id, match_id),
  CONSTRAINT matches_student_fkey FOREIGN KEY (tenant_id, program_id, student_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT matches_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT matches_round_fkey FOREIGN KEY (tenant_id, round_id)
    REFERENCES trellis.rounds (tenant_id, round_id),
  CONSTRAINT matches_dates_check CHECK (ended_on IS NULL OR ended_on >= started_on),
  CONSTRAINT matches_closure_check CHECK ((ended_on IS NULL) = (closure_reason IS NULL))
);
CREATE UNIQUE INDEX matches_open_student
  ON trellis.matches (tenant_id, program_id, student_id) WHERE ended_on IS NULL;
CREATE INDEX matches_student ON trellis.matches (tenant_id, program_id, student_id);
CREATE INDEX matches_history ON trellis.matches (tenant_id, student_id);
CREATE INDEX matches_mentor ON trellis.matches (tenant_id, program_id, mentor_id);
CREATE INDEX matches_round ON trellis.matches (tenant_id, round_id);

ALTER TABLE trellis.matches ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.matches FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.matches USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.matches TO trellis_app;
GRANT SELECT ON trellis.matches TO trellis_ops;

CREATE TABLE trellis.match_holds (
  tenant_id  uuid        NOT NULL,
  hold_id    uuid        NOT NULL,
  match_id   uuid        NOT NULL,
  from_on    date        NOT NULL,
  to_on      date,
  reason     text,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  voided_at  timestamptz,
  voided_by  text,
  CONSTRAINT match_holds_pkey PRIMARY KEY (tenant_id, hold_id),
  CONSTRAINT match_holds_match_fkey FOREIGN KEY (tenant_id, match_id)
    REFERENCES trellis.matches (tenant_id, match_id),
  CONSTRAINT match_holds_dates_check CHECK (to_on IS NULL OR to_on >= from_on)
);
CREATE INDEX match_holds_match ON trellis.match_holds (tenant_id, match_id, from_on);

ALTER TABLE trellis.match_holds ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.match_holds FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.match_holds USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.match_holds TO trellis_app;
GRANT SELECT ON trellis.match_holds TO trellis_ops;

CREATE TABLE trellis.match_excuses (
  tenant_id    uuid        NOT NULL,
  excuse_id    uuid        NOT NULL,
  match_id     uuid        NOT NULL,
  -- The days excused: a window's own, or part of it.
  from_on      date        NOT NULL,
  to_on        date        NOT NULL,
  reason       text        NOT NULL,
  entered_at   timestamptz NOT NULL,
  entered_by   text        NOT NULL,
  voided_at    timestamptz,
  voided_by    text,
  CONSTRAINT match_excuses_pkey PRIMARY KEY (tenant_id, excuse_id),
  CONSTRAINT match_excuses_match_fkey FOREIGN KEY (tenant_id, match_id)
    REFERENCES trellis.matches (tenant_id, match_id),
  CONSTRAINT match_excuses_dates_check CHECK (to_on >= from_on)
);
CREATE INDEX match_excuses_match ON trellis.match_excuses (tenant_id, match_id, from_on);

ALTER TABLE trellis.match_excuses ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.match_excuses FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.match_excuses USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.match_excuses TO trellis_app;
GRANT SELECT ON trellis.match_excuses TO trellis_ops;
