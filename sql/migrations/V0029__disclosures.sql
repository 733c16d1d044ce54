-- Who was told of which student: one row for each student in each report made for a person. And the
-- editions of reports: the same report as of the same day, issued again after corrections.

CREATE TABLE trellis.report_editions (
  tenant_id   uuid        NOT NULL,
  edition_id  uuid        NOT NULL,
  program_id  uuid        NOT NULL,
  report      text        NOT NULL,
  as_of       date        NOT NULL,
  from_on     date        NOT NULL,
  edition     integer     NOT NULL,
  -- What all its documents say, as one checksum: the same facts are the same edition.
  fingerprint text        NOT NULL,
  -- Facts entered later are not in it.
  facts_at    timestamptz NOT NULL,
  issued_at   timestamptz NOT NULL,
  issued_by   text        NOT NULL,
  CONSTRAINT report_editions_pkey PRIMARY KEY (tenant_id, edition_id),
  CONSTRAINT report_editions_edition_key
    UNIQUE (tenant_id, program_id, report, as_of, from_on, edition),
  CONSTRAINT report_editions_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT report_editions_edition_check CHECK (edition > 0)
);

ALTER TABLE trellis.report_editions ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.report_editions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.report_editions USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.report_editions TO trellis_app;
GRANT SELECT ON trellis.report_editions TO trellis_ops;

CREATE TABLE trellis.disclosures (
  tenant_id     uuid        NOT NULL,
  disclosure_id uuid        NOT NULL,
  program_id    uuid        NOT NULL,
  student_id    uuid        NOT NULL,
  recipient_id  uuid        NOT NULL,
  report        text        NOT NULL,
  -- Why this person may know: a guardian of the child, a teacher of the student, ...
  purpose       text        NOT NULL,
  as_of         date        NOT NULL,
  from_on       date        NOT NULL,
  edition       integer     NOT NULL,
  -- html, pdf, ...: in which forms, joined by commas.
  formats       text        NOT NULL,
  disclosed_at  timestamptz NOT NULL,
  disclosed_by  text        NOT NULL,
  CONSTRAINT disclosures_pkey PRIMARY KEY (tenant_id, disclosure_id),
  -- Writing the same report for the same person once more tells nothing new.
  CONSTRAINT disclosures_once_key UNIQUE (
    tenant_id, program_id, report, as_of, from_on, edition, recipient_id, student_id, formats),
  CONSTRAINT disclosures_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT disclosures_student_fkey FOREIGN KEY (tenant_id, student_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT disclosures_recipient_fkey FOREIGN KEY (tenant_id, recipient_id)
    REFERENCES trellis.people (tenant_id, person_id)
);
CREATE INDEX disclosures_student ON trellis.disclosures (tenant_id, student_id, disclosed_at);
CREATE INDEX disclosures_recipient ON trellis.disclosures (tenant_id, recipient_id);

ALTER TABLE trellis.disclosures ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.disclosures FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.disclosures USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.disclosures TO trellis_app;
GRANT SELECT ON trellis.disclosures TO trellis_ops;
