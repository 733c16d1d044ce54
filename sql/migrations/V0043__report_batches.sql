-- A batch of reports that several processes make together: what its parts agree on, and what those
-- made that are finished. When it ends, its manifest tells of the files; what stays here is how many
-- there were, and who of those it is for could not be written to.

CREATE TABLE trellis.report_batches (
  tenant_id        uuid        NOT NULL,
  -- The job that plans it and ends it.
  batch_id         bigint      NOT NULL,
  program_id       uuid        NOT NULL,
  -- Grows each time it is planned: whoever names an older number changes nothing.
  plan_no          bigint      NOT NULL,
  -- Facts entered later are not in it.
  entered_by       timestamptz NOT NULL,
  edition          integer     NOT NULL,
  -- The edition before, and until when it is told what came to be known since.
  before_facts_at  timestamptz,
  before_issued_at timestamptz,
  told_through     timestamptz NOT NULL,
  letters          integer     NOT NULL,
  -- Who gets a letter and of whom it tells, as a checksum.
  roll_sha256      text        NOT NULL,
  -- What each letter says, where that was known before it was written.
  fingerprints     text[],
  folder           text        NOT NULL,
  planned_at       timestamptz NOT NULL,
  files            integer,
  finished_at      timestamptz,
  CONSTRAINT report_batches_pkey PRIMARY KEY (tenant_id, batch_id),
  CONSTRAINT report_batches_program_fkey FOREIGN KEY (tenant_id, program_id)
    REFERENCES trellis.programs (tenant_id, program_id),
  CONSTRAINT report_batches_before_check CHECK (
    (before_facts_at IS NULL) = (before_issued_at IS NULL)),
  CONSTRAINT report_batches_finished_check CHECK ((files IS NULL) = (finished_at IS NULL)),
  CONSTRAINT report_batches_letters_check CHECK (letters >= 0)
);
CREATE INDEX report_batches_program ON trellis.report_batches (tenant_id, program_id);

CREATE TABLE trellis.report_batch_parts (
  tenant_id    uuid    NOT NULL,
  batch_id     bigint  NOT NULL,
  -- The places of its letters in the batch.
  first_letter integer NOT NULL,
  letters      integer NOT NULL,
  plan_no      bigint  NOT NULL,
  fingerprints text[]  NOT NULL,
  -- As the manifest will have them.
  files        jsonb   NOT NULL,
  CONSTRAINT report_batch_parts_pkey PRIMARY KEY (tenant_id, batch_id, first_letter),
  CONSTRAINT report_batch_parts_batch_fkey FOREIGN KEY (tenant_id, batch_id)
    REFERENCES trellis.report_batches (tenant_id, batch_id) ON DELETE CASCADE,
  CONSTRAINT report_batch_parts_letters_check CHECK (first_letter >= 0 AND letters > 0)
);

-- Letters of a batch that was to be mailed and that went to nobody, and why.
CREATE TABLE trellis.undelivered_letters (
  tenant_id    uuid    NOT NULL,
  batch_id     bigint  NOT NULL,
  -- Its place in the batch.
  letter       integer NOT NULL,
  recipient_id uuid    NOT NULL,
  -- Of whom it tells, where that is one student.
  student_id   uuid,
  reason       text    NOT NULL,
  CONSTRAINT undelivered_letters_pkey PRIMARY KEY (tenant_id, batch_id, letter),
  CONSTRAINT undelivered_letters_batch_fkey FOREIGN KEY (tenant_id, batch_id)
    REFERENCES trellis.report_batches (tenant_id, batch_id) ON DELETE CASCADE,
  CONSTRAINT undelivered_letters_recipient_fkey FOREIGN KEY (tenant_id, recipient_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT undelivered_letters_student_fkey FOREIGN KEY (tenant_id, student_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT undelivered_letters_reason_check CHECK (
    reason IN ('no_address', 'address_suppressed', 'recipient_blocked'))
);
CREATE INDEX undelivered_letters_recipient
  ON trellis.undelivered_letters (tenant_id, recipient_id);
CREATE INDEX undelivered_letters_student ON trellis.undelivered_letters (tenant_id, student_id);

ALTER TABLE trellis.report_batches ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.report_batches FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.report_batches USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.report_batches TO trellis_app;
GRANT SELECT ON trellis.report_batches TO trellis_ops;

ALTER TABLE trellis.report_batch_parts ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.report_batch_parts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.report_batch_parts USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON trellis.report_batch_parts TO trellis_app;
GRANT SELECT ON trellis.report_batch_parts TO trellis_ops;

ALTER TABLE trellis.undelivered_letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.undelivered_letters FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.undelivered_letters USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.undelivered_letters TO trellis_app;
GRANT SELECT ON trellis.undelivered_letters TO trellis_ops;

-- Whoever cancels a job means its parts too.
GRANT CREATE ON SCHEMA trellis TO trellis_queue;
SET LOCAL ROLE trellis_queue;

CREATE OR REPLACE FUNCTION trellis.cancel_jobs(wanted bigint[])
RETURNS TABLE (job bigint, state text)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH live AS MATERIALIZED (
    SELECT j.tenant_id, j.job_id
      FROM trellis.jobs j
     WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
       AND (j.job_id = ANY (wanted) OR j.batch_id = ANY (wanted))
       AND j.state IN ('available', 'scheduled', 'running')
     ORDER BY j.job_id
       FOR UPDATE
  )
  UPDATE trellis.jobs j
     SET state = CASE WHEN j.state = 'running' THEN 'running' ELSE 'cancelled' END,
         finished_at = CASE WHEN j.state = 'running' THEN NULL ELSE clock_timestamp() END,
         cancel_requested_at = coalesce(j.cancel_requested_at, clock_timestamp())
    FROM live l
   WHERE (j.tenant_id, j.job_id) = (l.tenant_id, l.job_id)
     AND j.state IN ('available', 'scheduled', 'running')
  RETURNING j.job_id, j.state
$$;

SET LOCAL ROLE trellis_owner;
REVOKE CREATE ON SCHEMA trellis FROM trellis_queue;
