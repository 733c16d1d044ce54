-- A mail of a batch of reports says of which, so that the batch can tell what became of its letters.
-- The number is that of a job, which is forgotten before the mail is.
ALTER TABLE trellis.mails ADD COLUMN batch_id bigint;
CREATE INDEX mails_batch ON trellis.mails (tenant_id, batch_id) WHERE batch_id IS NOT NULL;

-- A schedule whose time zone PostgreSQL lists no more is listed all the same, without its local time.
GRANT CREATE ON SCHEMA trellis TO trellis_queue;
SET LOCAL ROLE trellis_queue;

CREATE OR REPLACE FUNCTION trellis.list_schedules(schedule text) RETURNS TABLE (
  name text, cron text, time_zone text, missed text, max_backfill bigint, last_tick timestamptz,
  next_at timestamptz, next_local text, paused_at timestamptz, paused_by text, queue text,
  kind text, arguments jsonb, created_at timestamptz, created_by text, last_run timestamptz,
  last_job bigint, last_state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH zones AS MATERIALIZED (SELECT z.name FROM pg_catalog.pg_timezone_names z)
  SELECT s.name, s.cron, s.time_zone, s.missed, s.max_backfill::bigint, s.last_tick, s.next_at,
         CASE WHEN EXISTS (SELECT FROM zones z WHERE z.name = s.time_zone)
              THEN to_char(s.next_at AT TIME ZONE s.time_zone, 'YYYY-MM-DD HH24:MI') END,
         s.paused_at, s.paused_by, s.queue, s.kind, s.arguments, s.created_at, s.created_by,
         r.made_at, r.job_id, j.state
    FROM trellis.schedules s
    LEFT JOIN LATERAL (
         SELECT r.made_at, r.job_id
           FROM trellis.schedule_runs r
          WHERE r.tenant_id = s.tenant_id AND r.name = s.name
          ORDER BY r.tick DESC
          LIMIT 1) AS r ON true
    LEFT JOIN trellis.jobs j ON j.tenant_id = s.tenant_id AND j.job_id = r.job_id
   WHERE s.tenant_id = current_setting('trellis.tenant_id')::uuid
     AND (schedule IS NULL OR s.name = schedule)
   ORDER BY s.name
$$;

SET LOCAL ROLE trellis_owner;
REVOKE CREATE ON SCHEMA trellis FROM trellis_queue;
