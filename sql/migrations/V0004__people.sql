-- People, known by (role, id source, external id): student 1001 of one school is neither student
-- 1001 of another nor mentor 1001. Guardians and teachers are people too, linked to students.
-- Goals, needs and offers are arrays in order of priority: they are read and written whole.

CREATE TABLE trellis.people (
  tenant_id    uuid        NOT NULL,
  person_id    uuid        NOT NULL,
  role         text        NOT NULL,
  id_source    text        NOT NULL DEFAULT '',
  external_id  text,
  given_name   text        NOT NULL,
  family_name  text        NOT NULL,
  -- Both names folded (no accents, no case), for "may be the same person".
  name_key     text        NOT NULL,
  email        text,
  email_key    text        GENERATED ALWAYS AS (lower(email)) STORED,
  -- Several people read this address (a family's): it identifies nobody.
  email_shared boolean     NOT NULL DEFAULT false,
  phone        text,
  birth_date   date,
  household    text,
  languages    text[]      NOT NULL DEFAULT '{}',
  organisation text,
  occupation   text,
  site         text,
  created_at   timestamptz NOT NULL,
  created_by   text        NOT NULL,
  CONSTRAINT people_pkey PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT people_external_id_key UNIQUE (tenant_id, role, id_source, external_id),
  CONSTRAINT people_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT people_role_check CHECK (role IN ('student', 'mentor', 'guardian', 'teacher')),
  CONSTRAINT people_external_id_check CHECK (external_id <> ''),
  CONSTRAINT people_email_check CHECK (email <> '')
);
CREATE INDEX people_email ON trellis.people (tenant_id, role, email_key);
CREATE INDEX people_name ON trellis.people (tenant_id, role, name_key);

ALTER TABLE trellis.people ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.people FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.people USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.people TO trellis_app;
GRANT SELECT ON trellis.people TO trellis_ops;

CREATE TABLE trellis.student_guardians (
  tenant_id    uuid        NOT NULL,
  student_id   uuid        NOT NULL,
  guardian_id  uuid        NOT NULL,
  relationship text,
  may_receive  text        NOT NULL,
  -- False once a roster no longer names the guardian: no reports until confirmed.
  listed       boolean     NOT NULL DEFAULT true,
  created_at   timestamptz NOT NULL,
  created_by   text        NOT NULL,
  CONSTRAINT student_guardians_pkey PRIMARY KEY (tenant_id, student_id, guardian_id),
  CONSTRAINT student_guardians_student_fkey FOREIGN KEY (tenant_id, student_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT student_guardians_guardian_fkey FOREIGN KEY (tenant_id, guardian_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT student_guardians_may_receive_check CHECK (may_receive IN ('yes', 'no', 'blocked'))
);
CREATE INDEX student_guardians_guardian ON trellis.student_guardians (tenant_id, guardian_id);

ALTER TABLE trellis.student_guardians ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.student_guardians FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.student_guardians USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.student_guardians TO trellis_app;
GRANT SELECT ON trellis.student_guardians TO trellis_ops;
