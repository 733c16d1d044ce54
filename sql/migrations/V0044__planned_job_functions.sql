-- The functions that every job passes through. What a table holds that fills and empties all day the
-- planner never knows, so they are bound to the one plan that is right for any number of rows, a few
-- index probes a tenant and one a job: rows are found by their keys and locked, and their state is asked
-- after that, so that no other index seems to do. All are in the language whose plans are kept for a session.

GRANT CREATE ON SCHEMA trellis TO trellis_queue;
SET LOCAL ROLE trellis_queue;

-- Claims up to `room` ready jobs of a queue for a worker.
--
-- Fair: place by place to the tenant with the fewest running, and no tenant beyond its own cap, which
-- holds strictly: a tenant is claimed from by one transaction at a time. Who finds all tenants taken
-- waits for the neediest. The answer costs a few index probes a tenant, however many jobs wait.
CREATE OR REPLACE FUNCTION trellis.claim_jobs(
  wanted_queue text, wanted bigint, worker uuid, lease_seconds bigint
) RETURNS SETOF trellis.jobs
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  SET enable_seqscan = off
  SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  room bigint := least(wanted, 200);
  picked uuid[];
  neediest uuid;
BEGIN
  IF room < 1 OR EXISTS (SELECT FROM trellis.job_queues q WHERE q.queue = wanted_queue) THEN
    RETURN;
  END IF;

  WITH due AS MATERIALIZED (
    SELECT j.tenant_id, j.job_id
      FROM trellis.jobs j
     WHERE j.state = 'scheduled' AND j.run_at <= now()
     ORDER BY j.run_at
     LIMIT 200
       FOR UPDATE SKIP LOCKED
  )
  UPDATE trellis.jobs j
     SET state = 'available'
    FROM due d
   WHERE (j.tenant_id, j.job_id) = (d.tenant_id, d.job_id);

  WITH RECURSIVE ready (tenant_id) AS (
    (SELECT j.tenant_id
       FROM trellis.jobs j
      WHERE j.queue = wanted_queue AND j.state = 'available'
      ORDER BY j.queue, j.tenant_id
      LIMIT 1)
    UNION ALL
    SELECT (SELECT j.tenant_id
              FROM trellis.jobs j
             WHERE j.queue = wanted_queue AND j.state = 'available' AND j.tenant_id > r.tenant_id
             ORDER BY j.queue, j.tenant_id
             LIMIT 1)
      FROM ready r
     WHERE r.tenant_id IS NOT NULL
  ),
  ranked AS MATERIALIZED (
    SELECT r.tenant_id
      FROM ready r
      JOIN trellis.tenants t ON t.tenant_id = r.tenant_id
     CROSS JOIN LATERAL (
           SELECT count(*) AS running
             FROM trellis.jobs j
            WHERE j.queue = wanted_queue AND j.state = 'running' AND j.tenant_id = r.tenant_id) AS b
     WHERE b.running < t.max_running_jobs
     ORDER BY b.running, random()
  )
  SELECT ARRAY (
           SELECT r.tenant_id
             FROM ranked r
            WHERE pg_try_advisory_xact_lock(hashtextextended(wanted_queue || r.tenant_id, 39))
            LIMIT room),
         (SELECT r.tenant_id FROM ranked r LIMIT 1)
    INTO picked, neediest;
  IF neediest IS NULL THEN
    RETURN;
  END IF;
  IF picked = '{}' THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(wanted_queue || neediest, 39));
    picked := ARRAY[neediest];
  END IF;

  -- From here on nobody else claims from these tenants, and what others claimed is visible.
  RETURN QUERY
  WITH busy AS MATERIALIZED (
    SELECT t.tenant_id, t.max_running_jobs - r.running AS places, r.running
      FROM unnest(picked) AS p (tenant_id)
      JOIN trellis.tenants t ON t.tenant_id = p.tenant_id
     CROSS JOIN LATERAL (
           SELECT count(*) AS running
             FROM trellis.jobs j
            WHERE j.queue = wanted_queue AND j.state = 'running' AND j.tenant_id = p.tenant_id) AS r
  ),
  turns AS (
    SELECT b.tenant_id, b.running + row_number() OVER (PARTITION BY b.tenant_id) AS turn
      FROM busy b
     CROSS JOIN LATERAL (
           SELECT
             FROM trellis.jobs j
            WHERE j.queue = wanted_queue AND j.state = 'available' AND j.tenant_id = b.tenant_id
            LIMIT greatest(0, least(room, b.places))) AS waiting
     ORDER BY turn, random()
     LIMIT room
  ),
  shares AS MATERIALIZED (
    SELECT t.tenant_id, count(*) AS share FROM turns t GROUP BY t.tenant_id
  ),
  chosen AS MATERIALIZED (
    SELECT c.tenant_id, c.job_id
      FROM shares s
     CROSS JOIN LATERAL (
           SELECT j.tenant_id, j.job_id
             FROM trellis.jobs j
            WHERE j.queue = wanted_queue AND j.state = 'available' AND j.tenant_id = s.tenant_id
            ORDER BY j.queue, j.tenant_id, j.priority, j.run_at, j.job_id
            LIMIT s.share
              FOR UPDATE SKIP LOCKED) AS c
  )
  UPDATE trellis.jobs j
     SET state = 'running', attempt = j.attempt + 1, lease_no = j.lease_no + 1, worker_id = worker,
         claimed_at = clock_timestamp(),
         lease_until = clock_timestamp() + lease_seconds * interval '1 second'
    FROM chosen c
   WHERE (j.tenant_id, j.job_id) = (c.tenant_id, c.job_id)
  RETURNING j.*;
END
$$;

CREATE OR REPLACE FUNCTION trellis.heartbeat_jobs(
  worker uuid, lease_seconds bigint, tenants uuid[], jobs bigint[], leases bigint[],
  done bigint[], totals bigint[]
) RETURNS TABLE (place bigint, is_live boolean, is_cancelled boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  SET enable_seqscan = off
  SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH mine AS MATERIALIZED (
    SELECT * FROM unnest(tenants, jobs, leases, done, totals)
             WITH ORDINALITY AS m (tenant_id, job_id, lease_no, done, total, n)
  ),
  found AS MATERIALIZED (
    SELECT m.n, m.done, m.total, j.tenant_id, j.job_id, j.cancel_requested_at, j.state, j.worker_id
      FROM mine m
      JOIN trellis.jobs j
        ON (j.tenant_id, j.job_id, j.lease_no) = (m.tenant_id, m.job_id, m.lease_no)
  ),
  held AS MATERIALIZED (
    SELECT f.* FROM found f WHERE f.state = 'running' AND f.worker_id = worker
  ),
  locked AS MATERIALIZED (
    SELECT h.done, h.total, j.tenant_id, j.job_id, j.lease_no, j.state
      FROM held h
      JOIN trellis.jobs j ON (j.tenant_id, j.job_id) = (h.tenant_id, h.job_id)
       FOR UPDATE OF j SKIP LOCKED
  ),
  free AS MATERIALIZED (
    SELECT l.*
      FROM locked l
      JOIN mine m ON (m.tenant_id, m.job_id, m.lease_no) = (l.tenant_id, l.job_id, l.lease_no)
     WHERE l.state = 'running'
  ),
  prolonged AS (
    UPDATE trellis.jobs j
       SET lease_until = clock_timestamp() + lease_seconds * interval '1 second',
           progress = coalesce(f.done, j.progress),
           progress_total = coalesce(f.total, j.progress_total)
      FROM free f
     WHERE (j.tenant_id, j.job_id) = (f.tenant_id, f.job_id)
  )
  SELECT m.n, h.n IS NOT NULL, h.cancel_requested_at IS NOT NULL
    FROM mine m
    LEFT JOIN held h ON h.n = m.n;
END
$$;

CREATE OR REPLACE FUNCTION trellis.complete_jobs(
  tenants uuid[], jobs bigint[], leases bigint[], done bigint[], totals bigint[]
) RETURNS TABLE (place bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  SET enable_seqscan = off
  SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH held AS MATERIALIZED (
    SELECT m.n, m.done, m.total, j.tenant_id, j.job_id, j.state
      FROM unnest(tenants, jobs, leases, done, totals)
           WITH ORDINALITY AS m (tenant_id, job_id, lease_no, done, total, n)
      JOIN trellis.jobs j
        ON (j.tenant_id, j.job_id, j.lease_no) = (m.tenant_id, m.job_id, m.lease_no)
     ORDER BY j.tenant_id, j.job_id
       FOR UPDATE OF j
  ),
  ended AS (
    UPDATE trellis.jobs j
       SET state = 'completed', lease_until = NULL, finished_at = clock_timestamp(),
           progress = coalesce(h.done, j.progress),
           progress_total = coalesce(h.total, j.progress_total)
      FROM held h
     WHERE (j.tenant_id, j.job_id) = (h.tenant_id, h.job_id) AND h.state = 'running'
    RETURNING h.n, j.tenant_id, j.job_id, j.lease_no, j.worker_id, j.claimed_at, j.finished_at
  ),
  noted AS (
    INSERT INTO trellis.job_attempts
    SELECT e.tenant_id, e.job_id, e.lease_no, e.worker_id, e.claimed_at, e.finished_at, 'completed'
      FROM ended e
  )
  SELECT e.n FROM ended e;
END
$$;

CREATE OR REPLACE FUNCTION trellis.fail_jobs(
  tenants uuid[], jobs bigint[], leases bigint[], outcomes text[], errors text[],
  seconds bigint[], factors double precision[], done bigint[], totals bigint[]
) RETURNS TABLE (place bigint, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  SET enable_seqscan = off
  SET enable_bitmapscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH held AS MATERIALIZED (
    SELECT m.n, m.error, m.done, m.total, j.tenant_id, j.job_id,
           least(greatest(m.seconds, 0), 31536000) * interval '1 second' AS pause,
           least(greatest(m.factor, 0.5), 1.5) AS factor,
           CASE
             WHEN m.outcome = 'discarded' THEN 'discarded'
             WHEN j.cancel_requested_at IS NOT NULL THEN 'cancelled'
             WHEN m.outcome IN ('snoozed', 'returned') THEN m.outcome
             WHEN j.attempt >= j.max_attempts THEN 'discarded'
             ELSE 'retried'
           END AS outcome, j.state
      FROM unnest(tenants, jobs, leases, outcomes, errors, seconds, factors, done, totals)
           WITH ORDINALITY AS m (
             tenant_id, job_id, lease_no, outcome, error, seconds, factor, done, total, n)
      JOIN trellis.jobs j
        ON (j.tenant_id, j.job_id, j.lease_no) = (m.tenant_id, m.job_id, m.lease_no)
     ORDER BY j.tenant_id, j.job_id
       FOR UPDATE OF j
  ),
  ended AS (
    UPDATE trellis.jobs j
       SET state = CASE h.outcome
                     WHEN 'retried' THEN 'scheduled'
                     WHEN 'snoozed' THEN 'scheduled'
                     WHEN 'returned' THEN 'available'
                     ELSE h.outcome
                   END,
           run_at = CASE h.outcome
                      WHEN 'retried' THEN clock_timestamp() + h.factor * least(
                        interval '6 hours',
                        interval '5 seconds' * power(2, least(j.attempt - 1, 20)))
                      WHEN 'snoozed' THEN clock_timestamp() + h.pause
                      ELSE j.run_at
                    END,
           attempt = j.attempt - CASE WHEN h.outcome IN ('snoozed', 'returned') THEN 1 ELSE 0 END,
           snoozes = j.snoozes + CASE WHEN h.outcome = 'snoozed' THEN 1 ELSE 0 END,
           finished_at = CASE WHEN h.outcome IN ('discarded', 'cancelled') THEN clock_timestamp() END,
           lease_until = NULL,
           last_error = coalesce(left(h.error, 2000), j.last_error),
           progress = coalesce(h.done, j.progress),
           progress_total = coalesce(h.total, j.progress_total)
      FROM held h
     WHERE (j.tenant_id, j.job_id) = (h.tenant_id, h.job_id) AND h.state = 'running'
    RETURNING h.n, h.outcome, h.error, j.state, j.tenant_id, j.job_id, j.lease_no, j.worker_id,
              j.claimed_at
  ),
  noted AS (
    INSERT INTO trellis.job_attempts
    SELECT e.tenant_id, e.job_id, e.lease_no, e.worker_id, e.claimed_at, clock_timestamp(),
           e.outcome, left(e.error, 2000)
      FROM ended e
  )
  SELECT e.n, e.state FROM ended e;
END
$$;

SET LOCAL ROLE trellis_owner;
REVOKE CREATE ON SCHEMA trellis FROM trellis_queue;
