-- What people decided about whom reports may reach: guardians and teachers are blocked and
-- unblocked, guardians whom a roster no longer names are confirmed; who said so, when and why.

CREATE TABLE trellis.contact_events (
  tenant_id  uuid        NOT NULL,
  event_id   uuid        NOT NULL,
  -- A guardian or a teacher.
  person_id  uuid        NOT NULL,
  -- With regard to one student; null for everything that is or will be sent to the person.
  student_id uuid,
  action     text        NOT NULL,
  -- What a blocked guardian's may_receive was, to be restored by the unblocking.
  before     text,
  reason     text        NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text        NOT NULL,
  CONSTRAINT contact_events_pkey PRIMARY KEY (tenant_id, event_id),
  CONSTRAINT contact_events_person_fkey FOREIGN KEY (tenant_id, person_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT contact_events_student_fkey FOREIGN KEY (tenant_id, student_id)
    REFERENCES trellis.people (tenant_id, person_id),
  CONSTRAINT contact_events_action_check CHECK (action IN ('block', 'unblock', 'confirm')),
  CONSTRAINT contact_events_reason_check CHECK (reason <> '')
);
CREATE INDEX contact_events_person ON trellis.contact_events (tenant_id, person_id, entered_at);
CREATE INDEX contact_events_student ON trellis.contact_events (tenant_id, student_id);

ALTER TABLE trellis.contact_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE trellis.contact_events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON trellis.contact_events USING (tenant_id = current_setting('trellis.tenant_id')::uuid);
GRANT SELECT, INSERT ON trellis.contact_events TO trellis_app;
GRANT SELECT ON trellis.contact_events TO trellis_ops;

-- The blocks that stand: whatever else is restored, an undone import included, no report goes past
-- them.
CREATE VIEW trellis.contact_blocks WITH (security_invoker = true) AS
SELECT b.tenant_id, b.person_id, b.student_id, b.reason, b.entered_at, b.entered_by
  FROM (SELECT DISTINCT ON (v.tenant_id, v.person_id, v.student_id) v.*
          FROM trellis.contact_events v
         WHERE v.action <> 'confirm'
         ORDER BY v.tenant_id, v.person_id, v.student_id, v.entered_at DESC, v.event_id DESC) b
 WHERE b.action = 'block';
GRANT SELECT ON trellis.contact_blocks TO trellis_app;
GRANT SELECT ON trellis.contact_blocks TO trellis_ops;
