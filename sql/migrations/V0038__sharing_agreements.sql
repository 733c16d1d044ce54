-- At eighteen students decide alone who is told of them. Whoever agrees that guardians go on being
-- told, or takes that back, is written down here: on which day, who entered it, when and why. The
-- last word by a day counts.

CREATE TABLE trellis.sharing_agreements (
  tenant_id    uuid        NOT NULL,
  agreement_id uuid        NOT NULL,
  student_id   uuid        NOT NULL,
  agrees       boolean     NOT NULL,
  -- When the student said so.
  agreed_on    date        NOT NULL,
  note         text,
  entered_at   timestamptz NOT NULL,
  entered_by   text        NOT NULL,
  CONSTRAINT sharing_agreements_pkey PRIMARY KEY (tenant_id, agreement_id),
  CONSTRAINT sharing_agreements_student_fkey FOREIGN KEY (tenant_id, student_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT sharing_agreements_note_check CHECK (note <> '')
);
CREATE INDEX sharing_agreements_student
  ON trellis.sharing_agreements (tenant_id, student_id, agreed_on);

ALTER TABLE trellis.sharing_agreements ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.sharing_agreements FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.sharing_agreements USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.sharing_agreements TO trellis_app;
GRANT SELECT ON trellis.sharing_agreements TO trellis_ops;
