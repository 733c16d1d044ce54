-- A person's membership in a program. Ready is derived from gates and profile, never stored as a
-- status; enrollment_events keep what was true from which day on, so that "ever ready" and waiting
-- can be told.

CREATE TABLE trellis.enrollments (
  tenant_id             uuid        NOT NULL,
  program_id            uuid        NOT NULL,
  person_id             uuid        NOT NULL,
  role                  text        NOT NULL,
  status                text        NOT NULL,
  grade                 text,
  cohort                text,
  site                  text,
  region                text,
  modes                 text[]      NOT NULL DEFAULT '{}',
  grade_bands           text[]      NOT NULL DEFAULT '{}',
  goals                 text[]      NOT NULL DEFAULT '{}',
  needs                 text[]      NOT NULL DEFAULT '{}',
  offers                text[]      NOT NULL DEFAULT '{}',
  -- Weekly hours in the program's time zone, as Availability writes them.
  availability          text,
  capacity              smallint,
  mentor_type           text,
  starts_on             date,
  hours_per_month       smallint,
  consent_on            date,
  consent_until         date,
  consent_by            text,
  screening             text,
  screening_cleared_on  date,
  screening_expires_on  date,
  training_completed_on date,
  priority              smallint    NOT NULL DEFAULT 0,
  priority_reason       text,
  notes                 text,
  created_at            timestamptz NOT NULL,
  created_by            text        NOT NULL,
  CONSTRAINT enrollments_pkey PRIMARY KEY (tenant_id, program_id, person_id),
  CONSTRAINT enrollments_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT enrollments_person_fkey FOREIGN KEY (tenant_id, person_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT enrollments_role_check CHECK (role IN ('student', 'mentor')),
  CONSTRAINT enrollments_status_check
    CHECK (status IN ('enrolled', 'on_hold', 'withdrawn', 'completed')),
  CONSTRAINT enrollments_capacity_check
    CHECK ((role = 'mentor') = (capacity IS NOT NULL) AND capacity BETWEEN 1 AND 20),
  CONSTRAINT enrollments_screening_check CHECK (screening IN ('cleared', 'pending', 'expired')),
  CONSTRAINT enrollments_mentor_type_check CHECK (mentor_type IN ('adult', 'peer')),
  CONSTRAINT enrollments_priority_check CHECK (priority BETWEEN 0 AND 3)
);
CREATE INDEX enrollments_person ON trellis.enrollments (tenant_id, person_id);

ALTER TABLE trellis.enrollments ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.enrollments FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.enrollments USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.enrollments TO trellis_app;
GRANT SELECT ON trellis.enrollments TO trellis_ops;

CREATE TABLE trellis.enrollment_events (
  tenant_id    uuid        NOT NULL,
  event_id     uuid        NOT NULL,
  program_id   uuid        NOT NULL,
  person_id    uuid        NOT NULL,
  status       text        NOT NULL,
  -- Every gate passed and the profile complete, on that day.
  ready        boolean     NOT NULL,
  effective_on date        NOT NULL,
  reason       text,
  entered_at   timestamptz NOT NULL,
  entered_by   text        NOT NULL,
  CONSTRAINT enrollment_events_pkey PRIMARY KEY (tenant_id, event_id),
  CONSTRAINT enrollment_events_enrollment_fkey FOREIGN KEY (tenant_id, program_id, person_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT enrollment_events_status_check
    CHECK (status IN ('enrolled', 'on_hold', 'withdrawn', 'completed'))
);
CREATE INDEX enrollment_events_enrollment
  ON trellis.enrollment_events (tenant_id, program_id, person_id, effective_on);

ALTER TABLE trellis.enrollment_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.enrollment_events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.enrollment_events USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, DELETE ON trellis.enrollment_events TO trellis_app;
GRANT SELECT ON trellis.enrollment_events TO trellis_ops;

CREATE TABLE trellis.student_teachers (
  tenant_id  uuid        NOT NULL,
  program_id uuid        NOT NULL,
  student_id uuid        NOT NULL,
  teacher_id uuid        NOT NULL,
  from_on    date        NOT NULL,
  to_on      date,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  CONSTRAINT student_teachers_pkey PRIMARY KEY (tenant_id, program_id, student_id, teacher_id),
  CONSTRAINT student_teachers_student_fkey FOREIGN KEY (tenant_id, program_id, student_id)
    REFERENCES trellis.enrollments (tenant_id, program_id, person_id),
  CONSTRAINT student_teachers_teacher_fkey FOREIGN KEY (tenant_id, teacher_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT student_teachers_dates_check CHECK (to_on IS NULL OR to_on >= from_on)
);
CREATE INDEX student_teachers_teacher ON trellis.student_teachers (tenant_id, teacher_id);

ALTER TABLE trellis.student_teachers ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.student_teachers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.student_teachers USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.student_teachers TO trellis_app;
GRANT SELECT ON trellis.student_teachers TO trellis_ops;
