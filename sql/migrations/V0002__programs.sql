-- A program: a mentoring offer with its calendar and its rules. Breaks are its holidays.

CREATE TABLE trellis.programs (
  tenant_id              uuid        NOT NULL,
  program_id             uuid        NOT NULL,
  slug                   text        NOT NULL,
  name                   text        NOT NULL,
  time_zone              text        NOT NULL,
  starts_on              date        NOT NULL,
  ends_on                date,
  cadence                text        NOT NULL,
  week_begins_on         smallint    NOT NULL,
  grace_days             smallint    NOT NULL,
  meeting_days           smallint    NOT NULL,
  too_early_windows      smallint    NOT NULL,
  benchmark_percent      smallint    NOT NULL,
  suppression_floor      smallint    NOT NULL,
  gate_consent           boolean     NOT NULL,
  gate_screening         boolean     NOT NULL,
  gate_training          boolean     NOT NULL,
  screening_valid_months smallint    NOT NULL,
  policy                 text,
  contact_name           text,
  contact_email          text,
  contact_phone          text,
  closed_on              date,
  created_at             timestamptz NOT NULL,
  created_by             text        NOT NULL,
  CONSTRAINT programs_pkey PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT programs_slug_key UNIQUE (tenant_id, slug),
  CONSTRAINT programs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT programs_slug_check CHECK (slug <> '' AND length(slug) <= 63),
  CONSTRAINT programs_name_check CHECK (name <> '' AND length(name) <= 200),
  CONSTRAINT programs_dates_check CHECK (ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT programs_cadence_check CHECK (cadence IN ('weekly', 'every_two_weeks', 'monthly')),
  CONSTRAINT programs_week_begins_on_check CHECK (week_begins_on BETWEEN 1 AND 7),
  CONSTRAINT programs_grace_days_check CHECK (grace_days BETWEEN 0 AND 60),
  -- One bit a weekday, Monday lowest.
  CONSTRAINT programs_meeting_days_check CHECK (meeting_days BETWEEN 1 AND 127),
  CONSTRAINT programs_too_early_windows_check CHECK (too_early_windows BETWEEN 0 AND 52),
  CONSTRAINT programs_benchmark_percent_check CHECK (benchmark_percent BETWEEN 0 AND 100),
  CONSTRAINT programs_suppression_floor_check CHECK (suppression_floor BETWEEN 5 AND 1000),
  CONSTRAINT programs_screening_valid_months_check CHECK (screening_valid_months BETWEEN 1 AND 120)
);

ALTER TABLE trellis.programs ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.programs FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.programs USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.programs TO trellis_app;
GRANT SELECT ON trellis.programs TO trellis_ops;

CREATE TABLE trellis.program_breaks (
  tenant_id  uuid        NOT NULL,
  break_id   uuid        NOT NULL,
  program_id uuid        NOT NULL,
  name       text        NOT NULL,
  from_on    date        NOT NULL,
  to_on      date        NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  voided_at  timestamptz,
  voided_by  text,
  CONSTRAINT program_breaks_pkey PRIMARY KEY (tenant_id, break_id),
  CONSTRAINT program_breaks_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT program_breaks_dates_check CHECK (to_on >= from_on)
);
CREATE INDEX program_breaks_program ON trellis.program_breaks (tenant_id, program_id, from_on);

ALTER TABLE trellis.program_breaks ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.program_breaks FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.program_breaks USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE ON trellis.program_breaks TO trellis_app;
GRANT SELECT ON trellis.program_breaks TO trellis_ops;
