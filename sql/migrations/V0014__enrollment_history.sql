-- Most people's history in a program is one event: that they are enrolled. It now stands in the
-- enrollment itself, and every event says from when to when it makes somebody ready, because the
-- dates of gates come and run out on days on which nobody writes anything.

ALTER TABLE trellis.enrollments
  -- The day of the first event; NULL where that stands in enrollment_events.
  ADD COLUMN enrolled_on date,
  ADD COLUMN ready_from  date,
  ADD COLUMN ready_until date,
  ADD CONSTRAINT enrollments_ready_check
    CHECK (ready_from >= enrolled_on AND coalesce(ready_until >= ready_from, true)) NOT VALID;

ALTER TABLE trellis.enrollment_events
  ADD COLUMN ready_from  date,
  ADD COLUMN ready_until date,
  ADD CONSTRAINT enrollment_events_ready_check
    CHECK (ready_from >= effective_on AND coalesce(ready_until >= ready_from, true)) NOT VALID;

-- What was true of an enrollment from which day on. As far as was known when an event was entered,
-- somebody is ready from ready_from (NULL: not without further news) until ready_until (NULL: until
-- further news).
CREATE VIEW trellis.enrollment_history WITH (security_invoker = true) AS
  SELECT tenant_id, program_id, person_id, 'enrolled' AS status, enrolled_on AS effective_on,
         coalesce(ready_from = enrolled_on, false) AS ready, ready_from, ready_until,
         NULL::text AS reason, created_at AS entered_at, created_by AS entered_by,
         person_id AS event_id
    FROM trellis.enrollments
   WHERE enrolled_on IS NOT NULL
   UNION ALL
  SELECT tenant_id, program_id, person_id, status, effective_on, ready,
         coalesce(ready_from, CASE WHEN ready THEN effective_on END), ready_until, reason,
         entered_at, entered_by, event_id
    FROM trellis.enrollment_events;
GRANT SELECT ON trellis.enrollment_history TO trellis_app, trellis_ops;

-- Rows without an address need no place among the addresses. Names are looked up together with a
-- birth date, or among teachers.
DROP INDEX trellis.people_email;
CREATE INDEX people_email ON trellis.people (tenant_id, role, email_key)
  WHERE email_key IS NOT NULL;
DROP INDEX trellis.people_name;
CREATE INDEX people_name ON trellis.people (tenant_id, role, name_key)
  WHERE birth_date IS NOT NULL OR role = 'teacher';
