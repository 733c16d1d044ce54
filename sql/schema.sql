-- The schema after every migration, as pg_dump writes it, for reading and for diffs. Written by
-- bin/schema; a test holds it and the migrations together. Nothing is made from this file.

CREATE SCHEMA trellis;

CREATE FUNCTION trellis.add_schedule(schedule text, cron_text text, zone text, missed_policy text, most_backfill bigint, first_at timestamp with time zone, queue_name text, job_kind text, job_arguments jsonb, by_whom text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
  INSERT INTO trellis.schedules (
    tenant_id, name, cron, time_zone, missed, max_backfill, next_at, queue, kind, arguments,
    created_at, created_by)
  VALUES (
    current_setting('trellis.tenant_id')::uuid, schedule, cron_text, zone, missed_policy,
    most_backfill, first_at, queue_name, job_kind, job_arguments, now(), by_whom)
  ON CONFLICT (tenant_id, name) DO NOTHING;
  RETURN FOUND;
END
$$;

CREATE FUNCTION trellis.advance_schedules(tenants uuid[], names text[], last_ticks timestamp with time zone[], next_times timestamp with time zone[]) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  WITH moved AS (
    UPDATE trellis.schedules s
       SET last_tick = coalesce(m.last_tick, s.last_tick), next_at = m.next_at
      FROM unnest(tenants, names, last_ticks, next_times) AS m (tenant_id, name, last_tick, next_at)
     WHERE s.tenant_id = m.tenant_id AND s.name = m.name
    RETURNING 1
  )
  SELECT count(*) FROM moved
$$;

CREATE FUNCTION trellis.cancel_jobs(wanted bigint[]) RETURNS TABLE(job bigint, state text)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

CREATE TABLE trellis.jobs (
    tenant_id uuid NOT NULL,
    job_id bigint NOT NULL,
    queue text NOT NULL,
    kind text NOT NULL,
    arguments jsonb NOT NULL,
    state text NOT NULL,
    priority smallint NOT NULL,
    run_at timestamp with time zone NOT NULL,
    attempt integer DEFAULT 0 NOT NULL,
    max_attempts integer NOT NULL,
    snoozes integer DEFAULT 0 NOT NULL,
    lease_no bigint DEFAULT 0 NOT NULL,
    lease_until timestamp with time zone,
    worker_id uuid,
    claimed_at timestamp with time zone,
    cancel_requested_at timestamp with time zone,
    unique_key text,
    batch_id bigint,
    progress integer DEFAULT 0 NOT NULL,
    progress_total integer,
    last_error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT jobs_arguments_check CHECK (((jsonb_typeof(arguments) = 'object'::text) AND (pg_column_size(arguments) <= 65536))),
    CONSTRAINT jobs_attempt_check CHECK (((attempt >= 0) AND (attempt <= max_attempts))),
    CONSTRAINT jobs_finished_check CHECK (((state = ANY (ARRAY['completed'::text, 'discarded'::text, 'cancelled'::text])) = (finished_at IS NOT NULL))),
    CONSTRAINT jobs_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 100))),
    CONSTRAINT jobs_lease_check CHECK (((state = 'running'::text) = (lease_until IS NOT NULL))),
    CONSTRAINT jobs_max_attempts_check CHECK (((max_attempts >= 1) AND (max_attempts <= 10000))),
    CONSTRAINT jobs_progress_check CHECK (((progress >= 0) AND (progress_total >= 0))),
    CONSTRAINT jobs_queue_check CHECK (((length(queue) >= 1) AND (length(queue) <= 63))),
    CONSTRAINT jobs_state_check CHECK ((state = ANY (ARRAY['available'::text, 'scheduled'::text, 'running'::text, 'completed'::text, 'discarded'::text, 'cancelled'::text]))),
    CONSTRAINT jobs_unique_key_check CHECK (((length(unique_key) >= 1) AND (length(unique_key) <= 300))),
    CONSTRAINT jobs_worker_check CHECK (((state <> 'running'::text) OR ((worker_id IS NOT NULL) AND (claimed_at IS NOT NULL))))
)
WITH (fillfactor='80', autovacuum_vacuum_scale_factor='0.01', autovacuum_vacuum_threshold='500');

CREATE FUNCTION trellis.claim_jobs(wanted_queue text, wanted bigint, worker uuid, lease_seconds bigint) RETURNS SETOF trellis.jobs
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
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

CREATE FUNCTION trellis.complete_job(job bigint, lease bigint, done bigint, total bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
  WITH ended AS (
    UPDATE trellis.jobs j
       SET state = 'completed', lease_until = NULL, finished_at = clock_timestamp(),
           progress = coalesce(done, j.progress), progress_total = coalesce(total, j.progress_total)
     WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
       AND j.job_id = job AND j.lease_no = lease AND j.state = 'running'
    RETURNING j.*
  )
  INSERT INTO trellis.job_attempts
  SELECT e.tenant_id, e.job_id, e.lease_no, e.worker_id, e.claimed_at, e.finished_at, 'completed'
    FROM ended e;
  RETURN FOUND;
END
$$;

CREATE FUNCTION trellis.complete_jobs(tenants uuid[], jobs bigint[], leases bigint[], done bigint[], totals bigint[]) RETURNS TABLE(place bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
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

CREATE FUNCTION trellis.count_jobs(wanted bigint[], kinds text[], states text[], queues text[], created_before timestamp with time zone, batch bigint) RETURNS TABLE(state text, jobs bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT j.state, count(*)
    FROM trellis.jobs j
   WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
     AND (wanted IS NULL OR j.job_id = ANY (wanted))
     AND (kinds IS NULL OR j.kind = ANY (kinds))
     AND (states IS NULL OR j.state = ANY (states))
     AND (queues IS NULL OR j.queue = ANY (queues))
     AND (created_before IS NULL OR j.created_at < created_before)
     AND (batch IS NULL OR j.batch_id = batch)
   GROUP BY j.state;
END
$$;

CREATE FUNCTION trellis.counted_days(active integer, hold_base integer[], hold_shift integer[], hold_top integer[]) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT coalesce(
    greatest(hold_shift[width_bucket(active, hold_base)],
             active - hold_top[width_bucket(active, hold_base)]),
    active)
$$;

CREATE FUNCTION trellis.day_end(tenant uuid, program uuid, day date) RETURNS TABLE(ends_at timestamp with time zone)
    LANGUAGE sql STABLE ROWS 1 PARALLEL SAFE
    AS $$
  -- A midnight that clocks skip is the moment they skip it.
  SELECT coalesce(trellis.first_instant((day + 1)::timestamp, p.time_zone),
           (day + 1)::timestamp AT TIME ZONE p.time_zone)
    FROM trellis.programs p
   WHERE p.tenant_id = tenant AND p.program_id = program
$$;

CREATE FUNCTION trellis.enqueue_jobs(kinds text[], queues text[], argument_lists jsonb[], priorities bigint[], times timestamp with time zone[], unique_keys text[], attempts bigint[], batches bigint[]) RETURNS TABLE(place bigint, job bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
DECLARE
  tenant uuid := current_setting('trellis.tenant_id')::uuid;
BEGIN
  -- Sent when the transaction commits.
  PERFORM pg_notify('trellis_jobs', ready.queue)
     FROM (SELECT DISTINCT n.queue FROM unnest(queues, times) AS n (queue, run_at)
            WHERE n.run_at IS NULL OR n.run_at <= now()) AS ready
    WHERE (SELECT j.job_id
             FROM trellis.jobs j
            WHERE j.queue = ready.queue AND j.tenant_id = tenant AND j.state = 'available'
            LIMIT 1) IS NULL;
  RETURN QUERY
  WITH wanted AS MATERIALIZED (
    SELECT w.*, nextval('trellis.jobs_job_id_seq') AS job_id
      FROM unnest(kinds, queues, argument_lists, priorities, times, unique_keys, attempts, batches)
           WITH ORDINALITY AS w (
             kind, queue, arguments, priority, run_at, unique_key, max_attempts, batch_id, n)
     ORDER BY w.n
  ),
  added AS (
    INSERT INTO trellis.jobs (
      tenant_id, job_id, queue, kind, arguments, state, priority, run_at, max_attempts, unique_key,
      batch_id)
    OVERRIDING SYSTEM VALUE
    SELECT tenant, w.job_id, w.queue, w.kind, w.arguments,
           CASE WHEN w.run_at > now() THEN 'scheduled' ELSE 'available' END,
           w.priority, coalesce(w.run_at, now()), w.max_attempts, w.unique_key, w.batch_id
      FROM wanted w
     ORDER BY w.n
        ON CONFLICT (tenant_id, kind, unique_key)
           WHERE unique_key IS NOT NULL AND state IN ('available', 'scheduled', 'running')
           DO NOTHING
    RETURNING job_id
  )
  SELECT w.n, a.job_id FROM wanted w LEFT JOIN added a ON a.job_id = w.job_id ORDER BY w.n;
END
$$;

CREATE FUNCTION trellis.facts_horizon(tenant uuid, program uuid, known_at timestamp with time zone) RETURNS TABLE(facts_at timestamp with time zone)
    LANGUAGE sql STABLE ROWS 1 PARALLEL SAFE
    AS $$
  SELECT CASE WHEN p.created_at > known_at THEN 'infinity'::timestamptz ELSE known_at END
    FROM trellis.programs p
   WHERE p.tenant_id = tenant AND p.program_id = program
$$;

CREATE FUNCTION trellis.fail_jobs(tenants uuid[], jobs bigint[], leases bigint[], outcomes text[], errors text[], seconds bigint[], factors double precision[], done bigint[], totals bigint[]) RETURNS TABLE(place bigint, state text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
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

CREATE FUNCTION trellis.first_instant(local timestamp without time zone, zone text) RETURNS timestamp with time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT CASE
    WHEN ((local AT TIME ZONE 'UTC')
          - ((((local AT TIME ZONE zone) - interval '6 hours') AT TIME ZONE zone)
             - (((local AT TIME ZONE zone) - interval '6 hours') AT TIME ZONE 'UTC')))
         AT TIME ZONE zone = local
      THEN (local AT TIME ZONE 'UTC')
           - ((((local AT TIME ZONE zone) - interval '6 hours') AT TIME ZONE zone)
              - (((local AT TIME ZONE zone) - interval '6 hours') AT TIME ZONE 'UTC'))
    WHEN (local AT TIME ZONE zone) AT TIME ZONE zone = local THEN local AT TIME ZONE zone
  END
$$;

CREATE FUNCTION trellis.forget_jobs(wanted bigint[]) RETURNS TABLE(job bigint)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  DELETE FROM trellis.jobs j
   WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
     AND j.job_id = ANY (wanted) AND j.state IN ('completed', 'discarded', 'cancelled')
  RETURNING j.job_id
$$;

CREATE FUNCTION trellis.heartbeat_jobs(worker uuid, lease_seconds bigint, tenants uuid[], jobs bigint[], leases bigint[], done bigint[], totals bigint[]) RETURNS TABLE(place bigint, is_live boolean, is_cancelled boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
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

CREATE FUNCTION trellis.hold_job(job bigint, lease bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
  PERFORM FROM trellis.jobs j
    WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
      AND j.job_id = job AND j.lease_no = lease AND j.state = 'running'
      FOR NO KEY UPDATE;
  RETURN FOUND;
END
$$;

CREATE FUNCTION trellis.is_known(entered_at timestamp with time zone, recorded_at timestamp with time zone, replaces_id uuid, voided_at timestamp with time zone, known_at timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  -- Where the moment of entry is unknown, or wrong, known from when it was recorded here.
  SELECT CASE WHEN replaces_id IS NULL THEN least(entered_at, recorded_at) ELSE recorded_at END
           <= known_at
         AND (voided_at IS NULL OR voided_at > known_at)
$$;

CREATE FUNCTION trellis.known_check_ins(tenant uuid, program uuid, match uuid, from_on date, to_on date, known_at timestamp with time zone) RETURNS TABLE(occurred_on date, is_made boolean, is_by_pair boolean, is_confirmed boolean, entered_at timestamp with time zone, minutes smallint)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT c.occurred_on, c.outcome = 'made', c.logged_by <> 'coordinator',
         c.confirmed_at <= known_at, c.entered_at, c.minutes
    FROM trellis.check_ins c
   WHERE c.tenant_id = tenant AND c.program_id = program AND c.match_id = match
     AND c.occurred_on BETWEEN from_on AND to_on
     -- Where the moment of entry is unknown, or wrong, known from when it was recorded here.
     AND CASE WHEN c.replaces_id IS NULL THEN least(c.entered_at, c.recorded_at)
              ELSE c.recorded_at END <= known_at
     AND (c.voided_at IS NULL OR c.voided_at > known_at)
$$;

CREATE TABLE trellis.job_attempts (
    tenant_id uuid NOT NULL,
    job_id bigint NOT NULL,
    lease_no bigint NOT NULL,
    worker_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    error text,
    CONSTRAINT job_attempts_outcome_check CHECK ((outcome = ANY (ARRAY['completed'::text, 'retried'::text, 'snoozed'::text, 'discarded'::text, 'cancelled'::text, 'returned'::text, 'lost'::text])))
);

CREATE FUNCTION trellis.list_job_attempts(job bigint) RETURNS SETOF trellis.job_attempts
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT a.*
    FROM trellis.job_attempts a
   WHERE a.tenant_id = current_setting('trellis.tenant_id')::uuid AND a.job_id = job
   ORDER BY a.lease_no
$$;

CREATE FUNCTION trellis.list_jobs(wanted bigint[], kinds text[], states text[], queues text[], created_before timestamp with time zone, batch bigint, room bigint) RETURNS SETOF trellis.jobs
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
BEGIN
  RETURN QUERY
  SELECT j.*
    FROM trellis.jobs j
   WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
     AND (wanted IS NULL OR j.job_id = ANY (wanted))
     AND (kinds IS NULL OR j.kind = ANY (kinds))
     AND (states IS NULL OR j.state = ANY (states))
     AND (queues IS NULL OR j.queue = ANY (queues))
     AND (created_before IS NULL OR j.created_at < created_before)
     AND (batch IS NULL OR j.batch_id = batch)
   ORDER BY j.job_id DESC
   LIMIT room;
END
$$;

CREATE TABLE trellis.job_queues (
    queue text NOT NULL,
    paused_at timestamp with time zone NOT NULL,
    paused_by text NOT NULL,
    reason text,
    CONSTRAINT job_queues_queue_check CHECK (((length(queue) >= 1) AND (length(queue) <= 63)))
);

CREATE FUNCTION trellis.list_paused_queues() RETURNS SETOF trellis.job_queues
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT q.* FROM trellis.job_queues q ORDER BY q.queue
$$;

CREATE FUNCTION trellis.list_schedule_runs(schedule text, room bigint) RETURNS TABLE(tick timestamp with time zone, made_at timestamp with time zone, made_by text, job bigint, state text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT r.tick, r.made_at, r.made_by, r.job_id, j.state
    FROM trellis.schedule_runs r
    LEFT JOIN trellis.jobs j ON j.tenant_id = r.tenant_id AND j.job_id = r.job_id
   WHERE r.tenant_id = current_setting('trellis.tenant_id')::uuid AND r.name = schedule
   ORDER BY r.tick DESC
   LIMIT room
$$;

CREATE FUNCTION trellis.list_schedules(schedule text) RETURNS TABLE(name text, cron text, time_zone text, missed text, max_backfill bigint, last_tick timestamp with time zone, next_at timestamp with time zone, next_local text, paused_at timestamp with time zone, paused_by text, queue text, kind text, arguments jsonb, created_at timestamp with time zone, created_by text, last_run timestamp with time zone, last_job bigint, last_state text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION trellis.make_schedule_runs(tenants uuid[], names text[], ticks timestamp with time zone[], by_whom text) RETURNS TABLE(place bigint, job bigint)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  -- Numbered in the order of their places, so that of several ticks the oldest is done first.
  WITH wanted AS MATERIALIZED (
    SELECT o.*, nextval('trellis.jobs_job_id_seq') AS job_id,
           to_char(o.tick AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
             || CASE WHEN date_trunc('second', o.tick) = o.tick THEN ''
                     ELSE to_char(o.tick AT TIME ZONE 'UTC', '.US') END
             || 'Z' AS moment
      FROM (SELECT w.n, w.tick, s.tenant_id, s.name, s.queue, s.kind, s.arguments
              FROM unnest(tenants, names, ticks) WITH ORDINALITY AS w (tenant_id, name, tick, n)
              JOIN trellis.schedules s ON s.tenant_id = w.tenant_id AND s.name = w.name
             ORDER BY w.n) AS o
  ),
  made AS (
    INSERT INTO trellis.schedule_runs (tenant_id, name, tick, job_id, made_at, made_by)
    SELECT w.tenant_id, w.name, w.tick, w.job_id, clock_timestamp(), by_whom
      FROM wanted w
     ORDER BY w.n
        ON CONFLICT (tenant_id, name, tick) DO NOTHING
    RETURNING job_id
  ),
  enqueued AS (
    INSERT INTO trellis.jobs (
      tenant_id, job_id, queue, kind, arguments, state, priority, run_at, max_attempts, unique_key)
    OVERRIDING SYSTEM VALUE
    SELECT w.tenant_id, w.job_id, w.queue, w.kind,
           w.arguments || jsonb_build_object(
             'schedule', jsonb_build_object('name', w.name, 'tick', w.moment)),
           'available', 100, now(), 20, 'schedule:' || w.name || ':' || w.moment
      FROM wanted w
      JOIN made m ON m.job_id = w.job_id
     ORDER BY w.n
    RETURNING tenant_id, job_id, queue
  ),
  told AS MATERIALIZED (
    SELECT pg_notify('trellis_jobs', q.queue) FROM (SELECT DISTINCT e.queue FROM enqueued e) AS q
  )
  SELECT w.n, e.job_id
    FROM enqueued e
    JOIN wanted w ON w.tenant_id = e.tenant_id AND w.job_id = e.job_id
   WHERE (SELECT count(*) FROM told) >= 0
   ORDER BY w.n
$$;

CREATE FUNCTION trellis.make_ticks(tenants uuid[], names text[], ticks timestamp with time zone[]) RETURNS TABLE(place bigint, job bigint)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT m.place, m.job FROM trellis.make_schedule_runs(tenants, names, ticks, NULL) AS m
$$;

CREATE FUNCTION trellis.match_consistency(tenant uuid, program uuid, as_of date, known_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, student_id uuid, mentor_id uuid, started_on date, ended_on date, status text, expected integer, before_start integer, after_end integer, still_open integer, held integer, on_break integer, excused integer, met integer, on_time integer, on_time_of integer, two_sided integer, two_sided_of integer, made_in_expected integer, contacts_in_expected integer, current_streak integer, longest_streak integer, longest_gap_days integer, median_gap_halves integer, regularity integer, first_made_on date, last_made_on date, days_waiting integer, made integer, minutes integer, made_with_minutes integer, active_days integer, silent_days integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH first AS (
    SELECT f.facts_at, min(s.started_on) AS day
      FROM trellis.facts_horizon(tenant, program, known_at) f,
           trellis.match_spans(tenant, program, as_of, f.facts_at, matches) s
     GROUP BY f.facts_at
  ), calendar AS MATERIALIZED (
    SELECT c.*
      FROM first f, trellis.program_calendar(tenant, program, f.day, as_of, f.facts_at) c
  ), windows AS MATERIALIZED (
    SELECT w.*
      FROM first f, trellis.match_windows(tenant, program, f.day, as_of, f.facts_at, matches) w
  ), facts AS (
    SELECT w.*, c.cadence_days, c.too_early_windows, m.first_made_on, m.last_made_on,
           m.made, m.minutes, m.made_with_minutes, m.made_in_expected, m.contacts_in_expected,
           coalesce(m.met, c.no_window) & w.expected AS met,
           coalesce(m.on_time, c.no_window) & w.expected AS on_time,
           coalesce(m.met & ~coalesce(m.timed, c.no_window), c.no_window) & w.expected AS untimed,
           coalesce(m.two_sided, c.no_window) & w.expected AS two_sided,
           coalesce(m.met & ~coalesce(m.by_pair, c.no_window), c.no_window) & w.expected AS by_staff,
           trellis.counted_days(c.active[w.until - c.first_day + 1],
             w.hold_base, w.hold_shift, w.hold_top) AS end_day,
           trellis.counted_days(c.active[w.started_on - c.first_day],
             w.hold_base, w.hold_shift, w.hold_top) AS day_before,
           trellis.counted_days(
             c.active[coalesce(m.last_made_on, w.started_on) - c.first_day + 1],
             w.hold_base, w.hold_shift, w.hold_top) AS last_day,
           g.count AS gap_count, g.days[g.count] AS longest_gap_days,
           g.days[(g.count + 1) / 2] + g.days[g.count / 2 + 1] AS median_gap_halves,
           o.halves[(g.count + 1) / 2] + o.halves[g.count / 2 + 1] AS deviation_quarters
      FROM calendar c
      CROSS JOIN windows w
      CROSS JOIN LATERAL (
        SELECT bit_or(k.place) FILTER (WHERE k.is_made) AS met,
               bit_or(k.place) FILTER (WHERE k.is_made AND k.entered_at < k.deadline) AS on_time,
               bit_or(k.place) FILTER (WHERE k.is_made AND k.entered_at IS NOT NULL) AS timed,
               bit_or(k.place) FILTER (WHERE k.is_made AND k.is_by_pair) AS by_pair,
               bit_or(k.place) FILTER (WHERE k.is_made AND k.is_by_pair AND k.is_confirmed)
                 AS two_sided,
               count(*) FILTER (WHERE k.is_made AND k.is_expected) AS made_in_expected,
               count(*) FILTER (WHERE k.is_expected) AS contacts_in_expected,
               count(*) FILTER (WHERE k.is_made) AS made,
               sum(k.minutes) FILTER (WHERE k.is_made) AS minutes,
               count(k.minutes) FILTER (WHERE k.is_made) AS made_with_minutes,
               min(k.occurred_on) FILTER (WHERE k.is_made) AS first_made_on,
               max(k.occurred_on) FILTER (WHERE k.is_made) AS last_made_on,
               array_agg(DISTINCT k.occurred_on) FILTER (WHERE k.is_made) AS days_met
          FROM (SELECT k.*, set_bit(c.no_window, n.number - 1, 1) AS place,
                       c.deadlines[n.number] AS deadline,
                       get_bit(w.expected, n.number - 1) = 1 AS is_expected
                  FROM trellis.known_check_ins(
                         tenant, program, w.match_id, w.started_on, w.until, known_at) k,
                       LATERAL (SELECT c.window_number[k.occurred_on - c.first_day + 1]) n (number)
                OFFSET 0) k
      ) m
      CROSS JOIN LATERAL (SELECT w.started_on || m.days_met || w.until AS days) p
      -- Two joins that the planner leaves out where nobody asks for gaps.
      LEFT JOIN LATERAL (
        SELECT array_agg(g.days ORDER BY g.days) AS days, count(*)::integer AS count
          FROM (SELECT trellis.counted_days(c.active[p.days[i + 1] - c.first_day + 1],
                         w.hold_base, w.hold_shift, w.hold_top)
                       - trellis.counted_days(c.active[p.days[i] - c.first_day + 1],
                           w.hold_base, w.hold_shift, w.hold_top) AS days
                  FROM generate_series(1, cardinality(p.days) - 1) AS i
                OFFSET 0) g
      ) g ON true
      LEFT JOIN LATERAL (
        SELECT array_agg(o.halves ORDER BY o.halves) AS halves
          FROM (SELECT abs(2 * u.days - g.days[(g.count + 1) / 2] - g.days[g.count / 2 + 1])
                         AS halves
                  FROM unnest(g.days) AS u (days)) o
      ) o ON true
    -- Here and below: not merged into the outer query, which would compute each column at each use.
    OFFSET 0
  ), stories AS (
    SELECT f.*, bit_count(f.expected)::integer AS expected_count,
           f.end_day - f.last_day AS silent_days, f.end_day - f.day_before AS active_days,
           -- Two strings of the digits 0 and 1, added as decimal numbers: 1 is a window met, 2 one
           -- missed, and 0, one not expected, is dropped.
           replace(((f.met::text)::numeric
             + 2 * ((f.expected & ~f.met)::text)::numeric)::text, '0', '') AS story
      FROM facts f
    OFFSET 0
  )
  SELECT s.match_id, s.student_id, s.mentor_id, s.started_on,
         CASE WHEN s.has_ended THEN s.until END,
         CASE
           WHEN s.silent_days > greatest(21, s.cadence_days * 3 / 2) THEN 'silent'
           WHEN s.expected_count < s.too_early_windows AND s.active_days < 30 THEN 'too_early'
           WHEN s.expected_count = 0 THEN 'no_data'
           WHEN length(replace(right(s.story, 8), '2', '')) * 100
                  < 65 * length(right(s.story, 8))
             OR right(s.story, 2) = '22' THEN 'slipping'
           ELSE 'on_track'
         END,
         s.expected_count, s.is_cut_by_start::integer, s.is_cut_by_end::integer,
         s.is_still_open::integer, bit_count(s.held)::integer, bit_count(s.on_break)::integer,
         bit_count(s.excused)::integer, bit_count(s.met)::integer, bit_count(s.on_time)::integer,
         s.expected_count - bit_count(s.untimed)::integer, bit_count(s.two_sided)::integer,
         s.expected_count - bit_count(s.by_staff)::integer, s.made_in_expected::integer,
         s.contacts_in_expected::integer,
         CASE WHEN s.expected_count > 0 THEN length(s.story) - length(rtrim(s.story, '1')) END,
         CASE WHEN s.expected_count > 0 THEN
           (SELECT max(length(r.run)) FROM string_to_table(s.story, '2') AS r (run)) END,
         s.longest_gap_days, s.median_gap_halves,
         CASE WHEN s.gap_count >= 4 THEN
           greatest(0, 2 * (1000 * s.cadence_days - 250 * s.deviation_quarters) + s.cadence_days)
             / (2 * s.cadence_days) END,
         s.first_made_on, s.last_made_on,
         CASE WHEN s.first_made_on IS NULL THEN s.until - s.started_on END,
         s.made::integer, s.minutes::integer, s.made_with_minutes::integer, s.active_days,
         s.silent_days
    FROM stories s
$$;

CREATE FUNCTION trellis.match_covers(tenant uuid, program uuid, as_of date, facts_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, is_hold boolean, from_on date, to_on date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH facts AS (
    SELECT h.match_id, h.from_on, coalesce(h.to_on, as_of) AS to_on, true AS is_hold
      FROM trellis.match_holds h
     WHERE h.tenant_id = tenant AND (matches IS NULL OR h.match_id = ANY (matches))
       AND h.entered_at <= facts_at AND (h.voided_at IS NULL OR h.voided_at > facts_at)
     UNION ALL
    SELECT e.match_id, e.from_on, e.to_on, false
      FROM trellis.match_excuses e
     WHERE e.tenant_id = tenant AND (matches IS NULL OR e.match_id = ANY (matches))
       AND e.entered_at <= facts_at AND (e.voided_at IS NULL OR e.voided_at > facts_at)
  ), clipped AS (
    SELECT s.match_id, f.is_hold,
           daterange(greatest(f.from_on, s.started_on), least(f.to_on, s.until), '[]') AS days
      FROM facts f
      JOIN trellis.match_spans(tenant, program, as_of, facts_at, matches) s
        ON s.match_id = f.match_id AND f.from_on <= s.until AND f.to_on >= s.started_on
  ), united AS (
    SELECT c.match_id, range_agg(c.days) AS covers,
           coalesce(range_agg(c.days) FILTER (WHERE c.is_hold), '{}') AS holds
      FROM clipped c
     GROUP BY c.match_id
  )
  SELECT u.match_id, true, lower(p.days), upper(p.days) - 1
    FROM united u, unnest(u.holds) AS p (days)
   UNION ALL
  SELECT u.match_id, false, lower(p.days), upper(p.days) - 1
    FROM united u, unnest(u.covers - u.holds) AS p (days)
$$;

CREATE FUNCTION trellis.match_endings(tenant uuid, program uuid, as_of date, known_at timestamp with time zone) RETURNS TABLE(match_id uuid, started_on date, until date, has_ended boolean, reason text, is_planned boolean, held_days integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH horizon AS (
    SELECT f.facts_at FROM trellis.facts_horizon(tenant, program, known_at) f
  ), closures AS (
    SELECT DISTINCT ON (c.match_id) c.match_id, c.reason, c.planned
      FROM horizon h
      JOIN trellis.match_closures c
        ON c.tenant_id = tenant AND c.ended_on <= as_of AND c.entered_at <= h.facts_at
       AND (c.voided_at IS NULL OR c.voided_at > h.facts_at)
     ORDER BY c.match_id, c.ended_on, c.entered_at DESC
  ), holds AS (
    SELECT v.match_id, sum(v.to_on - v.from_on + 1)::integer AS days
      FROM horizon h, trellis.match_covers(tenant, program, as_of, h.facts_at, NULL) v
     WHERE v.is_hold
     GROUP BY v.match_id
  )
  SELECT s.match_id, s.started_on, s.until, s.has_ended, e.reason,
         coalesce(c.planned, false)
           OR coalesce(e.reason IN ('program_ended', 'goals_reached', 'graduated'), false),
         coalesce(o.days, 0)
    FROM horizon h
   CROSS JOIN trellis.match_spans(tenant, program, as_of, h.facts_at, NULL) s
    JOIN trellis.matches m ON m.tenant_id = tenant AND m.match_id = s.match_id
    LEFT JOIN closures c ON c.match_id = s.match_id AND s.has_ended
    LEFT JOIN holds o ON o.match_id = s.match_id
   CROSS JOIN LATERAL (
     SELECT CASE WHEN s.has_ended THEN coalesce(c.reason, m.closure_reason, 'other') END)
     e (reason)
$$;

CREATE FUNCTION trellis.match_follow_through(tenant uuid, program uuid, as_of date, known_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, kept integer, due integer, kept_late integer, overdue integer, cancelled integer, student_kept integer, student_due integer, mentor_kept integer, mentor_due integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT p.match_id,
         count(*) FILTER (WHERE p.is_kept)::integer,
         count(*) FILTER (WHERE p.is_due)::integer,
         count(*) FILTER (WHERE p.outcome = 'kept' AND NOT p.is_kept)::integer,
         count(*) FILTER (WHERE p.outcome IS NULL)::integer,
         count(*) FILTER (WHERE NOT p.is_due)::integer,
         count(*) FILTER (WHERE p.is_kept AND p.owner = 'student')::integer,
         count(*) FILTER (WHERE p.is_due AND p.owner = 'student')::integer,
         count(*) FILTER (WHERE p.is_kept AND p.owner = 'mentor')::integer,
         count(*) FILTER (WHERE p.is_due AND p.owner = 'mentor')::integer
    FROM (SELECT c.match_id, c.owner, o.outcome,
                 o.outcome = 'kept' AND c.outcome_on <= c.due_on AS is_kept,
                 o.outcome IS DISTINCT FROM 'cancelled' AS is_due
            FROM trellis.commitments c
           CROSS JOIN LATERAL (
             SELECT CASE WHEN c.outcome_on <= as_of AND c.outcome_at <= known_at
               THEN c.outcome END) o (outcome)
           WHERE c.tenant_id = tenant AND c.program_id = program
             AND (matches IS NULL OR c.match_id = ANY (matches)) AND c.due_on <= as_of
             AND trellis.is_known(
                   c.entered_at, c.recorded_at, c.replaces_id, c.voided_at, known_at)) p
   GROUP BY p.match_id
$$;

CREATE FUNCTION trellis.match_goal_progress(tenant uuid, program uuid, as_of date, known_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, progress integer, loggers integer, goals text[], goal_progress smallint[], goal_stale boolean[])
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH latest AS (
    SELECT DISTINCT ON (s.match_id, s.goal) s.match_id, s.goal, s.progress, s.occurred_on,
           CASE s.logged_by WHEN 'student' THEN 1 WHEN 'mentor' THEN 2 ELSE 4 END AS logger
      FROM trellis.goal_steps s
     WHERE s.tenant_id = tenant AND s.program_id = program
       AND (matches IS NULL OR s.match_id = ANY (matches)) AND s.occurred_on <= as_of
       AND trellis.is_known(
             s.entered_at, s.recorded_at, s.replaces_id, s.voided_at, known_at)
     ORDER BY s.match_id, s.goal, s.occurred_on DESC, least(s.entered_at, s.recorded_at) DESC,
           s.goal_step_id DESC
  ), named AS (
    SELECT DISTINCT ON (e.match_id, e.goal) e.match_id, e.goal, e.action
      FROM trellis.match_goal_events e
     WHERE e.tenant_id = tenant AND e.program_id = program
       AND (matches IS NULL OR e.match_id = ANY (matches)) AND e.occurred_on <= as_of
       AND e.entered_at <= known_at AND (e.voided_at IS NULL OR e.voided_at > known_at)
     ORDER BY e.match_id, e.goal, e.occurred_on DESC, e.entered_at DESC, e.event_id DESC
  ), open AS (
    SELECT coalesce(l.match_id, n.match_id) AS match_id, coalesce(l.goal, n.goal) AS goal,
           l.progress, l.occurred_on, l.logger
      FROM latest l
      FULL JOIN named n ON n.match_id = l.match_id AND n.goal = l.goal
     WHERE coalesce(n.action NOT IN ('reached', 'dropped'), true)
  )
  SELECT s.match_id,
         ((2 * sum(o.progress) + count(o.progress)) / nullif(2 * count(o.progress), 0))::integer,
         coalesce(bit_or(o.logger), 0),
         array_agg(o.goal ORDER BY o.goal COLLATE "C"),
         array_agg(o.progress ORDER BY o.goal COLLATE "C"),
         array_agg(coalesce(o.occurred_on < s.recent_from, true) ORDER BY o.goal COLLATE "C")
    FROM trellis.match_recent_spans(tenant, program, as_of, known_at, matches) s
    JOIN open o ON o.match_id = s.match_id
   GROUP BY s.match_id
$$;

CREATE FUNCTION trellis.match_loggers(tenant uuid, program uuid, as_of date, known_at timestamp with time zone) RETURNS TABLE(match_id uuid, loggers integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT c.match_id,
         bit_or(CASE c.logged_by WHEN 'student' THEN 1 WHEN 'mentor' THEN 2 ELSE 4 END)
    FROM trellis.check_ins c
   WHERE c.tenant_id = tenant AND c.program_id = program AND c.outcome = 'made'
     AND c.occurred_on <= as_of AND trellis.is_known(
           c.entered_at, c.recorded_at, c.replaces_id, c.voided_at, known_at)
   GROUP BY c.match_id
$$;

CREATE FUNCTION trellis.match_recent_spans(tenant uuid, program uuid, as_of date, known_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, started_on date, until date, recent_from date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT s.match_id, s.started_on, s.until,
         CASE p.cadence
           WHEN 'monthly' THEN (date_trunc('month', s.until::timestamp) - interval '7 months')::date
           ELSE trellis.window_start(s.until, p.cadence,
                  p.starts_on - (extract(isodow FROM p.starts_on)::integer - p.week_begins_on + 7) % 7)
                - CASE p.cadence WHEN 'weekly' THEN 49 ELSE 98 END
         END
    FROM trellis.programs p
   CROSS JOIN trellis.facts_horizon(tenant, program, known_at) f
   CROSS JOIN trellis.match_spans(tenant, program, as_of, f.facts_at, matches) s
   WHERE p.tenant_id = tenant AND p.program_id = program
$$;

CREATE FUNCTION trellis.match_reciprocity(tenant uuid, program uuid, as_of date, known_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, by_student integer, by_mentor integer, balance integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT g.match_id, g.by_student, g.by_mentor,
         CASE WHEN g.by_student + g.by_mentor >= 4 THEN
           (2000 * least(g.by_student, g.by_mentor) + greatest(g.by_student, g.by_mentor))
             / (2 * greatest(g.by_student, g.by_mentor)) END
    FROM (SELECT c.match_id,
                 count(*) FILTER (WHERE c.given_by = 'student')::integer AS by_student,
                 count(*) FILTER (WHERE c.given_by = 'mentor')::integer AS by_mentor
            FROM trellis.match_recent_spans(tenant, program, as_of, known_at, matches) s
            JOIN trellis.contributions c
              ON c.tenant_id = tenant AND c.program_id = program AND c.match_id = s.match_id
             AND (matches IS NULL OR c.match_id = ANY (matches))
             AND c.occurred_on BETWEEN greatest(s.recent_from, s.started_on) AND s.until
             AND trellis.is_known(
                   c.entered_at, c.recorded_at, c.replaces_id, c.voided_at, known_at)
           GROUP BY c.match_id) g
$$;

CREATE FUNCTION trellis.match_responses(tenant uuid, program uuid, as_of date, known_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, median_tenths integer, soon integer, counted integer, waiting integer, student_soon integer, student_counted integer, mentor_soon integer, mentor_counted integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT a.match_id,
         -- Of the one or two in the middle; one sort for all is far cheaper than one a match.
         floor(avg(a.seconds) FILTER (
           WHERE a.place IN ((a.answered + 1) / 2, a.answered / 2 + 1)) / 360 + 0.5)::integer,
         count(*) FILTER (WHERE a.is_soon)::integer,
         count(*) FILTER (WHERE a.is_counted)::integer,
         count(*) FILTER (WHERE NOT a.is_counted)::integer,
         count(*) FILTER (WHERE a.is_soon AND a.asked_by = 'student')::integer,
         count(*) FILTER (WHERE a.is_counted AND a.asked_by = 'student')::integer,
         count(*) FILTER (WHERE a.is_soon AND a.asked_by = 'mentor')::integer,
         count(*) FILTER (WHERE a.is_counted AND a.asked_by = 'mentor')::integer
    FROM (SELECT r.match_id, r.asked_by, t.seconds, t.seconds <= 172800 AS is_soon,
                 t.seconds IS NOT NULL OR r.asked_at + interval '48 hours' < d.ends_at
                   AS is_counted,
                 row_number() OVER (PARTITION BY r.match_id ORDER BY t.seconds) AS place,
                 count(t.seconds) OVER (PARTITION BY r.match_id) AS answered
            FROM trellis.day_end(tenant, program, as_of) d
            JOIN trellis.requests r
              ON r.tenant_id = tenant AND r.program_id = program
             AND (matches IS NULL OR r.match_id = ANY (matches)) AND r.asked_at < d.ends_at
             AND trellis.is_known(
                   r.entered_at, r.recorded_at, r.replaces_id, r.voided_at, known_at)
           CROSS JOIN LATERAL (
             SELECT CASE WHEN r.answered_at < d.ends_at AND r.answer_recorded_at <= known_at
               THEN date_part('epoch', r.answered_at - r.asked_at) END) t (seconds)) a
   GROUP BY a.match_id
$$;

CREATE FUNCTION trellis.match_spans(tenant uuid, program uuid, as_of date, facts_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, student_id uuid, mentor_id uuid, started_on date, until date, has_ended boolean)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT m.match_id, m.student_id, m.mentor_id, m.started_on, coalesce(e.ended_on, as_of),
         e.ended_on IS NOT NULL
    FROM trellis.matches m
    LEFT JOIN (
      SELECT c.match_id,
             min(c.ended_on) FILTER (WHERE c.ended_on <= as_of AND c.entered_at <= facts_at
               AND (c.voided_at IS NULL OR c.voided_at > facts_at)) AS ended_on
        FROM trellis.match_closures c
       WHERE c.tenant_id = tenant AND (matches IS NULL OR c.match_id = ANY (matches))
       GROUP BY c.match_id
    ) c ON c.match_id = m.match_id
    CROSS JOIN LATERAL (
      SELECT CASE
        WHEN c.match_id IS NOT NULL THEN c.ended_on
        -- Without a history the match itself says how it ended.
        WHEN m.ended_on <= as_of AND coalesce(m.closed_at <= facts_at, true) THEN m.ended_on
      END
    ) e (ended_on)
   WHERE m.tenant_id = tenant AND m.program_id = program
     AND (matches IS NULL OR m.match_id = ANY (matches))
     AND m.started_on <= as_of AND m.created_at <= facts_at
     AND (m.proposed_on IS NULL OR m.accepted_at <= facts_at)
$$;

CREATE FUNCTION trellis.match_window_states(tenant uuid, program uuid, as_of date, known_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, starts_on date, ends_on date, state text, made integer, attempted integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH first AS (
    SELECT f.facts_at, min(s.started_on) AS day
      FROM trellis.facts_horizon(tenant, program, known_at) f,
           trellis.match_spans(tenant, program, as_of, f.facts_at, matches) s
     GROUP BY f.facts_at
  ), calendar AS MATERIALIZED (
    SELECT c.*
      FROM first f, trellis.program_calendar(tenant, program, f.day, as_of, f.facts_at) c
  )
  SELECT w.match_id, c.starts[n.number], c.ends[n.number],
         CASE
           WHEN n.number = w.first_window AND w.is_cut_by_start THEN 'before_start'
           WHEN n.number = w.last_window AND w.is_cut_by_end THEN 'after_end'
           WHEN n.number = w.last_window AND w.is_still_open THEN 'still_open'
           WHEN get_bit(w.held, n.number - 1) = 1 THEN 'hold'
           WHEN get_bit(w.on_break, n.number - 1) = 1 THEN 'break'
           WHEN get_bit(w.excused, n.number - 1) = 1 THEN 'excused'
           WHEN n.made > 0 THEN 'met'
           ELSE 'missed'
         END,
         n.made, n.attempted
    FROM first f, calendar c,
         trellis.match_windows(tenant, program, f.day, as_of, f.facts_at, matches) w,
         LATERAL (
           SELECT g.number, count(*) FILTER (WHERE k.is_made)::integer AS made,
                  count(*) FILTER (WHERE NOT k.is_made)::integer AS attempted
             FROM generate_series(w.first_window, w.last_window) AS g (number)
             LEFT JOIN trellis.known_check_ins(
                    tenant, program, w.match_id, w.started_on, w.until, known_at) k
               ON c.window_number[k.occurred_on - c.first_day + 1] = g.number
            GROUP BY g.number
         ) n
   ORDER BY w.match_id, c.starts[n.number]
$$;

CREATE FUNCTION trellis.match_windows(tenant uuid, program uuid, first_on date, as_of date, facts_at timestamp with time zone, matches uuid[]) RETURNS TABLE(match_id uuid, student_id uuid, mentor_id uuid, started_on date, until date, has_ended boolean, first_window integer, last_window integer, is_cut_by_start boolean, is_cut_by_end boolean, is_still_open boolean, expected bit varying, held bit varying, on_break bit varying, excused bit varying, hold_base integer[], hold_shift integer[], hold_top integer[])
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH calendar AS MATERIALIZED (
    SELECT * FROM trellis.program_calendar(tenant, program, first_on, as_of, facts_at)
  ), pieces AS MATERIALIZED (
    SELECT p.match_id, p.is_hold, p.from_on, p.to_on,
           c.window_number[p.from_on - c.first_day + 1] AS first_window,
           c.window_number[p.to_on - c.first_day + 1] AS last_window,
           c.active[p.from_on - c.first_day] AS base,
           c.active[p.to_on - c.first_day + 1] - c.active[p.from_on - c.first_day] AS length
      FROM calendar c, trellis.match_covers(tenant, program, as_of, facts_at, matches) p
  ), holds AS (
    SELECT p.match_id, array_agg(p.base ORDER BY p.base) AS hold_base,
           array_agg(p.base - p.earlier ORDER BY p.base) AS hold_shift,
           array_agg(p.earlier + p.length ORDER BY p.base) AS hold_top
      FROM (SELECT p.match_id, p.base, p.length,
                   sum(p.length) OVER (PARTITION BY p.match_id ORDER BY p.base)::integer - p.length
                     AS earlier
              FROM pieces p
             WHERE p.is_hold AND p.length > 0) p
     GROUP BY p.match_id
  ), touched AS (
    SELECT p.match_id, w.number, bool_or(p.is_hold) AS is_held,
           sum(c.meeting[least(p.to_on, c.ends[w.number]) - c.first_day + 1]
               - c.meeting[greatest(p.from_on, c.starts[w.number]) - c.first_day]) AS meetings
      FROM calendar c, pieces p, generate_series(p.first_window, p.last_window) AS w (number)
     GROUP BY p.match_id, w.number
  ), own AS (
    SELECT t.match_id,
           bit_or(set_bit(c.no_window, t.number - 1, 1)) FILTER (WHERE t.is_held) AS held,
           bit_or(set_bit(c.no_window, t.number - 1, 1)) FILTER (
             WHERE (t.meetings + c.break_meetings[t.number]) * 2 >= c.meetings[t.number]) AS out
      FROM calendar c, touched t
     GROUP BY t.match_id
  ), placed AS (
    SELECT s.*, c.no_window, c.breaks_touch, c.breaks_out | coalesce(o.out, c.no_window) AS out,
           coalesce(o.held, c.no_window) AS held,
           c.window_number[s.started_on - c.first_day + 1] AS first_window,
           c.window_number[s.until - c.first_day + 1] AS last_window,
           -- The windows in between are whole and over: after that of the day before the start,
           -- before that of the day after the end, or of the day itself.
           c.window_number[s.started_on - c.first_day] AS previous,
           c.window_number[CASE WHEN s.has_ended THEN least(s.until + 1, as_of) ELSE as_of END
             - c.first_day + 1] AS next,
           c.ends[c.window_number[s.until - c.first_day + 1]] AS last_day
      FROM calendar c
      CROSS JOIN trellis.match_spans(tenant, program, as_of, facts_at, matches) s
      LEFT JOIN own o ON o.match_id = s.match_id
  ), ranged AS (
    SELECT p.*, (~p.no_window >> p.previous) & ~(~p.no_window >> p.next - 1) AS whole,
           p.last_window = p.next AND NOT (p.last_window = p.previous) AS is_cut_behind,
           p.has_ended AND p.last_day > p.until AS ends_later
      FROM placed p
  )
  SELECT r.match_id, r.student_id, r.mentor_id, r.started_on, r.until, r.has_ended,
         r.first_window, r.last_window, r.first_window = r.previous,
         r.is_cut_behind AND r.ends_later, r.is_cut_behind AND NOT r.ends_later,
         r.whole & ~r.out, r.whole & r.out & r.held, r.whole & r.out & ~r.held & r.breaks_touch,
         r.whole & r.out & ~r.held & ~r.breaks_touch, h.hold_base, h.hold_shift, h.hold_top
    FROM ranged r
    LEFT JOIN holds h ON h.match_id = r.match_id
$$;

CREATE FUNCTION trellis.measure_dead_rows() RETURNS double precision
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT coalesce(max(s.n_dead_tup / nullif(s.n_live_tup + s.n_dead_tup, 0)::double precision), 0)
    FROM pg_catalog.pg_stat_all_tables s
   WHERE s.relid = 'trellis.jobs'::regclass
$$;

CREATE FUNCTION trellis.measure_kinds() RETURNS TABLE(queue text, kind text, state text, jobs bigint, retries bigint)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT j.queue, j.kind, j.state, count(*), sum(greatest(j.attempt - 1, 0))::bigint
    FROM trellis.jobs j
   GROUP BY j.queue, j.kind, j.state
$$;

CREATE FUNCTION trellis.measure_queues() RETURNS TABLE(queue text, state text, jobs bigint, oldest_seconds double precision)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT j.queue, j.state, count(*),
         extract(epoch FROM clock_timestamp() - min(
           CASE WHEN j.state = 'running' THEN j.claimed_at ELSE j.run_at END))::double precision
    FROM trellis.jobs j
   WHERE j.state IN ('available', 'scheduled', 'running')
   GROUP BY j.queue, j.state
$$;

CREATE FUNCTION trellis.pause_queue(wanted_queue text, by_whom text, why text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
  INSERT INTO trellis.job_queues (queue, paused_at, paused_by, reason)
  VALUES (wanted_queue, clock_timestamp(), by_whom, left(why, 2000))
      ON CONFLICT DO NOTHING;
  RETURN FOUND;
END
$$;

CREATE FUNCTION trellis.pause_schedule(schedule text, by_whom text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
  UPDATE trellis.schedules s
     SET paused_at = now(), paused_by = by_whom
   WHERE s.tenant_id = current_setting('trellis.tenant_id')::uuid AND s.name = schedule
     AND s.paused_at IS NULL;
  RETURN FOUND;
END
$$;

CREATE FUNCTION trellis.program_calendar(tenant uuid, program uuid, first_on date, as_of date, facts_at timestamp with time zone) RETURNS TABLE(cadence_days integer, too_early_windows integer, first_day date, window_number integer[], active integer[], meeting integer[], starts date[], ends date[], deadlines timestamp with time zone[], meetings integer[], break_meetings integer[], no_window bit varying, breaks_out bit varying, breaks_touch bit varying)
    LANGUAGE sql STABLE ROWS 1 PARALLEL SAFE
    AS $$
  WITH settings AS (
    SELECT p.cadence, p.meeting_days, p.grace_days, p.time_zone, p.too_early_windows,
           p.starts_on - (extract(isodow FROM p.starts_on)::integer - p.week_begins_on + 7) % 7
             AS anchor
      FROM trellis.programs p
     WHERE p.tenant_id = tenant AND p.program_id = program
  ), breaks AS (
    SELECT range_agg(daterange(b.from_on, b.to_on, '[]')) AS days
      FROM trellis.program_breaks b
     WHERE b.tenant_id = tenant AND b.program_id = program
       AND b.entered_at <= facts_at AND (b.voided_at IS NULL OR b.voided_at > facts_at)
  ), days AS MATERIALIZED (
    SELECT d.day::date AS day, trellis.window_start(d.day::date, s.cadence, s.anchor) AS starts_on,
           s.meeting_days >> (extract(isodow FROM d.day)::integer - 1) & 1 AS meets,
           coalesce(d.day::date <@ b.days, false) AS on_break
      FROM settings s, breaks b,
           generate_series(
             trellis.window_start(first_on - 1, s.cadence, s.anchor)::timestamp,
             trellis.window_end(
               trellis.window_start(as_of, s.cadence, s.anchor), s.cadence)::timestamp,
             interval '1 day') AS d (day)
  ), counted AS (
    SELECT d.day, dense_rank() OVER (ORDER BY d.starts_on) AS window_number,
           count(*) FILTER (WHERE NOT d.on_break) OVER up_to AS active,
           coalesce(sum(d.meets) FILTER (WHERE NOT d.on_break) OVER up_to, 0) AS meeting
      FROM days d
    WINDOW up_to AS (ORDER BY d.day)
  ), by_day AS (
    SELECT min(c.day) AS first_day, array_agg(c.window_number ORDER BY c.day) AS window_number,
           array_agg(c.active ORDER BY c.day) AS active,
           array_agg(c.meeting ORDER BY c.day) AS meeting
      FROM counted c
  ), windows AS (
    SELECT d.starts_on, trellis.window_end(d.starts_on, s.cadence) AS ends_on,
           (trellis.window_end(d.starts_on, s.cadence) + s.grace_days + 1)::timestamp AS too_late,
           s.time_zone, sum(d.meets) AS meetings,
           coalesce(sum(d.meets) FILTER (WHERE d.on_break), 0) AS break_meetings,
           bool_or(d.on_break) AS touches_break
      FROM days d, settings s
     GROUP BY d.starts_on, s.cadence, s.grace_days, s.time_zone
  ), by_window AS (
    SELECT array_agg(w.starts_on ORDER BY w.starts_on) AS starts,
           array_agg(w.ends_on ORDER BY w.starts_on) AS ends,
           -- A midnight that clocks skip is the moment they skip it.
           array_agg(coalesce(trellis.first_instant(w.too_late, w.time_zone),
             w.too_late AT TIME ZONE w.time_zone) ORDER BY w.starts_on) AS deadlines,
           array_agg(w.meetings ORDER BY w.starts_on) AS meetings,
           array_agg(w.break_meetings ORDER BY w.starts_on) AS break_meetings,
           repeat('0', count(*)::integer)::bit varying AS no_window,
           string_agg(CASE WHEN w.touches_break AND w.break_meetings * 2 >= w.meetings
             THEN '1' ELSE '0' END, '' ORDER BY w.starts_on)::bit varying AS breaks_out,
           string_agg(CASE WHEN w.touches_break THEN '1' ELSE '0' END, ''
             ORDER BY w.starts_on)::bit varying AS breaks_touch
      FROM windows w
  )
  SELECT CASE s.cadence WHEN 'weekly' THEN 7 WHEN 'every_two_weeks' THEN 14 ELSE 30 END,
         s.too_early_windows, d.first_day, d.window_number::integer[], d.active::integer[],
         d.meeting::integer[], w.starts, w.ends, w.deadlines, w.meetings::integer[],
         w.break_meetings::integer[], w.no_window, w.breaks_out, w.breaks_touch
    FROM settings s, by_day d, by_window w
   WHERE first_on IS NOT NULL
$$;

CREATE FUNCTION trellis.program_funnel(tenant uuid, program uuid, as_of date, known_at timestamp with time zone) RETURNS TABLE(enrolled integer, consented integer, ready integer, matched integer, ever_ready integer, ever_matched integer)
    LANGUAGE sql STABLE ROWS 1 PARALLEL SAFE
    AS $$
  SELECT count(*) FILTER (WHERE s.is_enrolled)::integer,
         count(*) FILTER (WHERE s.has_consent)::integer,
         count(*) FILTER (WHERE s.is_ready)::integer,
         count(*) FILTER (WHERE s.is_matched)::integer,
         count(*) FILTER (WHERE s.was_ready)::integer,
         count(*) FILTER (WHERE s.was_matched)::integer
    FROM trellis.program_students(tenant, program, as_of, known_at) s
$$;

CREATE FUNCTION trellis.program_students(tenant uuid, program uuid, as_of date, known_at timestamp with time zone) RETURNS TABLE(student_id uuid, site text, goals text[], is_enrolled boolean, has_consent boolean, is_ready boolean, is_matched boolean, was_ready boolean, was_matched boolean)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH horizon AS (
    SELECT f.facts_at FROM trellis.facts_horizon(tenant, program, known_at) f
  ), matched AS (
    SELECT s.student_id, bool_or(NOT s.has_ended) AS is_matched
      FROM horizon h, trellis.match_spans(tenant, program, as_of, h.facts_at, NULL) s
     GROUP BY s.student_id
  ), enrolled AS (
    SELECT s.student_id, bool_or(s.is_last AND s.status IN ('enrolled', 'on_hold')) AS is_enrolled,
           bool_or(s.is_last AND s.ready_from IS NOT NULL
             AND coalesce(s.ready_until >= as_of, true)) AS is_ready,
           bool_or(s.ready_from IS NOT NULL) AS was_ready
      FROM horizon h, trellis.student_spans(tenant, program, as_of, h.facts_at) s
     GROUP BY s.student_id
  ), people AS (
    SELECT e.person_id, e.site, e.goals, coalesce(m.is_matched, false) AS is_matched,
           m.student_id IS NOT NULL AS was_matched,
           coalesce(n.is_ready, false) OR coalesce(m.is_matched, false) AS is_ready,
           coalesce(n.was_ready, false) OR m.student_id IS NOT NULL AS was_ready,
           coalesce(n.is_enrolled, false) AS is_enrolled,
           NOT p.gate_consent OR coalesce(e.consent_on <= as_of
             AND coalesce(e.consent_until >= as_of, true), false) AS has_consent
      FROM trellis.enrollments e
      JOIN trellis.programs p ON p.tenant_id = tenant AND p.program_id = program
      LEFT JOIN matched m ON m.student_id = e.person_id
      LEFT JOIN enrolled n ON n.student_id = e.person_id
     WHERE e.tenant_id = tenant AND e.program_id = program AND e.role = 'student'
  )
  SELECT p.person_id, p.site, p.goals, p.is_enrolled OR p.is_ready,
         p.is_ready OR p.is_enrolled AND p.has_consent, p.is_ready, p.is_matched, p.was_ready,
         p.was_matched
    FROM people p
$$;

CREATE FUNCTION trellis.program_support_contacts(tenant uuid, program uuid, as_of date, known_at timestamp with time zone) RETURNS TABLE(role text, soon_made integer, soon_due integer, month_made integer, month_due integer, later_made integer, later_due integer, unknown integer)
    LANGUAGE sql STABLE ROWS 3 PARALLEL SAFE
    AS $$
  WITH spans AS (
    SELECT s.match_id, s.student_id, s.started_on, p.support_contact_days AS days,
           least(s.until, as_of - 1) - s.started_on AS last_day
      FROM trellis.programs p
     CROSS JOIN trellis.facts_horizon(tenant, program, known_at) f
     CROSS JOIN trellis.match_spans(tenant, program, as_of, f.facts_at, NULL) s
     WHERE p.tenant_id = tenant AND p.program_id = program
  ), made AS (
    -- Period 0 is the first month; the periods after it are counted once each.
    SELECT c.match_id, c.contact_with AS role, n.period, count(*) AS contacts,
           min(c.occurred_on - s.started_on) AS first_day
      FROM spans s
      JOIN trellis.support_contacts c
        ON c.tenant_id = tenant AND c.program_id = program AND c.match_id = s.match_id
       AND c.occurred_on BETWEEN s.started_on AND as_of
       AND trellis.is_known(
             c.entered_at, c.recorded_at, c.replaces_id, c.voided_at, known_at)
     CROSS JOIN LATERAL (
       SELECT greatest(0, (c.occurred_on - s.started_on - 31 + s.days) / s.days)) n (period)
     GROUP BY c.match_id, c.contact_with, n.period
  ), by_match AS (
    SELECT m.match_id, m.role, min(m.first_day) AS first_day,
           coalesce(sum(m.contacts) FILTER (WHERE m.period = 0), 0) AS in_month,
           count(*) FILTER (WHERE m.period BETWEEN 1 AND (s.last_day - 30) / s.days) AS later
      FROM made m
      JOIN spans s ON s.match_id = m.match_id
     GROUP BY m.match_id, m.role
  ), asked AS (
    SELECT s.match_id, s.last_day, s.days, r.role,
           r.role <> 'guardian' OR g.student_id IS NOT NULL AS is_known
      FROM spans s
     CROSS JOIN (VALUES ('student'), ('mentor'), ('guardian')) AS r (role)
      LEFT JOIN (SELECT DISTINCT k.student_id FROM trellis.student_guardians k
                  WHERE k.tenant_id = tenant) g ON g.student_id = s.student_id
  )
  SELECT a.role,
         count(*) FILTER (WHERE a.is_known AND a.last_day >= 2 AND b.first_day <= 2)::integer,
         count(*) FILTER (WHERE a.is_known AND a.last_day >= 2)::integer,
         coalesce(sum(least(2, coalesce(b.in_month, 0))) FILTER (
           WHERE a.is_known AND a.last_day >= 30), 0)::integer,
         2 * count(*) FILTER (WHERE a.is_known AND a.last_day >= 30)::integer,
         coalesce(sum(b.later) FILTER (WHERE a.is_known AND a.last_day > 30), 0)::integer,
         coalesce(sum((a.last_day - 30) / a.days) FILTER (WHERE a.is_known AND a.last_day > 30), 0)
           ::integer,
         count(*) FILTER (WHERE NOT a.is_known)::integer
    FROM asked a
    LEFT JOIN by_match b ON b.match_id = a.match_id AND b.role = a.role
   GROUP BY a.role
$$;

CREATE FUNCTION trellis.program_trend(tenant uuid, program uuid, as_of date, known_at timestamp with time zone, from_on date) RETURNS TABLE(starts_on date, ends_on date, met integer, expected integer, left_out integer)
    LANGUAGE sql STABLE ROWS 100 PARALLEL SAFE
    AS $$
  SELECT w.starts_on, w.ends_on, count(*) FILTER (WHERE w.state = 'met')::integer,
         count(*) FILTER (WHERE w.state IN ('met', 'missed'))::integer,
         count(*) FILTER (WHERE w.state NOT IN ('met', 'missed'))::integer
    FROM trellis.match_window_states(tenant, program, as_of, known_at, NULL) w
   WHERE w.ends_on >= from_on
   GROUP BY w.starts_on, w.ends_on
$$;

CREATE FUNCTION trellis.program_waits(tenant uuid, program uuid, as_of date, known_at timestamp with time zone) RETURNS TABLE(days integer, is_matched boolean, is_open boolean, waits integer)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  WITH horizon AS (
    SELECT f.facts_at FROM trellis.facts_horizon(tenant, program, known_at) f
  ), ready AS (
    SELECT s.student_id, min(s.ready_from) AS first_on,
           range_agg(daterange(s.ready_from,
             greatest(s.ready_from, least(as_of, s.ready_until + 1)))) AS days,
           bool_or(s.is_last AND coalesce(s.ready_until >= as_of, true)) AS is_ready
      FROM horizon h, trellis.student_spans(tenant, program, as_of, h.facts_at) s
     WHERE s.ready_from IS NOT NULL
     GROUP BY s.student_id
  ), matched AS (
    SELECT s.student_id, array_agg(s.started_on ORDER BY s.started_on) AS starts,
           range_agg(daterange(s.started_on, s.until, '[]')) AS days,
           bool_or(NOT s.has_ended) AS is_matched
      FROM horizon h, trellis.match_spans(tenant, program, as_of, h.facts_at, NULL) s
     GROUP BY s.student_id
  ), both_known AS (
    SELECT r.student_id, r.first_on, coalesce(m.starts, '{}') AS starts,
           r.days - coalesce(m.days, '{}'::datemultirange) AS waiting,
           r.is_ready AND NOT coalesce(m.is_matched, false) AS is_waiting
      FROM ready r
      LEFT JOIN matched m ON m.student_id = r.student_id
  ), waits AS (
    SELECT b.student_id, n.number, sum(upper(d.days) - lower(d.days))::integer AS days,
           bool_or(n.number < cardinality(b.starts)) AS is_matched,
           bool_or(n.number = cardinality(b.starts) AND b.is_waiting) AS is_open
      FROM both_known b
     CROSS JOIN LATERAL unnest(b.waiting) AS d (days)
     CROSS JOIN LATERAL (
       SELECT CASE WHEN b.starts = '{}' THEN 0 ELSE width_bucket(lower(d.days), b.starts) END)
       n (number)
     GROUP BY b.student_id, n.number
  ), all_waits AS (
    SELECT w.days, w.is_matched, w.is_open FROM waits w
     UNION ALL
    -- Matched on the very day: nobody waited.
    SELECT 0, true, false
      FROM both_known b
     CROSS JOIN LATERAL unnest(b.starts) WITH ORDINALITY AS s (started_on, place)
      LEFT JOIN waits w ON w.student_id = b.student_id AND w.number = s.place - 1
     WHERE b.first_on <= s.started_on AND w.student_id IS NULL
  )
  SELECT a.days, a.is_matched, a.is_open, count(*)::integer
    FROM all_waits a
   GROUP BY a.days, a.is_matched, a.is_open
$$;

CREATE FUNCTION trellis.prune_jobs(completed_days bigint, other_days bigint, room bigint) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    AS $$
  WITH old AS MATERIALIZED (
    (SELECT j.tenant_id, j.job_id
       FROM trellis.jobs j
      WHERE j.state = 'completed' AND j.finished_at < now() - completed_days * interval '1 day'
      LIMIT room)
    UNION ALL
    (SELECT j.tenant_id, j.job_id
       FROM trellis.jobs j
      WHERE j.state IN ('discarded', 'cancelled')
        AND j.finished_at < now() - other_days * interval '1 day'
      LIMIT room)
  ),
  gone AS (
    DELETE FROM trellis.jobs j
     USING (SELECT o.tenant_id, o.job_id FROM old o LIMIT room) AS o
     WHERE (j.tenant_id, j.job_id) = (o.tenant_id, o.job_id) AND j.finished_at IS NOT NULL
    RETURNING 1
  )
  SELECT count(*) FROM gone
$$;

CREATE FUNCTION trellis.prune_schedule_runs(days bigint, room bigint) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  WITH old AS MATERIALIZED (
    SELECT r.tenant_id, r.name, r.tick
      FROM trellis.schedule_runs r
     WHERE r.made_at < now() - days * interval '1 day'
       AND r.tick < (SELECT max(l.tick)
                       FROM trellis.schedule_runs l
                      WHERE l.tenant_id = r.tenant_id AND l.name = r.name)
     LIMIT room
  ),
  gone AS (
    DELETE FROM trellis.schedule_runs r
     USING old o
     WHERE (r.tenant_id, r.name, r.tick) = (o.tenant_id, o.name, o.tick)
    RETURNING 1
  )
  SELECT count(*) FROM gone
$$;

CREATE FUNCTION trellis.remove_schedule(schedule text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
  DELETE FROM trellis.schedules s
   WHERE s.tenant_id = current_setting('trellis.tenant_id')::uuid AND s.name = schedule;
  RETURN FOUND;
END
$$;

CREATE FUNCTION trellis.rescue_jobs() RETURNS TABLE(state text, kind text)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    AS $$
  WITH lost AS MATERIALIZED (
    SELECT j.tenant_id, j.job_id
      FROM trellis.jobs j
     WHERE j.state = 'running' AND j.lease_until < clock_timestamp()
     LIMIT 1000
       FOR UPDATE SKIP LOCKED
  ),
  ended AS (
    UPDATE trellis.jobs j
       SET state = CASE
                     WHEN j.cancel_requested_at IS NOT NULL THEN 'cancelled'
                     WHEN j.attempt >= j.max_attempts THEN 'discarded'
                     ELSE 'scheduled'
                   END,
           finished_at = CASE
                           WHEN j.cancel_requested_at IS NOT NULL OR j.attempt >= j.max_attempts
                           THEN clock_timestamp()
                         END,
           run_at = clock_timestamp() + random() * interval '2 seconds',
           lease_until = NULL,
           last_error = 'the worker stopped answering'
      FROM lost l
     WHERE (j.tenant_id, j.job_id) = (l.tenant_id, l.job_id) AND j.state = 'running'
    RETURNING j.*
  ),
  noted AS (
    INSERT INTO trellis.job_attempts
    SELECT e.tenant_id, e.job_id, e.lease_no, e.worker_id, e.claimed_at, clock_timestamp(), 'lost',
           e.last_error
      FROM ended e
  )
  SELECT e.state, e.kind FROM ended e
$$;

CREATE FUNCTION trellis.resume_queue(wanted_queue text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
  DELETE FROM trellis.job_queues q WHERE q.queue = wanted_queue;
  IF FOUND THEN
    PERFORM pg_notify('trellis_jobs', wanted_queue);
    RETURN true;
  END IF;
  RETURN false;
END
$$;

CREATE FUNCTION trellis.resume_schedule(schedule text, first_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
BEGIN
  UPDATE trellis.schedules s
     SET paused_at = NULL, paused_by = NULL, next_at = first_at
   WHERE s.tenant_id = current_setting('trellis.tenant_id')::uuid AND s.name = schedule
     AND s.paused_at IS NOT NULL;
  RETURN FOUND;
END
$$;

CREATE FUNCTION trellis.retry_jobs(wanted bigint[]) RETURNS TABLE(job bigint)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  WITH ended AS MATERIALIZED (
    SELECT j.tenant_id, j.job_id
      FROM trellis.jobs j
     WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
       AND j.job_id = ANY (wanted) AND j.state IN ('discarded', 'cancelled')
       AND (j.unique_key IS NULL OR NOT EXISTS (
             SELECT FROM trellis.jobs o
              WHERE o.tenant_id = j.tenant_id AND o.kind = j.kind AND o.unique_key = j.unique_key
                AND (o.state IN ('available', 'scheduled', 'running')
                     OR (o.job_id > j.job_id AND o.job_id = ANY (wanted)
                         AND o.state IN ('discarded', 'cancelled')))))
     ORDER BY j.job_id
       FOR UPDATE
  ),
  woken AS (
    UPDATE trellis.jobs j
       SET state = 'available', run_at = clock_timestamp(), max_attempts = j.max_attempts + 1,
           finished_at = NULL, cancel_requested_at = NULL
      FROM ended e
     WHERE (j.tenant_id, j.job_id) = (e.tenant_id, e.job_id)
       AND j.state IN ('discarded', 'cancelled')
    RETURNING j.job_id, j.queue
  ),
  told AS MATERIALIZED (
    SELECT pg_notify('trellis_jobs', q.queue) FROM (SELECT DISTINCT w.queue FROM woken w) AS q
  )
  SELECT w.job_id FROM woken w WHERE (SELECT count(*) FROM told) >= 0
$$;

CREATE FUNCTION trellis.run_schedule(schedule text, by_whom text) RETURNS TABLE(job bigint)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT m.job
    FROM trellis.make_schedule_runs(
           ARRAY[current_setting('trellis.tenant_id')::uuid], ARRAY[schedule],
           ARRAY[clock_timestamp()], by_whom) AS m
$$;

CREATE FUNCTION trellis.student_spans(tenant uuid, program uuid, as_of date, facts_at timestamp with time zone) RETURNS TABLE(student_id uuid, status text, is_last boolean, ready_from date, ready_until date)
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
  SELECT s.person_id, s.status, s.next_on IS NULL,
         CASE WHEN s.status = 'enrolled' AND s.ready_from <= as_of
           AND (s.next_on IS NULL OR s.ready_from < s.next_on) THEN s.ready_from END,
         least(s.ready_until, s.next_on - 1)
    FROM (SELECT h.person_id, h.status, h.ready_from, h.ready_until,
                 lead(h.effective_on) OVER (
                   PARTITION BY h.person_id
                   ORDER BY h.effective_on, h.entered_at, h.event_id) AS next_on
            FROM trellis.enrollment_history h
            JOIN trellis.enrollments e
              ON e.tenant_id = tenant AND e.program_id = program AND e.person_id = h.person_id
             AND e.role = 'student'
           WHERE h.tenant_id = tenant AND h.program_id = program AND h.effective_on <= as_of
             AND h.entered_at <= facts_at) s
$$;

CREATE FUNCTION trellis.take_due_schedules(room bigint) RETURNS TABLE(tenant_id uuid, name text, cron text, time_zone text, missed text, max_backfill bigint, next_at timestamp with time zone, present timestamp with time zone)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
  SELECT s.tenant_id, s.name, s.cron, s.time_zone, s.missed, s.max_backfill::bigint, s.next_at, now()
    FROM trellis.schedules s
   WHERE s.paused_at IS NULL AND s.next_at <= now()
   ORDER BY s.next_at
   LIMIT room
     FOR UPDATE SKIP LOCKED
$$;

CREATE FUNCTION trellis.window_end(starts_on date, cadence text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT CASE cadence
    WHEN 'weekly' THEN starts_on + 6
    WHEN 'every_two_weeks' THEN starts_on + 13
    ELSE (starts_on + interval '1 month')::date - 1
  END
$$;

CREATE FUNCTION trellis.window_start(day date, cadence text, anchor date) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
  SELECT CASE cadence
    WHEN 'weekly' THEN day - ((day - anchor) % 7 + 7) % 7
    WHEN 'every_two_weeks' THEN day - ((day - anchor) % 14 + 14) % 14
    ELSE date_trunc('month', day::timestamp)::date
  END
$$;

CREATE TABLE trellis.check_ins (
    tenant_id uuid NOT NULL,
    check_in_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    external_id text,
    occurred_on date NOT NULL,
    occurred_at timestamp with time zone,
    entered_at timestamp with time zone,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    outcome text NOT NULL,
    mode text,
    minutes smallint,
    logged_by text NOT NULL,
    confirmed_at timestamp with time zone,
    confirmed_by text,
    note text,
    note_class text DEFAULT 'staff'::text NOT NULL,
    replaces_id uuid,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT check_ins_confirmed_check CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
    CONSTRAINT check_ins_logged_by_check CHECK ((logged_by = ANY (ARRAY['student'::text, 'mentor'::text, 'coordinator'::text]))),
    CONSTRAINT check_ins_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440))),
    CONSTRAINT check_ins_mode_check CHECK ((mode = ANY (ARRAY['in_person'::text, 'online'::text, 'phone'::text]))),
    CONSTRAINT check_ins_note_class_check CHECK ((note_class = ANY (ARRAY['pair'::text, 'staff'::text, 'safeguarding'::text]))),
    CONSTRAINT check_ins_outcome_check CHECK ((outcome = ANY (ARRAY['made'::text, 'attempted'::text]))),
    CONSTRAINT check_ins_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.check_ins FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.commitments (
    tenant_id uuid NOT NULL,
    commitment_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    external_id text,
    owner text NOT NULL,
    wording text NOT NULL,
    goal text,
    share text DEFAULT 'pair'::text NOT NULL,
    made_on date NOT NULL,
    due_on date NOT NULL,
    outcome text,
    outcome_on date,
    outcome_at timestamp with time zone,
    outcome_by text,
    entered_at timestamp with time zone,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    replaces_id uuid,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT commitments_dates_check CHECK ((due_on >= made_on)),
    CONSTRAINT commitments_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'cancelled'::text]))),
    CONSTRAINT commitments_outcome_on_check CHECK ((outcome_on >= made_on)),
    CONSTRAINT commitments_outcome_whole_check CHECK ((num_nulls(outcome, outcome_on, outcome_at, outcome_by) = ANY (ARRAY[0, 4]))),
    CONSTRAINT commitments_owner_check CHECK ((owner = ANY (ARRAY['student'::text, 'mentor'::text]))),
    CONSTRAINT commitments_share_check CHECK ((share = ANY (ARRAY['pair'::text, 'family'::text]))),
    CONSTRAINT commitments_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL))),
    CONSTRAINT commitments_wording_check CHECK ((wording <> ''::text))
);

ALTER TABLE ONLY trellis.commitments FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.concern_events (
    tenant_id uuid NOT NULL,
    event_id uuid NOT NULL,
    concern_id uuid NOT NULL,
    action text NOT NULL,
    note text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT concern_events_action_check CHECK ((action = ANY (ARRAY['read'::text, 'noted'::text, 'handled'::text, 'reopened'::text])))
);

ALTER TABLE ONLY trellis.concern_events FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.concerns (
    tenant_id uuid NOT NULL,
    concern_id uuid NOT NULL,
    number integer NOT NULL,
    program_id uuid,
    match_id uuid,
    person_id uuid,
    occurred_on date NOT NULL,
    account text NOT NULL,
    recipients text[] NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT concerns_account_check CHECK ((account <> ''::text)),
    CONSTRAINT concerns_recipients_check CHECK (((cardinality(recipients) = 2) AND (recipients[1] <> recipients[2])))
);

ALTER TABLE ONLY trellis.concerns FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.connection_contacts (
    tenant_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    occurred_on date NOT NULL,
    note text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    follow_up_on date,
    CONSTRAINT connection_contacts_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.connection_contacts FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.connections (
    tenant_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    program_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    person_id uuid,
    name text,
    how_met text,
    interests text[] DEFAULT '{}'::text[] NOT NULL,
    met_on date NOT NULL,
    follow_up_on date,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    approved_at timestamp with time zone,
    approved_by text,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT connections_approved_check CHECK (((approved_at IS NULL) = (approved_by IS NULL))),
    CONSTRAINT connections_self_check CHECK ((person_id <> owner_id)),
    CONSTRAINT connections_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL))),
    CONSTRAINT connections_whom_check CHECK ((((person_id IS NULL) = (name IS NOT NULL)) AND (name <> ''::text)))
);

ALTER TABLE ONLY trellis.connections FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.contact_events (
    tenant_id uuid NOT NULL,
    event_id uuid NOT NULL,
    person_id uuid NOT NULL,
    student_id uuid,
    action text NOT NULL,
    before text,
    reason text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT contact_events_action_check CHECK ((action = ANY (ARRAY['block'::text, 'unblock'::text, 'confirm'::text]))),
    CONSTRAINT contact_events_reason_check CHECK ((reason <> ''::text))
);

ALTER TABLE ONLY trellis.contact_events FORCE ROW LEVEL SECURITY;

CREATE VIEW trellis.contact_blocks WITH (security_invoker='true') AS
 SELECT b.tenant_id,
    b.person_id,
    b.student_id,
    b.reason,
    b.entered_at,
    b.entered_by
   FROM ( SELECT DISTINCT ON (v.tenant_id, v.person_id, v.student_id) v.tenant_id,
            v.event_id,
            v.person_id,
            v.student_id,
            v.action,
            v.before,
            v.reason,
            v.entered_at,
            v.entered_by
           FROM trellis.contact_events v
          WHERE (v.action <> 'confirm'::text)
          ORDER BY v.tenant_id, v.person_id, v.student_id, v.entered_at DESC, v.event_id DESC) b
  WHERE (b.action = 'block'::text);

CREATE TABLE trellis.contributions (
    tenant_id uuid NOT NULL,
    contribution_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    external_id text,
    given_by text NOT NULL,
    kind text NOT NULL,
    occurred_on date NOT NULL,
    note text,
    share text DEFAULT 'pair'::text NOT NULL,
    entered_at timestamp with time zone,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    replaces_id uuid,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT contributions_given_by_check CHECK ((given_by = ANY (ARRAY['student'::text, 'mentor'::text]))),
    CONSTRAINT contributions_kind_check CHECK ((kind = ANY (ARRAY['taught'::text, 'introduced'::text, 'reviewed'::text, 'helped_with_work'::text, 'shared_resource'::text, 'gave_feedback'::text, 'encouraged'::text, 'listened'::text, 'thanked'::text, 'other'::text]))),
    CONSTRAINT contributions_share_check CHECK ((share = ANY (ARRAY['pair'::text, 'family'::text]))),
    CONSTRAINT contributions_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.contributions FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.disclosures (
    tenant_id uuid NOT NULL,
    disclosure_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    report text NOT NULL,
    purpose text NOT NULL,
    as_of date NOT NULL,
    from_on date NOT NULL,
    edition integer NOT NULL,
    formats text NOT NULL,
    disclosed_at timestamp with time zone NOT NULL,
    disclosed_by text NOT NULL,
    to_on date
);

ALTER TABLE ONLY trellis.disclosures FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.distinct_people (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    other_id uuid NOT NULL,
    reason text,
    decided_at timestamp with time zone NOT NULL,
    decided_by text NOT NULL,
    CONSTRAINT distinct_people_order_check CHECK ((person_id < other_id))
);

ALTER TABLE ONLY trellis.distinct_people FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.duties (
    tenant_id uuid NOT NULL,
    duty_id uuid NOT NULL,
    duty text NOT NULL,
    holder text NOT NULL,
    from_on date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    ended_at timestamp with time zone,
    ended_by text,
    CONSTRAINT duties_duty_check CHECK ((duty = ANY (ARRAY['safeguarding'::text, 'screening'::text]))),
    CONSTRAINT duties_holder_check CHECK ((holder <> ''::text))
);

ALTER TABLE ONLY trellis.duties FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.enrollment_events (
    tenant_id uuid NOT NULL,
    event_id uuid NOT NULL,
    program_id uuid NOT NULL,
    person_id uuid NOT NULL,
    status text NOT NULL,
    ready boolean NOT NULL,
    effective_on date NOT NULL,
    reason text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    ready_from date,
    ready_until date,
    CONSTRAINT enrollment_events_status_check CHECK ((status = ANY (ARRAY['enrolled'::text, 'on_hold'::text, 'withdrawn'::text, 'completed'::text])))
);

ALTER TABLE ONLY trellis.enrollment_events FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.enrollments (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    status text NOT NULL,
    grade text,
    cohort text,
    site text,
    region text,
    modes text[] DEFAULT '{}'::text[] NOT NULL,
    grade_bands text[] DEFAULT '{}'::text[] NOT NULL,
    goals text[] DEFAULT '{}'::text[] NOT NULL,
    needs text[] DEFAULT '{}'::text[] NOT NULL,
    offers text[] DEFAULT '{}'::text[] NOT NULL,
    availability text,
    capacity smallint,
    mentor_type text,
    starts_on date,
    hours_per_month smallint,
    consent_on date,
    consent_until date,
    consent_by text,
    screening text,
    screening_cleared_on date,
    screening_expires_on date,
    training_completed_on date,
    priority smallint DEFAULT 0 NOT NULL,
    priority_reason text,
    notes text,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    enrolled_on date,
    ready_from date,
    ready_until date,
    CONSTRAINT enrollments_capacity_check CHECK ((((role = 'mentor'::text) = (capacity IS NOT NULL)) AND ((capacity >= 1) AND (capacity <= 20)))),
    CONSTRAINT enrollments_mentor_type_check CHECK ((mentor_type = ANY (ARRAY['adult'::text, 'peer'::text]))),
    CONSTRAINT enrollments_priority_check CHECK (((priority >= 0) AND (priority <= 3))),
    CONSTRAINT enrollments_role_check CHECK ((role = ANY (ARRAY['student'::text, 'mentor'::text]))),
    CONSTRAINT enrollments_screening_check CHECK ((screening = ANY (ARRAY['cleared'::text, 'pending'::text, 'expired'::text]))),
    CONSTRAINT enrollments_status_check CHECK ((status = ANY (ARRAY['enrolled'::text, 'on_hold'::text, 'withdrawn'::text, 'completed'::text])))
);

ALTER TABLE ONLY trellis.enrollments FORCE ROW LEVEL SECURITY;

CREATE VIEW trellis.enrollment_history WITH (security_invoker='true') AS
 SELECT enrollments.tenant_id,
    enrollments.program_id,
    enrollments.person_id,
    'enrolled'::text AS status,
    enrollments.enrolled_on AS effective_on,
    COALESCE((enrollments.ready_from = enrollments.enrolled_on), false) AS ready,
    enrollments.ready_from,
    enrollments.ready_until,
    NULL::text AS reason,
    enrollments.created_at AS entered_at,
    enrollments.created_by AS entered_by,
    enrollments.person_id AS event_id
   FROM trellis.enrollments
  WHERE (enrollments.enrolled_on IS NOT NULL)
UNION ALL
 SELECT enrollment_events.tenant_id,
    enrollment_events.program_id,
    enrollment_events.person_id,
    enrollment_events.status,
    enrollment_events.effective_on,
    enrollment_events.ready,
    COALESCE(enrollment_events.ready_from,
        CASE
            WHEN enrollment_events.ready THEN enrollment_events.effective_on
            ELSE NULL::date
        END) AS ready_from,
    enrollment_events.ready_until,
    enrollment_events.reason,
    enrollment_events.entered_at,
    enrollment_events.entered_by,
    enrollment_events.event_id
   FROM trellis.enrollment_events;

CREATE TABLE trellis.exclusions (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    reason text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL
);

ALTER TABLE ONLY trellis.exclusions FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.goal_steps (
    tenant_id uuid NOT NULL,
    goal_step_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    external_id text,
    goal text NOT NULL,
    occurred_on date NOT NULL,
    progress smallint NOT NULL,
    logged_by text DEFAULT 'coordinator'::text NOT NULL,
    note text,
    share text DEFAULT 'pair'::text NOT NULL,
    entered_at timestamp with time zone,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    replaces_id uuid,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT goal_steps_logged_by_check CHECK ((logged_by = ANY (ARRAY['student'::text, 'mentor'::text, 'coordinator'::text]))),
    CONSTRAINT goal_steps_progress_check CHECK (((progress >= 0) AND (progress <= 100))),
    CONSTRAINT goal_steps_share_check CHECK ((share = ANY (ARRAY['pair'::text, 'family'::text]))),
    CONSTRAINT goal_steps_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.goal_steps FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.goals (
    tenant_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    parent text,
    aliases text[] NOT NULL,
    sensitive boolean DEFAULT false NOT NULL,
    "position" integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT goals_code_check CHECK (((code <> ''::text) AND (length(code) <= 200))),
    CONSTRAINT goals_parent_check CHECK ((parent <> code))
);

ALTER TABLE ONLY trellis.goals FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.import_changes (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    number bigint NOT NULL,
    entity text NOT NULL,
    subject_id uuid,
    other_id uuid,
    code text,
    field text,
    old text,
    new text,
    CONSTRAINT import_changes_key_check CHECK ((COALESCE((subject_id)::text, code) IS NOT NULL))
);

ALTER TABLE ONLY trellis.import_changes FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.import_orders (
    tenant_id uuid NOT NULL,
    order_id uuid NOT NULL,
    job_id bigint NOT NULL,
    program_id uuid,
    kind text NOT NULL,
    file_names text[] NOT NULL,
    mapping_name text,
    ordered_at timestamp with time zone NOT NULL,
    ordered_by text NOT NULL,
    verdict text,
    settled_at timestamp with time zone,
    import_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    problems bigint DEFAULT 0 NOT NULL,
    lines text[] DEFAULT '{}'::text[] NOT NULL,
    document text,
    CONSTRAINT import_orders_settled_check CHECK (((verdict IS NULL) = (settled_at IS NULL))),
    CONSTRAINT import_orders_verdict_check CHECK ((verdict = ANY (ARRAY['applied'::text, 'refused'::text])))
);

ALTER TABLE ONLY trellis.import_orders FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.import_undos (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    removed bigint NOT NULL,
    restored bigint NOT NULL,
    kept bigint NOT NULL,
    undone_at timestamp with time zone NOT NULL,
    undone_by text NOT NULL
);

ALTER TABLE ONLY trellis.import_undos FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.imports (
    tenant_id uuid NOT NULL,
    import_id uuid NOT NULL,
    program_id uuid,
    kind text NOT NULL,
    file_name text NOT NULL,
    file_sha256 text NOT NULL,
    mapping jsonb NOT NULL,
    read bigint NOT NULL,
    created bigint NOT NULL,
    updated bigint NOT NULL,
    unchanged bigint NOT NULL,
    rejected bigint NOT NULL,
    absent bigint NOT NULL,
    applied_at timestamp with time zone NOT NULL,
    applied_by text NOT NULL,
    is_recorded boolean DEFAULT false NOT NULL,
    CONSTRAINT imports_counts_check CHECK ((read = (((created + updated) + unchanged) + rejected)))
);

ALTER TABLE ONLY trellis.imports FORCE ROW LEVEL SECURITY;

ALTER TABLE trellis.jobs ALTER COLUMN job_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME trellis.jobs_job_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE trellis.mail_secrets (
    tenant_id uuid NOT NULL,
    secret bytea NOT NULL
);

ALTER TABLE ONLY trellis.mail_secrets FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.mail_suppressions (
    tenant_id uuid NOT NULL,
    suppression_id uuid NOT NULL,
    address_key text NOT NULL,
    reason text NOT NULL,
    note text,
    since timestamp with time zone DEFAULT now() NOT NULL,
    entered_by text NOT NULL,
    ended_at timestamp with time zone,
    ended_by text,
    CONSTRAINT mail_suppressions_address_check CHECK ((address_key = lower(address_key))),
    CONSTRAINT mail_suppressions_ended_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
    CONSTRAINT mail_suppressions_reason_check CHECK ((reason = ANY (ARRAY['bounced'::text, 'by_hand'::text])))
);

ALTER TABLE ONLY trellis.mail_suppressions FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.mails (
    tenant_id uuid NOT NULL,
    mail_id uuid NOT NULL,
    dedup_key text NOT NULL,
    message_id text NOT NULL,
    kind text NOT NULL,
    policy text NOT NULL,
    recipient_id uuid,
    student_id uuid,
    program_id uuid,
    address text NOT NULL,
    address_key text GENERATED ALWAYS AS (lower(address)) STORED,
    domain text GENERATED ALWAYS AS (lower(split_part(address, '@'::text, 2))) STORED,
    sender text NOT NULL,
    reply_to text,
    subject text NOT NULL,
    body text NOT NULL,
    files jsonb DEFAULT '[]'::jsonb NOT NULL,
    bulk boolean DEFAULT false NOT NULL,
    body_sha256 text,
    state text DEFAULT 'pending'::text NOT NULL,
    reason text,
    last_reply text,
    bounced boolean DEFAULT false NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    claim_no bigint DEFAULT 0 NOT NULL,
    next_at timestamp with time zone DEFAULT now() NOT NULL,
    first_tried_at timestamp with time zone,
    claimed_at timestamp with time zone,
    claimed_by text,
    ended_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    created_by text NOT NULL,
    batch_id bigint,
    told_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    CONSTRAINT mails_ended_check CHECK (((ended_at IS NOT NULL) = (state = ANY (ARRAY['sent'::text, 'failed'::text, 'unknown'::text, 'suppressed'::text])))),
    CONSTRAINT mails_hash_check CHECK (((body_sha256 IS NOT NULL) OR (state = ANY (ARRAY['pending'::text, 'deferred'::text, 'failed'::text, 'suppressed'::text])))),
    CONSTRAINT mails_policy_check CHECK ((policy = ANY (ARRAY['resend'::text, 'once'::text]))),
    CONSTRAINT mails_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'sending'::text, 'sent'::text, 'deferred'::text, 'failed'::text, 'unknown'::text, 'suppressed'::text])))
);

ALTER TABLE ONLY trellis.mails FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.match_acceptances (
    tenant_id uuid NOT NULL,
    acceptance_id uuid NOT NULL,
    match_id uuid NOT NULL,
    party text NOT NULL,
    answer text NOT NULL,
    reason text,
    answered_on date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT match_acceptances_answer_check CHECK ((answer = ANY (ARRAY['accepted'::text, 'declined'::text]))),
    CONSTRAINT match_acceptances_party_check CHECK ((party = ANY (ARRAY['student'::text, 'mentor'::text, 'guardian'::text, 'teacher'::text]))),
    CONSTRAINT match_acceptances_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.match_acceptances FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.match_closures (
    tenant_id uuid NOT NULL,
    closure_id uuid NOT NULL,
    match_id uuid NOT NULL,
    ended_on date NOT NULL,
    reason text NOT NULL,
    planned boolean DEFAULT false NOT NULL,
    final_meeting_on date,
    thanked_by text[] DEFAULT '{}'::text[] NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT match_closures_final_meeting_check CHECK ((final_meeting_on <= ended_on)),
    CONSTRAINT match_closures_thanked_by_check CHECK ((thanked_by <@ ARRAY['student'::text, 'mentor'::text])),
    CONSTRAINT match_closures_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.match_closures FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.match_excuses (
    tenant_id uuid NOT NULL,
    excuse_id uuid NOT NULL,
    match_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    CONSTRAINT match_excuses_dates_check CHECK ((to_on >= from_on))
);

ALTER TABLE ONLY trellis.match_excuses FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.match_goal_events (
    tenant_id uuid NOT NULL,
    event_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    goal text NOT NULL,
    action text NOT NULL,
    party text NOT NULL,
    occurred_on date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT match_goal_events_action_check CHECK ((action = ANY (ARRAY['proposed'::text, 'agreed'::text, 'reached'::text, 'dropped'::text]))),
    CONSTRAINT match_goal_events_agreed_check CHECK (((action <> 'agreed'::text) OR (party <> 'round'::text))),
    CONSTRAINT match_goal_events_party_check CHECK ((party = ANY (ARRAY['round'::text, 'student'::text, 'mentor'::text, 'coordinator'::text]))),
    CONSTRAINT match_goal_events_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.match_goal_events FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.match_holds (
    tenant_id uuid NOT NULL,
    hold_id uuid NOT NULL,
    match_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    reason text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    CONSTRAINT match_holds_dates_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

ALTER TABLE ONLY trellis.match_holds FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.matches (
    tenant_id uuid NOT NULL,
    match_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    round_id uuid,
    started_on date NOT NULL,
    ended_on date,
    closure_reason text,
    closed_at timestamp with time zone,
    closed_by text,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    proposed_on date,
    accepted_at timestamp with time zone,
    continues_id uuid,
    CONSTRAINT matches_closure_check CHECK (((ended_on IS NULL) = (closure_reason IS NULL))),
    CONSTRAINT matches_dates_check CHECK (((ended_on IS NULL) OR (ended_on >= started_on)))
);

ALTER TABLE ONLY trellis.matches FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.meetings (
    tenant_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    external_id text,
    starts_on date NOT NULL,
    starts_at timestamp with time zone,
    place text,
    mode text,
    minutes smallint,
    outcome text,
    outcome_due_to text,
    outcome_at timestamp with time zone,
    outcome_by text,
    entered_at timestamp with time zone,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    replaces_id uuid,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT meetings_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440))),
    CONSTRAINT meetings_mode_check CHECK ((mode = ANY (ARRAY['in_person'::text, 'online'::text, 'phone'::text]))),
    CONSTRAINT meetings_outcome_cause_check CHECK (((outcome_due_to IS NOT NULL) = COALESCE((outcome = ANY (ARRAY['cancelled'::text, 'no_show'::text])), false))),
    CONSTRAINT meetings_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'cancelled'::text, 'no_show'::text]))),
    CONSTRAINT meetings_outcome_due_to_check CHECK ((outcome_due_to = ANY (ARRAY['student'::text, 'mentor'::text, 'school'::text, 'unknown'::text]))),
    CONSTRAINT meetings_outcome_whole_check CHECK ((num_nulls(outcome, outcome_at, outcome_by) = ANY (ARRAY[0, 3]))),
    CONSTRAINT meetings_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.meetings FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.migrations (
    version integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    duration_ms bigint NOT NULL,
    app_version text NOT NULL,
    applied_by text DEFAULT SESSION_USER NOT NULL,
    CONSTRAINT migrations_version_check CHECK ((version > 0))
);

CREATE TABLE trellis.people (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    id_source text DEFAULT ''::text NOT NULL,
    external_id text,
    given_name text NOT NULL,
    family_name text NOT NULL,
    name_key text NOT NULL,
    email text,
    email_key text GENERATED ALWAYS AS (lower(email)) STORED,
    email_shared boolean DEFAULT false NOT NULL,
    phone text,
    birth_date date,
    household text,
    languages text[] DEFAULT '{}'::text[] NOT NULL,
    organisation text,
    occupation text,
    site text,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT people_email_check CHECK ((email <> ''::text)),
    CONSTRAINT people_external_id_check CHECK ((external_id <> ''::text)),
    CONSTRAINT people_role_check CHECK ((role = ANY (ARRAY['student'::text, 'mentor'::text, 'guardian'::text, 'teacher'::text])))
);

ALTER TABLE ONLY trellis.people FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.pins (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    reason text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL
);

ALTER TABLE ONLY trellis.pins FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.program_breaks (
    tenant_id uuid NOT NULL,
    break_id uuid NOT NULL,
    program_id uuid NOT NULL,
    name text NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    CONSTRAINT program_breaks_dates_check CHECK ((to_on >= from_on))
);

ALTER TABLE ONLY trellis.program_breaks FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.programs (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    cadence text NOT NULL,
    week_begins_on smallint NOT NULL,
    grace_days smallint NOT NULL,
    meeting_days smallint NOT NULL,
    too_early_windows smallint NOT NULL,
    benchmark_percent smallint NOT NULL,
    suppression_floor smallint NOT NULL,
    gate_consent boolean NOT NULL,
    gate_screening boolean NOT NULL,
    gate_training boolean NOT NULL,
    screening_valid_months smallint NOT NULL,
    policy text,
    contact_name text,
    contact_email text,
    contact_phone text,
    closed_on date,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    support_contact_days smallint DEFAULT 30 NOT NULL,
    acceptance text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT programs_benchmark_percent_check CHECK (((benchmark_percent >= 0) AND (benchmark_percent <= 100))),
    CONSTRAINT programs_cadence_check CHECK ((cadence = ANY (ARRAY['weekly'::text, 'every_two_weeks'::text, 'monthly'::text]))),
    CONSTRAINT programs_dates_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT programs_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 60))),
    CONSTRAINT programs_meeting_days_check CHECK (((meeting_days >= 1) AND (meeting_days <= 127))),
    CONSTRAINT programs_name_check CHECK (((name <> ''::text) AND (length(name) <= 200))),
    CONSTRAINT programs_screening_valid_months_check CHECK (((screening_valid_months >= 1) AND (screening_valid_months <= 120))),
    CONSTRAINT programs_slug_check CHECK (((slug <> ''::text) AND (length(slug) <= 63))),
    CONSTRAINT programs_suppression_floor_check CHECK (((suppression_floor >= 5) AND (suppression_floor <= 1000))),
    CONSTRAINT programs_too_early_windows_check CHECK (((too_early_windows >= 0) AND (too_early_windows <= 52))),
    CONSTRAINT programs_week_begins_on_check CHECK (((week_begins_on >= 1) AND (week_begins_on <= 7)))
);

ALTER TABLE ONLY trellis.programs FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.rematches (
    tenant_id uuid NOT NULL,
    rematch_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    match_id uuid NOT NULL,
    requested_on date NOT NULL,
    reason text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT rematches_reason_check CHECK ((reason <> ''::text)),
    CONSTRAINT rematches_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.rematches FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.reminder_opt_outs (
    tenant_id uuid NOT NULL,
    opt_out_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    since timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    ended_at timestamp with time zone,
    ended_by text,
    CONSTRAINT reminder_opt_outs_ended_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
    CONSTRAINT reminder_opt_outs_kind_check CHECK ((kind = ANY (ARRAY['commitment_due'::text, 'window_missed'::text, 'screening_expiring'::text])))
);

ALTER TABLE ONLY trellis.reminder_opt_outs FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.reminder_settings (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    quiet_from smallint NOT NULL,
    quiet_until smallint NOT NULL,
    weekly_cap smallint NOT NULL,
    to_students boolean NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by text NOT NULL,
    CONSTRAINT reminder_settings_quiet_check CHECK ((((quiet_from >= 0) AND (quiet_from <= 1439)) AND ((quiet_until >= 0) AND (quiet_until <= 1439)))),
    CONSTRAINT reminder_settings_weekly_cap_check CHECK (((weekly_cap >= 0) AND (weekly_cap <= 50)))
);

ALTER TABLE ONLY trellis.reminder_settings FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.reminders (
    tenant_id uuid NOT NULL,
    reminder_key text NOT NULL,
    program_id uuid NOT NULL,
    kind text NOT NULL,
    recipient_id uuid,
    mail_key text NOT NULL,
    enqueued_at timestamp with time zone NOT NULL,
    CONSTRAINT reminders_kind_check CHECK ((kind = ANY (ARRAY['commitment_due'::text, 'window_missed'::text, 'screening_expiring'::text])))
);

ALTER TABLE ONLY trellis.reminders FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.report_batch_parts (
    tenant_id uuid NOT NULL,
    batch_id bigint NOT NULL,
    first_letter integer NOT NULL,
    letters integer NOT NULL,
    plan_no bigint NOT NULL,
    fingerprints text[] NOT NULL,
    files jsonb NOT NULL,
    CONSTRAINT report_batch_parts_letters_check CHECK (((first_letter >= 0) AND (letters > 0)))
);

ALTER TABLE ONLY trellis.report_batch_parts FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.report_batches (
    tenant_id uuid NOT NULL,
    batch_id bigint NOT NULL,
    program_id uuid NOT NULL,
    plan_no bigint NOT NULL,
    entered_by timestamp with time zone NOT NULL,
    edition integer NOT NULL,
    before_facts_at timestamp with time zone,
    before_issued_at timestamp with time zone,
    told_through timestamp with time zone NOT NULL,
    letters integer NOT NULL,
    roll_sha256 text NOT NULL,
    fingerprints text[],
    folder text NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    files integer,
    finished_at timestamp with time zone,
    CONSTRAINT report_batches_before_check CHECK (((before_facts_at IS NULL) = (before_issued_at IS NULL))),
    CONSTRAINT report_batches_finished_check CHECK (((files IS NULL) = (finished_at IS NULL))),
    CONSTRAINT report_batches_letters_check CHECK ((letters >= 0))
);

ALTER TABLE ONLY trellis.report_batches FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.report_editions (
    tenant_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    program_id uuid NOT NULL,
    report text NOT NULL,
    as_of date NOT NULL,
    from_on date NOT NULL,
    edition integer NOT NULL,
    fingerprint text NOT NULL,
    facts_at timestamp with time zone NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    issued_by text NOT NULL,
    to_on date,
    CONSTRAINT report_editions_edition_check CHECK ((edition > 0))
);

ALTER TABLE ONLY trellis.report_editions FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.requests (
    tenant_id uuid NOT NULL,
    request_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    external_id text,
    asked_by text NOT NULL,
    wording text,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    answer_recorded_at timestamp with time zone,
    answer_recorded_by text,
    entered_at timestamp with time zone,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    replaces_id uuid,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT requests_answer_check CHECK ((answered_at >= asked_at)),
    CONSTRAINT requests_answer_whole_check CHECK ((num_nulls(answered_at, answer_recorded_at, answer_recorded_by) = ANY (ARRAY[0, 3]))),
    CONSTRAINT requests_asked_by_check CHECK ((asked_by = ANY (ARRAY['student'::text, 'mentor'::text]))),
    CONSTRAINT requests_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.requests FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.round_pairs (
    tenant_id uuid NOT NULL,
    round_id uuid NOT NULL,
    student_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    score integer NOT NULL,
    components smallint[] NOT NULL,
    pinned boolean NOT NULL,
    CONSTRAINT round_pairs_components_check CHECK ((cardinality(components) = 8)),
    CONSTRAINT round_pairs_score_check CHECK (((score >= 0) AND (score <= 100000)))
);

ALTER TABLE ONLY trellis.round_pairs FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.rounds (
    tenant_id uuid NOT NULL,
    round_id uuid NOT NULL,
    program_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    round_on date NOT NULL,
    seed bigint NOT NULL,
    engine text NOT NULL,
    policy_name text NOT NULL,
    policy text NOT NULL,
    policy_sha256 text NOT NULL,
    snapshot bytea NOT NULL,
    snapshot_sha256 text NOT NULL,
    solution text NOT NULL,
    solved_at timestamp with time zone NOT NULL,
    solved_by text NOT NULL,
    decided_at timestamp with time zone,
    decided_by text,
    proof text,
    job_id bigint,
    CONSTRAINT rounds_decided_check CHECK (((state = 'draft'::text) = (decided_at IS NULL))),
    CONSTRAINT rounds_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'discarded'::text])))
);

ALTER TABLE ONLY trellis.rounds FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.safety_clearances (
    tenant_id uuid NOT NULL,
    clearance_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    note text
);

ALTER TABLE ONLY trellis.safety_clearances FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.saved_mappings (
    tenant_id uuid NOT NULL,
    mapping_id uuid NOT NULL,
    program_id uuid,
    kind text NOT NULL,
    name text,
    headers text,
    mapping jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    saved_by text NOT NULL,
    CONSTRAINT saved_mappings_found_check CHECK (((name IS NULL) <> (headers IS NULL)))
);

ALTER TABLE ONLY trellis.saved_mappings FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.schedule_runs (
    tenant_id uuid NOT NULL,
    name text NOT NULL,
    tick timestamp with time zone NOT NULL,
    job_id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by text
);

CREATE TABLE trellis.schedules (
    tenant_id uuid NOT NULL,
    name text NOT NULL,
    cron text NOT NULL,
    time_zone text NOT NULL,
    missed text NOT NULL,
    max_backfill integer NOT NULL,
    last_tick timestamp with time zone,
    next_at timestamp with time zone NOT NULL,
    paused_at timestamp with time zone,
    paused_by text,
    queue text NOT NULL,
    kind text NOT NULL,
    arguments jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT schedules_arguments_check CHECK (((jsonb_typeof(arguments) = 'object'::text) AND (pg_column_size(arguments) <= 32768))),
    CONSTRAINT schedules_cron_check CHECK (((length(cron) >= 1) AND (length(cron) <= 500))),
    CONSTRAINT schedules_kind_check CHECK (((length(kind) >= 1) AND (length(kind) <= 100))),
    CONSTRAINT schedules_max_backfill_check CHECK (((max_backfill >= 1) AND (max_backfill <= 100))),
    CONSTRAINT schedules_missed_check CHECK ((missed = ANY (ARRAY['skip'::text, 'run_once'::text, 'backfill'::text]))),
    CONSTRAINT schedules_name_check CHECK (((length(name) >= 1) AND (length(name) <= 63))),
    CONSTRAINT schedules_paused_check CHECK (((paused_at IS NULL) = (paused_by IS NULL))),
    CONSTRAINT schedules_queue_check CHECK (((length(queue) >= 1) AND (length(queue) <= 63)))
);

CREATE TABLE trellis.sharing_agreements (
    tenant_id uuid NOT NULL,
    agreement_id uuid NOT NULL,
    student_id uuid NOT NULL,
    agrees boolean NOT NULL,
    agreed_on date NOT NULL,
    note text,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT sharing_agreements_note_check CHECK ((note <> ''::text))
);

ALTER TABLE ONLY trellis.sharing_agreements FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.student_guardians (
    tenant_id uuid NOT NULL,
    student_id uuid NOT NULL,
    guardian_id uuid NOT NULL,
    relationship text,
    may_receive text NOT NULL,
    listed boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT student_guardians_may_receive_check CHECK ((may_receive = ANY (ARRAY['yes'::text, 'no'::text, 'blocked'::text])))
);

ALTER TABLE ONLY trellis.student_guardians FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.student_teachers (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    student_id uuid NOT NULL,
    teacher_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL,
    CONSTRAINT student_teachers_dates_check CHECK (((to_on IS NULL) OR (to_on >= from_on)))
);

ALTER TABLE ONLY trellis.student_teachers FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.support_contacts (
    tenant_id uuid NOT NULL,
    support_contact_id uuid NOT NULL,
    program_id uuid NOT NULL,
    match_id uuid NOT NULL,
    external_id text,
    contact_with text NOT NULL,
    occurred_on date NOT NULL,
    mode text,
    contacted_by text NOT NULL,
    note text,
    entered_at timestamp with time zone,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    replaces_id uuid,
    voided_at timestamp with time zone,
    voided_by text,
    void_reason text,
    CONSTRAINT support_contacts_contact_with_check CHECK ((contact_with = ANY (ARRAY['student'::text, 'mentor'::text, 'guardian'::text]))),
    CONSTRAINT support_contacts_mode_check CHECK ((mode = ANY (ARRAY['in_person'::text, 'online'::text, 'phone'::text]))),
    CONSTRAINT support_contacts_void_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)))
);

ALTER TABLE ONLY trellis.support_contacts FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.tenants (
    tenant_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    max_running_jobs integer DEFAULT 10 NOT NULL,
    CONSTRAINT tenants_max_running_jobs_check CHECK (((max_running_jobs >= 0) AND (max_running_jobs <= 1000))),
    CONSTRAINT tenants_name_check CHECK (((name <> ''::text) AND (length(name) <= 200))),
    CONSTRAINT tenants_slug_check CHECK (((slug <> ''::text) AND (length(slug) <= 63)))
);

CREATE TABLE trellis.undelivered_letters (
    tenant_id uuid NOT NULL,
    batch_id bigint NOT NULL,
    letter integer NOT NULL,
    recipient_id uuid NOT NULL,
    student_id uuid,
    reason text NOT NULL,
    CONSTRAINT undelivered_letters_reason_check CHECK ((reason = ANY (ARRAY['no_address'::text, 'address_suppressed'::text, 'recipient_blocked'::text, 'shared_address'::text, 'contact_of_blocked_guardian'::text])))
);

ALTER TABLE ONLY trellis.undelivered_letters FORCE ROW LEVEL SECURITY;

CREATE TABLE trellis.wishes (
    tenant_id uuid NOT NULL,
    program_id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by text NOT NULL
);

ALTER TABLE ONLY trellis.wishes FORCE ROW LEVEL SECURITY;

ALTER TABLE ONLY trellis.check_ins
    ADD CONSTRAINT check_ins_pkey PRIMARY KEY (tenant_id, check_in_id);

ALTER TABLE ONLY trellis.commitments
    ADD CONSTRAINT commitments_pkey PRIMARY KEY (tenant_id, commitment_id);

ALTER TABLE ONLY trellis.concern_events
    ADD CONSTRAINT concern_events_pkey PRIMARY KEY (tenant_id, event_id);

ALTER TABLE ONLY trellis.concerns
    ADD CONSTRAINT concerns_number_key UNIQUE (tenant_id, number);

ALTER TABLE ONLY trellis.concerns
    ADD CONSTRAINT concerns_pkey PRIMARY KEY (tenant_id, concern_id);

ALTER TABLE ONLY trellis.connection_contacts
    ADD CONSTRAINT connection_contacts_pkey PRIMARY KEY (tenant_id, contact_id);

ALTER TABLE ONLY trellis.connections
    ADD CONSTRAINT connections_pkey PRIMARY KEY (tenant_id, connection_id);

ALTER TABLE ONLY trellis.contact_events
    ADD CONSTRAINT contact_events_pkey PRIMARY KEY (tenant_id, event_id);

ALTER TABLE ONLY trellis.contributions
    ADD CONSTRAINT contributions_pkey PRIMARY KEY (tenant_id, contribution_id);

ALTER TABLE ONLY trellis.disclosures
    ADD CONSTRAINT disclosures_once_key UNIQUE NULLS NOT DISTINCT (tenant_id, program_id, report, as_of, from_on, to_on, edition, recipient_id, student_id, formats);

ALTER TABLE ONLY trellis.disclosures
    ADD CONSTRAINT disclosures_pkey PRIMARY KEY (tenant_id, disclosure_id);

ALTER TABLE ONLY trellis.distinct_people
    ADD CONSTRAINT distinct_people_pkey PRIMARY KEY (tenant_id, person_id, other_id);

ALTER TABLE ONLY trellis.duties
    ADD CONSTRAINT duties_pkey PRIMARY KEY (tenant_id, duty_id);

ALTER TABLE ONLY trellis.enrollment_events
    ADD CONSTRAINT enrollment_events_pkey PRIMARY KEY (tenant_id, event_id);

ALTER TABLE trellis.enrollment_events
    ADD CONSTRAINT enrollment_events_ready_check CHECK (((ready_from >= effective_on) AND COALESCE((ready_until >= ready_from), true))) NOT VALID;

ALTER TABLE ONLY trellis.enrollments
    ADD CONSTRAINT enrollments_pkey PRIMARY KEY (tenant_id, program_id, person_id);

ALTER TABLE trellis.enrollments
    ADD CONSTRAINT enrollments_ready_check CHECK (((ready_from >= enrolled_on) AND COALESCE((ready_until >= ready_from), true))) NOT VALID;

ALTER TABLE ONLY trellis.exclusions
    ADD CONSTRAINT exclusions_pkey PRIMARY KEY (tenant_id, program_id, student_id, mentor_id);

ALTER TABLE ONLY trellis.goal_steps
    ADD CONSTRAINT goal_steps_pkey PRIMARY KEY (tenant_id, goal_step_id);

ALTER TABLE ONLY trellis.goals
    ADD CONSTRAINT goals_pkey PRIMARY KEY (tenant_id, code);

ALTER TABLE ONLY trellis.import_changes
    ADD CONSTRAINT import_changes_pkey PRIMARY KEY (tenant_id, import_id, number);

ALTER TABLE ONLY trellis.import_orders
    ADD CONSTRAINT import_orders_job_key UNIQUE (tenant_id, job_id);

ALTER TABLE ONLY trellis.import_orders
    ADD CONSTRAINT import_orders_pkey PRIMARY KEY (tenant_id, order_id);

ALTER TABLE ONLY trellis.import_undos
    ADD CONSTRAINT import_undos_pkey PRIMARY KEY (tenant_id, import_id);

ALTER TABLE ONLY trellis.imports
    ADD CONSTRAINT imports_pkey PRIMARY KEY (tenant_id, import_id);

ALTER TABLE ONLY trellis.job_attempts
    ADD CONSTRAINT job_attempts_pkey PRIMARY KEY (tenant_id, job_id, lease_no);

ALTER TABLE ONLY trellis.job_queues
    ADD CONSTRAINT job_queues_pkey PRIMARY KEY (queue);

ALTER TABLE ONLY trellis.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (tenant_id, job_id);

ALTER TABLE ONLY trellis.mail_secrets
    ADD CONSTRAINT mail_secrets_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY trellis.mail_suppressions
    ADD CONSTRAINT mail_suppressions_pkey PRIMARY KEY (tenant_id, suppression_id);

ALTER TABLE ONLY trellis.mails
    ADD CONSTRAINT mails_dedup_key UNIQUE (tenant_id, dedup_key);

ALTER TABLE ONLY trellis.mails
    ADD CONSTRAINT mails_pkey PRIMARY KEY (tenant_id, mail_id);

ALTER TABLE ONLY trellis.match_acceptances
    ADD CONSTRAINT match_acceptances_pkey PRIMARY KEY (tenant_id, acceptance_id);

ALTER TABLE ONLY trellis.match_closures
    ADD CONSTRAINT match_closures_pkey PRIMARY KEY (tenant_id, closure_id);

ALTER TABLE ONLY trellis.match_excuses
    ADD CONSTRAINT match_excuses_pkey PRIMARY KEY (tenant_id, excuse_id);

ALTER TABLE ONLY trellis.match_goal_events
    ADD CONSTRAINT match_goal_events_pkey PRIMARY KEY (tenant_id, event_id);

ALTER TABLE ONLY trellis.match_holds
    ADD CONSTRAINT match_holds_pkey PRIMARY KEY (tenant_id, hold_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_pkey PRIMARY KEY (tenant_id, match_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_program_key UNIQUE (tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.meetings
    ADD CONSTRAINT meetings_pkey PRIMARY KEY (tenant_id, meeting_id);

ALTER TABLE ONLY trellis.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY trellis.people
    ADD CONSTRAINT people_external_id_key UNIQUE (tenant_id, role, id_source, external_id);

ALTER TABLE ONLY trellis.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (tenant_id, person_id);

ALTER TABLE ONLY trellis.pins
    ADD CONSTRAINT pins_pkey PRIMARY KEY (tenant_id, program_id, student_id, mentor_id);

ALTER TABLE ONLY trellis.program_breaks
    ADD CONSTRAINT program_breaks_pkey PRIMARY KEY (tenant_id, break_id);

ALTER TABLE trellis.programs
    ADD CONSTRAINT programs_acceptance_check CHECK ((acceptance <@ ARRAY['student'::text, 'mentor'::text, 'guardian'::text, 'teacher'::text])) NOT VALID;

ALTER TABLE ONLY trellis.programs
    ADD CONSTRAINT programs_pkey PRIMARY KEY (tenant_id, program_id);

ALTER TABLE ONLY trellis.programs
    ADD CONSTRAINT programs_slug_key UNIQUE (tenant_id, slug);

ALTER TABLE trellis.programs
    ADD CONSTRAINT programs_support_contact_days_check CHECK (((support_contact_days >= 7) AND (support_contact_days <= 92))) NOT VALID;

ALTER TABLE ONLY trellis.rematches
    ADD CONSTRAINT rematches_pkey PRIMARY KEY (tenant_id, rematch_id);

ALTER TABLE ONLY trellis.reminder_opt_outs
    ADD CONSTRAINT reminder_opt_outs_pkey PRIMARY KEY (tenant_id, opt_out_id);

ALTER TABLE ONLY trellis.reminder_settings
    ADD CONSTRAINT reminder_settings_pkey PRIMARY KEY (tenant_id, program_id);

ALTER TABLE ONLY trellis.reminders
    ADD CONSTRAINT reminders_pkey PRIMARY KEY (tenant_id, reminder_key);

ALTER TABLE ONLY trellis.report_batch_parts
    ADD CONSTRAINT report_batch_parts_pkey PRIMARY KEY (tenant_id, batch_id, first_letter);

ALTER TABLE ONLY trellis.report_batches
    ADD CONSTRAINT report_batches_pkey PRIMARY KEY (tenant_id, batch_id);

ALTER TABLE ONLY trellis.report_editions
    ADD CONSTRAINT report_editions_edition_key UNIQUE NULLS NOT DISTINCT (tenant_id, program_id, report, as_of, from_on, to_on, edition);

ALTER TABLE ONLY trellis.report_editions
    ADD CONSTRAINT report_editions_pkey PRIMARY KEY (tenant_id, edition_id);

ALTER TABLE ONLY trellis.requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY (tenant_id, request_id);

ALTER TABLE ONLY trellis.round_pairs
    ADD CONSTRAINT round_pairs_pkey PRIMARY KEY (tenant_id, round_id, student_id);

ALTER TABLE ONLY trellis.rounds
    ADD CONSTRAINT rounds_number_key UNIQUE (tenant_id, program_id, number);

ALTER TABLE ONLY trellis.rounds
    ADD CONSTRAINT rounds_pkey PRIMARY KEY (tenant_id, round_id);

ALTER TABLE trellis.safety_clearances
    ADD CONSTRAINT safety_clearances_note_check CHECK ((note <> ''::text)) NOT VALID;

ALTER TABLE ONLY trellis.safety_clearances
    ADD CONSTRAINT safety_clearances_pkey PRIMARY KEY (tenant_id, clearance_id);

ALTER TABLE ONLY trellis.saved_mappings
    ADD CONSTRAINT saved_mappings_key UNIQUE NULLS NOT DISTINCT (tenant_id, program_id, kind, name, headers);

ALTER TABLE ONLY trellis.saved_mappings
    ADD CONSTRAINT saved_mappings_pkey PRIMARY KEY (tenant_id, mapping_id);

ALTER TABLE ONLY trellis.schedule_runs
    ADD CONSTRAINT schedule_runs_pkey PRIMARY KEY (tenant_id, name, tick);

ALTER TABLE ONLY trellis.schedules
    ADD CONSTRAINT schedules_pkey PRIMARY KEY (tenant_id, name);

ALTER TABLE ONLY trellis.sharing_agreements
    ADD CONSTRAINT sharing_agreements_pkey PRIMARY KEY (tenant_id, agreement_id);

ALTER TABLE ONLY trellis.student_guardians
    ADD CONSTRAINT student_guardians_pkey PRIMARY KEY (tenant_id, student_id, guardian_id);

ALTER TABLE ONLY trellis.student_teachers
    ADD CONSTRAINT student_teachers_pkey PRIMARY KEY (tenant_id, program_id, student_id, teacher_id);

ALTER TABLE ONLY trellis.support_contacts
    ADD CONSTRAINT support_contacts_pkey PRIMARY KEY (tenant_id, support_contact_id);

ALTER TABLE ONLY trellis.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY trellis.tenants
    ADD CONSTRAINT tenants_slug_key UNIQUE (slug);

ALTER TABLE ONLY trellis.undelivered_letters
    ADD CONSTRAINT undelivered_letters_pkey PRIMARY KEY (tenant_id, batch_id, letter);

ALTER TABLE ONLY trellis.wishes
    ADD CONSTRAINT wishes_pkey PRIMARY KEY (tenant_id, program_id, from_id, to_id);

CREATE UNIQUE INDEX check_ins_external_id ON trellis.check_ins USING btree (tenant_id, program_id, external_id) WHERE ((external_id IS NOT NULL) AND (voided_at IS NULL));

CREATE INDEX check_ins_match ON trellis.check_ins USING btree (tenant_id, program_id, match_id, occurred_on) INCLUDE (outcome, logged_by, minutes, entered_at, recorded_at, confirmed_at, voided_at, replaces_id);

CREATE INDEX check_ins_replaces ON trellis.check_ins USING btree (tenant_id, replaces_id);

CREATE UNIQUE INDEX commitments_external_id ON trellis.commitments USING btree (tenant_id, program_id, external_id) WHERE ((external_id IS NOT NULL) AND (voided_at IS NULL));

CREATE INDEX commitments_goal ON trellis.commitments USING btree (tenant_id, goal);

CREATE INDEX commitments_match ON trellis.commitments USING btree (tenant_id, program_id, match_id, due_on);

CREATE INDEX commitments_replaces ON trellis.commitments USING btree (tenant_id, replaces_id);

CREATE INDEX concern_events_concern ON trellis.concern_events USING btree (tenant_id, concern_id, entered_at);

CREATE INDEX concerns_match ON trellis.concerns USING btree (tenant_id, program_id, match_id);

CREATE INDEX concerns_person ON trellis.concerns USING btree (tenant_id, person_id);

CREATE INDEX connection_contacts_connection ON trellis.connection_contacts USING btree (tenant_id, connection_id, occurred_on);

CREATE INDEX connections_owner ON trellis.connections USING btree (tenant_id, program_id, owner_id);

CREATE INDEX connections_person ON trellis.connections USING btree (tenant_id, person_id);

CREATE INDEX contact_events_person ON trellis.contact_events USING btree (tenant_id, person_id, entered_at);

CREATE INDEX contact_events_student ON trellis.contact_events USING btree (tenant_id, student_id);

CREATE UNIQUE INDEX contributions_external_id ON trellis.contributions USING btree (tenant_id, program_id, external_id) WHERE ((external_id IS NOT NULL) AND (voided_at IS NULL));

CREATE INDEX contributions_match ON trellis.contributions USING btree (tenant_id, program_id, match_id, occurred_on);

CREATE INDEX contributions_replaces ON trellis.contributions USING btree (tenant_id, replaces_id);

CREATE INDEX disclosures_recipient ON trellis.disclosures USING btree (tenant_id, recipient_id);

CREATE INDEX disclosures_student ON trellis.disclosures USING btree (tenant_id, student_id, disclosed_at);

CREATE INDEX distinct_people_other ON trellis.distinct_people USING btree (tenant_id, other_id);

CREATE UNIQUE INDEX duties_standing ON trellis.duties USING btree (tenant_id, duty, holder) WHERE (ended_at IS NULL);

CREATE INDEX enrollment_events_enrollment ON trellis.enrollment_events USING btree (tenant_id, program_id, person_id, effective_on);

CREATE INDEX enrollments_person ON trellis.enrollments USING btree (tenant_id, person_id);

CREATE INDEX exclusions_mentor ON trellis.exclusions USING btree (tenant_id, program_id, mentor_id);

CREATE UNIQUE INDEX goal_steps_external_id ON trellis.goal_steps USING btree (tenant_id, program_id, external_id) WHERE ((external_id IS NOT NULL) AND (voided_at IS NULL));

CREATE INDEX goal_steps_goal ON trellis.goal_steps USING btree (tenant_id, goal);

CREATE INDEX goal_steps_match ON trellis.goal_steps USING btree (tenant_id, program_id, match_id, occurred_on);

CREATE INDEX goal_steps_replaces ON trellis.goal_steps USING btree (tenant_id, replaces_id);

CREATE INDEX goals_parent ON trellis.goals USING btree (tenant_id, parent);

CREATE INDEX import_orders_program ON trellis.import_orders USING btree (tenant_id, program_id);

CREATE INDEX import_orders_settled ON trellis.import_orders USING btree (tenant_id, settled_at);

CREATE INDEX imports_program ON trellis.imports USING btree (tenant_id, program_id, applied_at);

CREATE INDEX jobs_batch ON trellis.jobs USING btree (tenant_id, batch_id) WHERE (batch_id IS NOT NULL);

CREATE INDEX jobs_due ON trellis.jobs USING btree (run_at) WHERE (state = 'scheduled'::text);

CREATE INDEX jobs_finished ON trellis.jobs USING btree (state, finished_at) WHERE (finished_at IS NOT NULL);

CREATE INDEX jobs_ready ON trellis.jobs USING btree (queue, tenant_id, priority, run_at, job_id) WHERE (state = 'available'::text);

CREATE INDEX jobs_running ON trellis.jobs USING btree (queue, tenant_id) WHERE (state = 'running'::text);

CREATE UNIQUE INDEX jobs_unique_key ON trellis.jobs USING btree (tenant_id, kind, unique_key) WHERE ((unique_key IS NOT NULL) AND (state = ANY (ARRAY['available'::text, 'scheduled'::text, 'running'::text])));

CREATE INDEX mail_suppressions_address ON trellis.mail_suppressions USING btree (tenant_id, address_key, ended_at);

CREATE UNIQUE INDEX mail_suppressions_standing ON trellis.mail_suppressions USING btree (tenant_id, address_key) WHERE (ended_at IS NULL);

CREATE INDEX mails_address ON trellis.mails USING btree (tenant_id, address_key) WHERE bounced;

CREATE INDEX mails_batch ON trellis.mails USING btree (tenant_id, batch_id) WHERE (batch_id IS NOT NULL);

CREATE INDEX mails_claimed ON trellis.mails USING btree (tenant_id, claimed_at);

CREATE INDEX mails_due ON trellis.mails USING btree (tenant_id, next_at) WHERE (state = ANY (ARRAY['pending'::text, 'deferred'::text]));

CREATE INDEX mails_program ON trellis.mails USING btree (tenant_id, program_id);

CREATE INDEX mails_recipient ON trellis.mails USING btree (tenant_id, recipient_id);

CREATE INDEX mails_sending ON trellis.mails USING btree (tenant_id, claimed_at) WHERE (state = 'sending'::text);

CREATE INDEX mails_student ON trellis.mails USING btree (tenant_id, student_id);

CREATE INDEX match_acceptances_match ON trellis.match_acceptances USING btree (tenant_id, match_id);

CREATE UNIQUE INDEX match_acceptances_standing ON trellis.match_acceptances USING btree (tenant_id, match_id, party) WHERE (voided_at IS NULL);

CREATE INDEX match_closures_match ON trellis.match_closures USING btree (tenant_id, match_id);

CREATE UNIQUE INDEX match_closures_standing ON trellis.match_closures USING btree (tenant_id, match_id) WHERE (voided_at IS NULL);

CREATE INDEX match_excuses_match ON trellis.match_excuses USING btree (tenant_id, match_id, from_on);

CREATE INDEX match_goal_events_goal ON trellis.match_goal_events USING btree (tenant_id, goal);

CREATE INDEX match_goal_events_match ON trellis.match_goal_events USING btree (tenant_id, program_id, match_id, goal, occurred_on);

CREATE INDEX match_holds_match ON trellis.match_holds USING btree (tenant_id, match_id, from_on);

CREATE INDEX matches_continues ON trellis.matches USING btree (tenant_id, continues_id);

CREATE INDEX matches_history ON trellis.matches USING btree (tenant_id, student_id);

CREATE INDEX matches_mentor ON trellis.matches USING btree (tenant_id, program_id, mentor_id);

CREATE UNIQUE INDEX matches_open_student ON trellis.matches USING btree (tenant_id, program_id, student_id) WHERE (ended_on IS NULL);

CREATE INDEX matches_round ON trellis.matches USING btree (tenant_id, round_id);

CREATE INDEX matches_safety ON trellis.matches USING btree (tenant_id, mentor_id) WHERE (closure_reason = 'safety_concern'::text);

CREATE INDEX matches_student ON trellis.matches USING btree (tenant_id, program_id, student_id);

CREATE UNIQUE INDEX meetings_external_id ON trellis.meetings USING btree (tenant_id, program_id, external_id) WHERE ((external_id IS NOT NULL) AND (voided_at IS NULL));

CREATE INDEX meetings_match ON trellis.meetings USING btree (tenant_id, program_id, match_id, starts_on);

CREATE INDEX meetings_replaces ON trellis.meetings USING btree (tenant_id, replaces_id);

CREATE INDEX people_email ON trellis.people USING btree (tenant_id, role, email_key) WHERE (email_key IS NOT NULL);

CREATE INDEX people_name ON trellis.people USING btree (tenant_id, role, name_key) WHERE ((birth_date IS NOT NULL) OR (role = 'teacher'::text));

CREATE INDEX pins_mentor ON trellis.pins USING btree (tenant_id, program_id, mentor_id);

CREATE INDEX program_breaks_program ON trellis.program_breaks USING btree (tenant_id, program_id, from_on);

CREATE INDEX rematches_match ON trellis.rematches USING btree (tenant_id, program_id, match_id);

CREATE UNIQUE INDEX rematches_standing ON trellis.rematches USING btree (tenant_id, match_id) WHERE (voided_at IS NULL);

CREATE INDEX rematches_student ON trellis.rematches USING btree (tenant_id, program_id, student_id);

CREATE INDEX reminder_opt_outs_person ON trellis.reminder_opt_outs USING btree (tenant_id, person_id);

CREATE UNIQUE INDEX reminder_opt_outs_standing ON trellis.reminder_opt_outs USING btree (tenant_id, person_id, kind) WHERE (ended_at IS NULL);

CREATE INDEX reminders_program ON trellis.reminders USING btree (tenant_id, program_id);

CREATE INDEX reminders_recipient ON trellis.reminders USING btree (tenant_id, recipient_id, enqueued_at);

CREATE INDEX report_batches_program ON trellis.report_batches USING btree (tenant_id, program_id);

CREATE UNIQUE INDEX requests_external_id ON trellis.requests USING btree (tenant_id, program_id, external_id) WHERE ((external_id IS NOT NULL) AND (voided_at IS NULL));

CREATE INDEX requests_match ON trellis.requests USING btree (tenant_id, program_id, match_id, asked_at);

CREATE INDEX requests_replaces ON trellis.requests USING btree (tenant_id, replaces_id);

CREATE INDEX round_pairs_mentor ON trellis.round_pairs USING btree (tenant_id, mentor_id);

CREATE INDEX round_pairs_student ON trellis.round_pairs USING btree (tenant_id, student_id);

CREATE UNIQUE INDEX rounds_job_key ON trellis.rounds USING btree (tenant_id, job_id);

CREATE INDEX safety_clearances_mentor ON trellis.safety_clearances USING btree (tenant_id, mentor_id, entered_at);

CREATE INDEX schedule_runs_made_at ON trellis.schedule_runs USING btree (made_at);

CREATE INDEX schedules_due ON trellis.schedules USING btree (next_at) WHERE (paused_at IS NULL);

CREATE INDEX sharing_agreements_student ON trellis.sharing_agreements USING btree (tenant_id, student_id, agreed_on);

CREATE INDEX student_guardians_guardian ON trellis.student_guardians USING btree (tenant_id, guardian_id);

CREATE INDEX student_teachers_teacher ON trellis.student_teachers USING btree (tenant_id, teacher_id);

CREATE UNIQUE INDEX support_contacts_external_id ON trellis.support_contacts USING btree (tenant_id, program_id, external_id) WHERE ((external_id IS NOT NULL) AND (voided_at IS NULL));

CREATE INDEX support_contacts_match ON trellis.support_contacts USING btree (tenant_id, program_id, match_id, occurred_on);

CREATE INDEX support_contacts_replaces ON trellis.support_contacts USING btree (tenant_id, replaces_id);

CREATE INDEX undelivered_letters_recipient ON trellis.undelivered_letters USING btree (tenant_id, recipient_id);

CREATE INDEX undelivered_letters_student ON trellis.undelivered_letters USING btree (tenant_id, student_id);

CREATE INDEX wishes_to ON trellis.wishes USING btree (tenant_id, program_id, to_id);

ALTER TABLE ONLY trellis.check_ins
    ADD CONSTRAINT check_ins_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.check_ins
    ADD CONSTRAINT check_ins_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES trellis.check_ins(tenant_id, check_in_id);

ALTER TABLE ONLY trellis.commitments
    ADD CONSTRAINT commitments_goal_fkey FOREIGN KEY (tenant_id, goal) REFERENCES trellis.goals(tenant_id, code);

ALTER TABLE ONLY trellis.commitments
    ADD CONSTRAINT commitments_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.commitments
    ADD CONSTRAINT commitments_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES trellis.commitments(tenant_id, commitment_id);

ALTER TABLE ONLY trellis.concern_events
    ADD CONSTRAINT concern_events_concern_fkey FOREIGN KEY (tenant_id, concern_id) REFERENCES trellis.concerns(tenant_id, concern_id);

ALTER TABLE ONLY trellis.concerns
    ADD CONSTRAINT concerns_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.concerns
    ADD CONSTRAINT concerns_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.concerns
    ADD CONSTRAINT concerns_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.connection_contacts
    ADD CONSTRAINT connection_contacts_connection_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES trellis.connections(tenant_id, connection_id);

ALTER TABLE ONLY trellis.connections
    ADD CONSTRAINT connections_owner_fkey FOREIGN KEY (tenant_id, program_id, owner_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.connections
    ADD CONSTRAINT connections_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.contact_events
    ADD CONSTRAINT contact_events_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.contact_events
    ADD CONSTRAINT contact_events_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.contributions
    ADD CONSTRAINT contributions_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.contributions
    ADD CONSTRAINT contributions_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES trellis.contributions(tenant_id, contribution_id);

ALTER TABLE ONLY trellis.disclosures
    ADD CONSTRAINT disclosures_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.disclosures
    ADD CONSTRAINT disclosures_recipient_fkey FOREIGN KEY (tenant_id, recipient_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.disclosures
    ADD CONSTRAINT disclosures_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.distinct_people
    ADD CONSTRAINT distinct_people_other_fkey FOREIGN KEY (tenant_id, other_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.distinct_people
    ADD CONSTRAINT distinct_people_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.duties
    ADD CONSTRAINT duties_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.enrollment_events
    ADD CONSTRAINT enrollment_events_enrollment_fkey FOREIGN KEY (tenant_id, program_id, person_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.enrollments
    ADD CONSTRAINT enrollments_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.enrollments
    ADD CONSTRAINT enrollments_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.exclusions
    ADD CONSTRAINT exclusions_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.exclusions
    ADD CONSTRAINT exclusions_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.goal_steps
    ADD CONSTRAINT goal_steps_goal_fkey FOREIGN KEY (tenant_id, goal) REFERENCES trellis.goals(tenant_id, code);

ALTER TABLE ONLY trellis.goal_steps
    ADD CONSTRAINT goal_steps_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.goal_steps
    ADD CONSTRAINT goal_steps_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES trellis.goal_steps(tenant_id, goal_step_id);

ALTER TABLE ONLY trellis.goals
    ADD CONSTRAINT goals_parent_fkey FOREIGN KEY (tenant_id, parent) REFERENCES trellis.goals(tenant_id, code);

ALTER TABLE ONLY trellis.goals
    ADD CONSTRAINT goals_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.import_changes
    ADD CONSTRAINT import_changes_import_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES trellis.imports(tenant_id, import_id);

ALTER TABLE ONLY trellis.import_orders
    ADD CONSTRAINT import_orders_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.import_orders
    ADD CONSTRAINT import_orders_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.import_undos
    ADD CONSTRAINT import_undos_import_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES trellis.imports(tenant_id, import_id);

ALTER TABLE ONLY trellis.imports
    ADD CONSTRAINT imports_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.imports
    ADD CONSTRAINT imports_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.job_attempts
    ADD CONSTRAINT job_attempts_job_fkey FOREIGN KEY (tenant_id, job_id) REFERENCES trellis.jobs(tenant_id, job_id) ON DELETE CASCADE;

ALTER TABLE ONLY trellis.jobs
    ADD CONSTRAINT jobs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.mail_secrets
    ADD CONSTRAINT mail_secrets_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.mail_suppressions
    ADD CONSTRAINT mail_suppressions_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.mails
    ADD CONSTRAINT mails_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.mails
    ADD CONSTRAINT mails_recipient_fkey FOREIGN KEY (tenant_id, recipient_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.mails
    ADD CONSTRAINT mails_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.mails
    ADD CONSTRAINT mails_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.match_acceptances
    ADD CONSTRAINT match_acceptances_match_fkey FOREIGN KEY (tenant_id, match_id) REFERENCES trellis.matches(tenant_id, match_id);

ALTER TABLE ONLY trellis.match_closures
    ADD CONSTRAINT match_closures_match_fkey FOREIGN KEY (tenant_id, match_id) REFERENCES trellis.matches(tenant_id, match_id);

ALTER TABLE ONLY trellis.match_excuses
    ADD CONSTRAINT match_excuses_match_fkey FOREIGN KEY (tenant_id, match_id) REFERENCES trellis.matches(tenant_id, match_id);

ALTER TABLE ONLY trellis.match_goal_events
    ADD CONSTRAINT match_goal_events_goal_fkey FOREIGN KEY (tenant_id, goal) REFERENCES trellis.goals(tenant_id, code);

ALTER TABLE ONLY trellis.match_goal_events
    ADD CONSTRAINT match_goal_events_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.match_holds
    ADD CONSTRAINT match_holds_match_fkey FOREIGN KEY (tenant_id, match_id) REFERENCES trellis.matches(tenant_id, match_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_continues_fkey FOREIGN KEY (tenant_id, continues_id) REFERENCES trellis.matches(tenant_id, match_id) NOT VALID;

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_round_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES trellis.rounds(tenant_id, round_id);

ALTER TABLE ONLY trellis.matches
    ADD CONSTRAINT matches_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.meetings
    ADD CONSTRAINT meetings_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.meetings
    ADD CONSTRAINT meetings_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES trellis.meetings(tenant_id, meeting_id);

ALTER TABLE ONLY trellis.people
    ADD CONSTRAINT people_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.pins
    ADD CONSTRAINT pins_mentor_fkey FOREIGN KEY (tenant_id, program_id, mentor_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.pins
    ADD CONSTRAINT pins_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.program_breaks
    ADD CONSTRAINT program_breaks_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.programs
    ADD CONSTRAINT programs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.rematches
    ADD CONSTRAINT rematches_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.rematches
    ADD CONSTRAINT rematches_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.reminder_opt_outs
    ADD CONSTRAINT reminder_opt_outs_person_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.reminder_settings
    ADD CONSTRAINT reminder_settings_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.reminders
    ADD CONSTRAINT reminders_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.reminders
    ADD CONSTRAINT reminders_recipient_fkey FOREIGN KEY (tenant_id, recipient_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.report_batch_parts
    ADD CONSTRAINT report_batch_parts_batch_fkey FOREIGN KEY (tenant_id, batch_id) REFERENCES trellis.report_batches(tenant_id, batch_id) ON DELETE CASCADE;

ALTER TABLE ONLY trellis.report_batches
    ADD CONSTRAINT report_batches_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.report_editions
    ADD CONSTRAINT report_editions_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.requests
    ADD CONSTRAINT requests_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.requests
    ADD CONSTRAINT requests_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES trellis.requests(tenant_id, request_id);

ALTER TABLE ONLY trellis.round_pairs
    ADD CONSTRAINT round_pairs_mentor_fkey FOREIGN KEY (tenant_id, mentor_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.round_pairs
    ADD CONSTRAINT round_pairs_round_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES trellis.rounds(tenant_id, round_id);

ALTER TABLE ONLY trellis.round_pairs
    ADD CONSTRAINT round_pairs_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.rounds
    ADD CONSTRAINT rounds_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.safety_clearances
    ADD CONSTRAINT safety_clearances_mentor_fkey FOREIGN KEY (tenant_id, mentor_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.saved_mappings
    ADD CONSTRAINT saved_mappings_program_fkey FOREIGN KEY (tenant_id, program_id) REFERENCES trellis.programs(tenant_id, program_id);

ALTER TABLE ONLY trellis.saved_mappings
    ADD CONSTRAINT saved_mappings_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.schedule_runs
    ADD CONSTRAINT schedule_runs_schedule_fkey FOREIGN KEY (tenant_id, name) REFERENCES trellis.schedules(tenant_id, name) ON DELETE CASCADE;

ALTER TABLE ONLY trellis.schedules
    ADD CONSTRAINT schedules_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants(tenant_id);

ALTER TABLE ONLY trellis.sharing_agreements
    ADD CONSTRAINT sharing_agreements_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.student_guardians
    ADD CONSTRAINT student_guardians_guardian_fkey FOREIGN KEY (tenant_id, guardian_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.student_guardians
    ADD CONSTRAINT student_guardians_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.student_teachers
    ADD CONSTRAINT student_teachers_student_fkey FOREIGN KEY (tenant_id, program_id, student_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.student_teachers
    ADD CONSTRAINT student_teachers_teacher_fkey FOREIGN KEY (tenant_id, teacher_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.support_contacts
    ADD CONSTRAINT support_contacts_match_fkey FOREIGN KEY (tenant_id, program_id, match_id) REFERENCES trellis.matches(tenant_id, program_id, match_id);

ALTER TABLE ONLY trellis.support_contacts
    ADD CONSTRAINT support_contacts_replaces_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES trellis.support_contacts(tenant_id, support_contact_id);

ALTER TABLE ONLY trellis.undelivered_letters
    ADD CONSTRAINT undelivered_letters_batch_fkey FOREIGN KEY (tenant_id, batch_id) REFERENCES trellis.report_batches(tenant_id, batch_id) ON DELETE CASCADE;

ALTER TABLE ONLY trellis.undelivered_letters
    ADD CONSTRAINT undelivered_letters_recipient_fkey FOREIGN KEY (tenant_id, recipient_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.undelivered_letters
    ADD CONSTRAINT undelivered_letters_student_fkey FOREIGN KEY (tenant_id, student_id) REFERENCES trellis.people(tenant_id, person_id);

ALTER TABLE ONLY trellis.wishes
    ADD CONSTRAINT wishes_from_fkey FOREIGN KEY (tenant_id, program_id, from_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE ONLY trellis.wishes
    ADD CONSTRAINT wishes_to_fkey FOREIGN KEY (tenant_id, program_id, to_id) REFERENCES trellis.enrollments(tenant_id, program_id, person_id);

ALTER TABLE trellis.check_ins ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.commitments ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.concern_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.concerns ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.connection_contacts ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.connections ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.contact_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.contributions ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.disclosures ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.distinct_people ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.duties ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.enrollment_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.enrollments ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.exclusions ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.goal_steps ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.goals ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.import_changes ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.import_orders ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.import_undos ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.imports ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.mail_secrets ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.mail_suppressions ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.mails ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.match_acceptances ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.match_closures ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.match_excuses ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.match_goal_events ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.match_holds ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.matches ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.meetings ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.people ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.pins ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.program_breaks ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.programs ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.rematches ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.reminder_opt_outs ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.reminder_settings ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.reminders ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.report_batch_parts ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.report_batches ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.report_editions ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.requests ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.round_pairs ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.rounds ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.safety_clearances ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.saved_mappings ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.sharing_agreements ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.student_guardians ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.student_teachers ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.support_contacts ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON trellis.check_ins USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.commitments USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.concern_events USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.concerns USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.connection_contacts USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.connections USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.contact_events USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.contributions USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.disclosures USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.distinct_people USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.duties USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.enrollment_events USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.enrollments USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.exclusions USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.goal_steps USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.goals USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.import_changes USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.import_orders USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.import_undos USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.imports USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.mail_secrets USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.mail_suppressions USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.mails USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.match_acceptances USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.match_closures USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.match_excuses USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.match_goal_events USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.match_holds USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.matches USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.meetings USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.people USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.pins USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.program_breaks USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.programs USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.rematches USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.reminder_opt_outs USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.reminder_settings USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.reminders USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.report_batch_parts USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.report_batches USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.report_editions USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.requests USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.round_pairs USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.rounds USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.safety_clearances USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.saved_mappings USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.sharing_agreements USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.student_guardians USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.student_teachers USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.support_contacts USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.undelivered_letters USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

CREATE POLICY tenant ON trellis.wishes USING ((tenant_id = (current_setting('trellis.tenant_id'::text))::uuid));

ALTER TABLE trellis.undelivered_letters ENABLE ROW LEVEL SECURITY;

ALTER TABLE trellis.wishes ENABLE ROW LEVEL SECURITY;

GRANT USAGE ON SCHEMA trellis TO trellis_app;
GRANT USAGE ON SCHEMA trellis TO trellis_control;
GRANT USAGE ON SCHEMA trellis TO trellis_safeguarding;
GRANT USAGE ON SCHEMA trellis TO trellis_ops;
GRANT USAGE ON SCHEMA trellis TO trellis_queue;
GRANT USAGE ON SCHEMA trellis TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.add_schedule(schedule text, cron_text text, zone text, missed_policy text, most_backfill bigint, first_at timestamp with time zone, queue_name text, job_kind text, job_arguments jsonb, by_whom text) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.add_schedule(schedule text, cron_text text, zone text, missed_policy text, most_backfill bigint, first_at timestamp with time zone, queue_name text, job_kind text, job_arguments jsonb, by_whom text) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.advance_schedules(tenants uuid[], names text[], last_ticks timestamp with time zone[], next_times timestamp with time zone[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.advance_schedules(tenants uuid[], names text[], last_ticks timestamp with time zone[], next_times timestamp with time zone[]) TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.cancel_jobs(wanted bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.cancel_jobs(wanted bigint[]) TO trellis_app;

GRANT SELECT ON TABLE trellis.jobs TO trellis_ops;

REVOKE ALL ON FUNCTION trellis.claim_jobs(wanted_queue text, wanted bigint, worker uuid, lease_seconds bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.claim_jobs(wanted_queue text, wanted bigint, worker uuid, lease_seconds bigint) TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.complete_job(job bigint, lease bigint, done bigint, total bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.complete_job(job bigint, lease bigint, done bigint, total bigint) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.complete_jobs(tenants uuid[], jobs bigint[], leases bigint[], done bigint[], totals bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.complete_jobs(tenants uuid[], jobs bigint[], leases bigint[], done bigint[], totals bigint[]) TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.count_jobs(wanted bigint[], kinds text[], states text[], queues text[], created_before timestamp with time zone, batch bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.count_jobs(wanted bigint[], kinds text[], states text[], queues text[], created_before timestamp with time zone, batch bigint) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.enqueue_jobs(kinds text[], queues text[], argument_lists jsonb[], priorities bigint[], times timestamp with time zone[], unique_keys text[], attempts bigint[], batches bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.enqueue_jobs(kinds text[], queues text[], argument_lists jsonb[], priorities bigint[], times timestamp with time zone[], unique_keys text[], attempts bigint[], batches bigint[]) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.fail_jobs(tenants uuid[], jobs bigint[], leases bigint[], outcomes text[], errors text[], seconds bigint[], factors double precision[], done bigint[], totals bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.fail_jobs(tenants uuid[], jobs bigint[], leases bigint[], outcomes text[], errors text[], seconds bigint[], factors double precision[], done bigint[], totals bigint[]) TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.forget_jobs(wanted bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.forget_jobs(wanted bigint[]) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.heartbeat_jobs(worker uuid, lease_seconds bigint, tenants uuid[], jobs bigint[], leases bigint[], done bigint[], totals bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.heartbeat_jobs(worker uuid, lease_seconds bigint, tenants uuid[], jobs bigint[], leases bigint[], done bigint[], totals bigint[]) TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.hold_job(job bigint, lease bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.hold_job(job bigint, lease bigint) TO trellis_app;

GRANT SELECT ON TABLE trellis.job_attempts TO trellis_ops;

REVOKE ALL ON FUNCTION trellis.list_job_attempts(job bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.list_job_attempts(job bigint) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.list_jobs(wanted bigint[], kinds text[], states text[], queues text[], created_before timestamp with time zone, batch bigint, room bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.list_jobs(wanted bigint[], kinds text[], states text[], queues text[], created_before timestamp with time zone, batch bigint, room bigint) TO trellis_app;

GRANT SELECT ON TABLE trellis.job_queues TO trellis_ops;

REVOKE ALL ON FUNCTION trellis.list_paused_queues() FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.list_paused_queues() TO trellis_worker;
GRANT ALL ON FUNCTION trellis.list_paused_queues() TO trellis_control;

REVOKE ALL ON FUNCTION trellis.list_schedule_runs(schedule text, room bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.list_schedule_runs(schedule text, room bigint) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.list_schedules(schedule text) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.list_schedules(schedule text) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.make_schedule_runs(tenants uuid[], names text[], ticks timestamp with time zone[], by_whom text) FROM PUBLIC;

REVOKE ALL ON FUNCTION trellis.make_ticks(tenants uuid[], names text[], ticks timestamp with time zone[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.make_ticks(tenants uuid[], names text[], ticks timestamp with time zone[]) TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.measure_dead_rows() FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.measure_dead_rows() TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.measure_kinds() FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.measure_kinds() TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.measure_queues() FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.measure_queues() TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.pause_queue(wanted_queue text, by_whom text, why text) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.pause_queue(wanted_queue text, by_whom text, why text) TO trellis_worker;
GRANT ALL ON FUNCTION trellis.pause_queue(wanted_queue text, by_whom text, why text) TO trellis_control;

REVOKE ALL ON FUNCTION trellis.pause_schedule(schedule text, by_whom text) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.pause_schedule(schedule text, by_whom text) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.prune_jobs(completed_days bigint, other_days bigint, room bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.prune_jobs(completed_days bigint, other_days bigint, room bigint) TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.prune_schedule_runs(days bigint, room bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.prune_schedule_runs(days bigint, room bigint) TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.remove_schedule(schedule text) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.remove_schedule(schedule text) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.rescue_jobs() FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.rescue_jobs() TO trellis_worker;

REVOKE ALL ON FUNCTION trellis.resume_queue(wanted_queue text) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.resume_queue(wanted_queue text) TO trellis_control;

REVOKE ALL ON FUNCTION trellis.resume_schedule(schedule text, first_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.resume_schedule(schedule text, first_at timestamp with time zone) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.retry_jobs(wanted bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.retry_jobs(wanted bigint[]) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.run_schedule(schedule text, by_whom text) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.run_schedule(schedule text, by_whom text) TO trellis_app;

REVOKE ALL ON FUNCTION trellis.take_due_schedules(room bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION trellis.take_due_schedules(room bigint) TO trellis_worker;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.check_ins TO trellis_app;
GRANT SELECT ON TABLE trellis.check_ins TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.commitments TO trellis_app;
GRANT SELECT ON TABLE trellis.commitments TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.concern_events TO trellis_safeguarding;
GRANT SELECT ON TABLE trellis.concern_events TO trellis_ops;

GRANT SELECT(tenant_id) ON TABLE trellis.concern_events TO trellis_app;

GRANT SELECT(event_id) ON TABLE trellis.concern_events TO trellis_app;

GRANT SELECT(concern_id) ON TABLE trellis.concern_events TO trellis_app;

GRANT SELECT(action) ON TABLE trellis.concern_events TO trellis_app;

GRANT SELECT(entered_at) ON TABLE trellis.concern_events TO trellis_app;

GRANT INSERT ON TABLE trellis.concerns TO trellis_app;
GRANT SELECT ON TABLE trellis.concerns TO trellis_safeguarding;
GRANT SELECT ON TABLE trellis.concerns TO trellis_ops;

GRANT SELECT(tenant_id) ON TABLE trellis.concerns TO trellis_app;

GRANT SELECT(concern_id) ON TABLE trellis.concerns TO trellis_app;

GRANT SELECT(number) ON TABLE trellis.concerns TO trellis_app;

GRANT SELECT(recipients) ON TABLE trellis.concerns TO trellis_app;

GRANT SELECT(entered_at) ON TABLE trellis.concerns TO trellis_app;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.connection_contacts TO trellis_app;
GRANT SELECT ON TABLE trellis.connection_contacts TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.connections TO trellis_app;
GRANT SELECT ON TABLE trellis.connections TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.contact_events TO trellis_app;
GRANT SELECT ON TABLE trellis.contact_events TO trellis_ops;

GRANT SELECT ON TABLE trellis.contact_blocks TO trellis_app;
GRANT SELECT ON TABLE trellis.contact_blocks TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.contributions TO trellis_app;
GRANT SELECT ON TABLE trellis.contributions TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.disclosures TO trellis_app;
GRANT SELECT ON TABLE trellis.disclosures TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.distinct_people TO trellis_app;
GRANT SELECT ON TABLE trellis.distinct_people TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.duties TO trellis_app;
GRANT SELECT ON TABLE trellis.duties TO trellis_ops;
GRANT SELECT ON TABLE trellis.duties TO trellis_safeguarding;

GRANT SELECT,INSERT,DELETE ON TABLE trellis.enrollment_events TO trellis_app;
GRANT SELECT ON TABLE trellis.enrollment_events TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.enrollments TO trellis_app;
GRANT SELECT ON TABLE trellis.enrollments TO trellis_ops;

GRANT SELECT ON TABLE trellis.enrollment_history TO trellis_app;
GRANT SELECT ON TABLE trellis.enrollment_history TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.exclusions TO trellis_app;
GRANT SELECT ON TABLE trellis.exclusions TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.goal_steps TO trellis_app;
GRANT SELECT ON TABLE trellis.goal_steps TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.goals TO trellis_app;
GRANT SELECT ON TABLE trellis.goals TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.import_changes TO trellis_app;
GRANT SELECT ON TABLE trellis.import_changes TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.import_orders TO trellis_app;
GRANT SELECT ON TABLE trellis.import_orders TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.import_undos TO trellis_app;
GRANT SELECT ON TABLE trellis.import_undos TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.imports TO trellis_app;
GRANT SELECT ON TABLE trellis.imports TO trellis_ops;

GRANT SELECT ON SEQUENCE trellis.jobs_job_id_seq TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.mail_secrets TO trellis_app;
GRANT SELECT ON TABLE trellis.mail_secrets TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.mail_suppressions TO trellis_app;
GRANT SELECT ON TABLE trellis.mail_suppressions TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.mails TO trellis_app;
GRANT SELECT ON TABLE trellis.mails TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.match_acceptances TO trellis_app;
GRANT SELECT ON TABLE trellis.match_acceptances TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.match_closures TO trellis_app;
GRANT SELECT ON TABLE trellis.match_closures TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.match_excuses TO trellis_app;
GRANT SELECT ON TABLE trellis.match_excuses TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.match_goal_events TO trellis_app;
GRANT SELECT ON TABLE trellis.match_goal_events TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.match_holds TO trellis_app;
GRANT SELECT ON TABLE trellis.match_holds TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.matches TO trellis_app;
GRANT SELECT ON TABLE trellis.matches TO trellis_ops;
GRANT SELECT ON TABLE trellis.matches TO trellis_safeguarding;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.meetings TO trellis_app;
GRANT SELECT ON TABLE trellis.meetings TO trellis_ops;

GRANT SELECT ON TABLE trellis.migrations TO trellis_app;
GRANT SELECT ON TABLE trellis.migrations TO trellis_control;
GRANT SELECT ON TABLE trellis.migrations TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.people TO trellis_app;
GRANT SELECT ON TABLE trellis.people TO trellis_ops;
GRANT SELECT ON TABLE trellis.people TO trellis_safeguarding;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.pins TO trellis_app;
GRANT SELECT ON TABLE trellis.pins TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.program_breaks TO trellis_app;
GRANT SELECT ON TABLE trellis.program_breaks TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.programs TO trellis_app;
GRANT SELECT ON TABLE trellis.programs TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.rematches TO trellis_app;
GRANT SELECT ON TABLE trellis.rematches TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.reminder_opt_outs TO trellis_app;
GRANT SELECT ON TABLE trellis.reminder_opt_outs TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.reminder_settings TO trellis_app;
GRANT SELECT ON TABLE trellis.reminder_settings TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.reminders TO trellis_app;
GRANT SELECT ON TABLE trellis.reminders TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.report_batch_parts TO trellis_app;
GRANT SELECT ON TABLE trellis.report_batch_parts TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.report_batches TO trellis_app;
GRANT SELECT ON TABLE trellis.report_batches TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.report_editions TO trellis_app;
GRANT SELECT ON TABLE trellis.report_editions TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.requests TO trellis_app;
GRANT SELECT ON TABLE trellis.requests TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.round_pairs TO trellis_app;
GRANT SELECT ON TABLE trellis.round_pairs TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.rounds TO trellis_app;
GRANT SELECT ON TABLE trellis.rounds TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.safety_clearances TO trellis_safeguarding;
GRANT SELECT ON TABLE trellis.safety_clearances TO trellis_ops;

GRANT SELECT(tenant_id) ON TABLE trellis.safety_clearances TO trellis_app;

GRANT SELECT(clearance_id) ON TABLE trellis.safety_clearances TO trellis_app;

GRANT SELECT(mentor_id) ON TABLE trellis.safety_clearances TO trellis_app;

GRANT SELECT(entered_at) ON TABLE trellis.safety_clearances TO trellis_app;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.saved_mappings TO trellis_app;
GRANT SELECT ON TABLE trellis.saved_mappings TO trellis_ops;

GRANT SELECT ON TABLE trellis.schedule_runs TO trellis_ops;

GRANT SELECT ON TABLE trellis.schedules TO trellis_ops;

GRANT SELECT,INSERT ON TABLE trellis.sharing_agreements TO trellis_app;
GRANT SELECT ON TABLE trellis.sharing_agreements TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.student_guardians TO trellis_app;
GRANT SELECT ON TABLE trellis.student_guardians TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.student_teachers TO trellis_app;
GRANT SELECT ON TABLE trellis.student_teachers TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.support_contacts TO trellis_app;
GRANT SELECT ON TABLE trellis.support_contacts TO trellis_ops;

GRANT SELECT,INSERT,UPDATE ON TABLE trellis.tenants TO trellis_control;

GRANT SELECT(tenant_id),REFERENCES(tenant_id) ON TABLE trellis.tenants TO trellis_queue;

GRANT SELECT(max_running_jobs) ON TABLE trellis.tenants TO trellis_queue;

GRANT SELECT,INSERT ON TABLE trellis.undelivered_letters TO trellis_app;
GRANT SELECT ON TABLE trellis.undelivered_letters TO trellis_ops;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE trellis.wishes TO trellis_app;
GRANT SELECT ON TABLE trellis.wishes TO trellis_ops;
