-- Matching rounds: what was asked (pins, exclusions, wishes), what was known (the snapshot), what
-- was decided (pairs, unmatched), and by which policy.

CREATE TABLE trellis.exclusions (
  tenant_id  uuid        NOT NULL,
  program_id uuid        NOT NULL,
  student_id uuid        NOT NULL,
  mentor_id  uuid        NOT NULL,
  reason     text        NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  CONSTRAINT exclusions_pkey PRIMARY KEY (tenant_id, program_id, student_id, mentor_id),
  CONSTRAINT exclusions_student_fkey FOREIGN KEY (tenant_id, program_id, student_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT exclusions_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id)
);
CREATE INDEX exclusions_mentor ON trellis.exclusions (tenant_id, program_id, mentor_id);

ALTER TABLE trellis.exclusions ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.exclusions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.exclusions USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.exclusions TO trellis_app;
GRANT SELECT ON trellis.exclusions TO trellis_ops;

CREATE TABLE trellis.pins (
  tenant_id  uuid        NOT NULL,
  program_id uuid        NOT NULL,
  student_id uuid        NOT NULL,
  mentor_id  uuid        NOT NULL,
  reason     text,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  CONSTRAINT pins_pkey PRIMARY KEY (tenant_id, program_id, student_id, mentor_id),
  CONSTRAINT pins_student_fkey FOREIGN KEY (tenant_id, program_id, student_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT pins_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id)
);
CREATE INDEX pins_mentor ON trellis.pins (tenant_id, program_id, mentor_id);

ALTER TABLE trellis.pins ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.pins FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.pins USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.pins TO trellis_app;
GRANT SELECT ON trellis.pins TO trellis_ops;

CREATE TABLE trellis.wishes (
  tenant_id  uuid        NOT NULL,
  program_id uuid        NOT NULL,
  from_id    uuid        NOT NULL,
  to_id      uuid        NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  CONSTRAINT wishes_pkey PRIMARY KEY (tenant_id, program_id, from_id, to_id),
  CONSTRAINT wishes_from_fkey FOREIGN KEY (tenant_id, program_id, from_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT wishes_to_fkey FOREIGN KEY (tenant_id, program_id, to_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id)
);
CREATE INDEX wishes_to ON trellis.wishes (tenant_id, program_id, to_id);

ALTER TABLE trellis.wishes ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.wishes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.wishes USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.wishes TO trellis_app;
GRANT SELECT ON trellis.wishes TO trellis_ops;

CREATE TABLE trellis.rounds (
  tenant_id       uuid        NOT NULL,
  round_id        uuid        NOT NULL,
  program_id      uuid        NOT NULL,
  number          integer     NOT NULL,
  state           text        NOT NULL,
  round_on        date        NOT NULL,
  seed            bigint      NOT NULL,
  engine          text        NOT NULL,
  policy_name     text        NOT NULL,
  policy          text        NOT NULL,
  policy_sha256   text        NOT NULL,
  -- The canonical snapshot: everything that the solution is a function of.
  snapshot        bytea       NOT NULL,
  snapshot_sha256 text        NOT NULL,
  -- The solved round as `round show --json` prints it.
  solution        text        NOT NULL,
  solved_at       timestamptz NOT NULL,
  solved_by       text        NOT NULL,
  decided_at      timestamptz,
  decided_by      text,
  CONSTRAINT rounds_pkey PRIMARY KEY (tenant_id, round_id),
  CONSTRAINT rounds_number_key UNIQUE (tenant_id, program_id, number),
  CONSTRAINT rounds_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT rounds_state_check CHECK (state IN ('draft', 'published', 'discarded')),
  CONSTRAINT rounds_decided_check CHECK ((state = 'draft') = (decided_at IS NULL))
);

ALTER TABLE trellis.rounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.rounds FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.rounds USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.rounds TO trellis_app;
GRANT SELECT ON trellis.rounds TO trellis_ops;

CREATE TABLE trellis.round_pairs (
  tenant_id  uuid       NOT NULL,
  round_id   uuid       NOT NULL,
  student_id uuid       NOT NULL,
  mentor_id  uuid       NOT NULL,
  score      integer    NOT NULL,
  -- shared_goals, needs_met, reciprocity, availability, language, place, grade_band, wishes.
  components smallint[] NOT NULL,
  pinned     boolean    NOT NULL,
  CONSTRAINT round_pairs_pkey PRIMARY KEY (tenant_id, round_id, student_id),
  CONSTRAINT round_pairs_round_fkey FOREIGN KEY (tenant_id, round_id)
    REFERENCES trellis.rounds (tenant_id, round_id),
  CONSTRAINT round_pairs_student_fkey FOREIGN KEY (tenant_id, student_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT round_pairs_mentor_fkey FOREIGN KEY (tenant_id, mentor_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT round_pairs_score_check CHECK (score BETWEEN 0 AND 100000),
  CONSTRAINT round_pairs_components_check CHECK (cardinality(components) = 8)
);
CREATE INDEX round_pairs_student ON trellis.round_pairs (tenant_id, student_id);
CREATE INDEX round_pairs_mentor ON trellis.round_pairs (tenant_id, mentor_id);

ALTER TABLE trellis.round_pairs ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.round_pairs FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.round_pairs USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.round_pairs TO trellis_app;
GRANT SELECT ON trellis.round_pairs TO trellis_ops;
