-- The queue: what is to be done outside the request that asked for it. Its tables belong to a role of
-- their own and nobody else may touch them; whoever needs them calls a function. A tenant's own
-- functions know one tenant, the transaction's; the worker's know no tenant's rows beside the queue.
--
-- available -> running -> completed | scheduled (again, later) | discarded | cancelled | available
-- (given back); scheduled -> available when due; available | scheduled -> cancelled; discarded |
-- cancelled -> available by hand. Each statement below names the state it starts from; there is no
-- other way to a row. All time is the database's.

ALTER TABLE trellis.tenants
  ADD COLUMN max_running_jobs integer NOT NULL DEFAULT 10,
  ADD CONSTRAINT tenants_max_running_jobs_check CHECK (max_running_jobs BETWEEN 0 AND 1000);

GRANT REFERENCES (tenant_id), SELECT (tenant_id, max_running_jobs)
  ON trellis.tenants TO trellis_queue;

GRANT CREATE ON SCHEMA trellis TO trellis_queue;
SET LOCAL ROLE trellis_queue;

CREATE TABLE trellis.jobs (
  tenant_id           uuid        NOT NULL,
  job_id              bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  queue               text        NOT NULL,
  kind                text        NOT NULL,
  -- Identifiers only: nothing that tells of a person.
  arguments           jsonb       NOT NULL,
  state               text        NOT NULL,
  -- The smaller is done first, within its tenant.
  priority            smallint    NOT NULL,
  run_at              timestamptz NOT NULL,
  attempt             integer     NOT NULL DEFAULT 0,
  max_attempts        integer     NOT NULL,
  snoozes             integer     NOT NULL DEFAULT 0,
  -- Grows with each claim and never shrinks: whoever names an older number changes nothing.
  lease_no            bigint      NOT NULL DEFAULT 0,
  lease_until         timestamptz,
  worker_id           uuid,
  claimed_at          timestamptz,
  cancel_requested_at timestamptz,
  unique_key          text,
  -- The job that this one is a part of.
  batch_id            bigint,
  progress            integer     NOT NULL DEFAULT 0,
  progress_total      integer,
  last_error          text,
  created_at          timestamptz NOT NULL DEFAULT now(),
  finished_at         timestamptz,
  CONSTRAINT jobs_pkey PRIMARY KEY (tenant_id, job_id),
  CONSTRAINT jobs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT jobs_state_check CHECK (
    state IN ('available', 'scheduled', 'running', 'completed', 'discarded', 'cancelled')),
  CONSTRAINT jobs_lease_check CHECK ((state = 'running') = (lease_until IS NOT NULL)),
  CONSTRAINT jobs_finished_check CHECK (
    (state IN ('completed', 'discarded', 'cancelled')) = (finished_at IS NOT NULL)),
  CONSTRAINT jobs_worker_check CHECK (
    state <> 'running' OR (worker_id IS NOT NULL AND claimed_at IS NOT NULL)),
  CONSTRAINT jobs_arguments_check CHECK (
    jsonb_typeof(arguments) = 'object' AND pg_column_size(arguments) <= 65536),
  CONSTRAINT jobs_queue_check CHECK (length(queue) BETWEEN 1 AND 63),
  CONSTRAINT jobs_kind_check CHECK (length(kind) BETWEEN 1 AND 100),
  CONSTRAINT jobs_unique_key_check CHECK (length(unique_key) BETWEEN 1 AND 300),
  CONSTRAINT jobs_attempt_check CHECK (attempt BETWEEN 0 AND max_attempts),
  CONSTRAINT jobs_max_attempts_check CHECK (max_attempts BETWEEN 1 AND 10000),
  CONSTRAINT jobs_progress_check CHECK (progress >= 0 AND progress_total >= 0)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500);

CREATE INDEX jobs_ready ON trellis.jobs (queue, tenant_id, priority, run_at, job_id)
  WHERE state = 'available';
CREATE INDEX jobs_due ON trellis.jobs (run_at) WHERE state = 'scheduled';
-- Without lease_until, so that a heartbeat touches no index.
CREATE INDEX jobs_running ON trellis.jobs (queue, tenant_id) WHERE state = 'running';
CREATE INDEX jobs_finished ON trellis.jobs (state, finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX jobs_batch ON trellis.jobs (tenant_id, batch_id) WHERE batch_id IS NOT NULL;
CREATE UNIQUE INDEX jobs_unique_key ON trellis.jobs (tenant_id, kind, unique_key)
  WHERE unique_key IS NOT NULL AND state IN ('available', 'scheduled', 'running');

-- How each claim of a job ended; only ever added to.
CREATE TABLE trellis.job_attempts (
  tenant_id  uuid        NOT NULL,
  job_id     bigint      NOT NULL,
  lease_no   bigint      NOT NULL,
  worker_id  uuid        NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz NOT NULL,
  outcome    text        NOT NULL,
  error      text,
  CONSTRAINT job_attempts_pkey PRIMARY KEY (tenant_id, job_id, lease_no),
  CONSTRAINT job_attempts_job_fkey FOREIGN KEY (tenant_id, job_id)
    REFERENCES trellis.jobs (tenant_id, job_id) ON DELETE CASCADE,
  CONSTRAINT job_attempts_outcome_check CHECK (outcome IN (
    'completed', 'retried', 'snoozed', 'discarded', 'cancelled', 'returned', 'lost'))
);

-- Queues that stand still; of all tenants.
CREATE TABLE trellis.job_queues (
  queue     text        NOT NULL,
  paused_at timestamptz NOT NULL,
  paused_by text        NOT NULL,
  CONSTRAINT job_queues_pkey PRIMARY KEY (queue),
  CONSTRAINT job_queues_queue_check CHECK (length(queue) BETWEEN 1 AND 63)
);

-- A tenant's own functions -------------------------------------------------------------------------

-- Puts jobs into the queue, in the transaction of the event; NULL where a live job has the key.
CREATE FUNCTION trellis.enqueue_jobs(
  kinds text[], queues text[], argument_lists jsonb[], priorities bigint[], times timestamptz[],
  unique_keys text[], attempts bigint[], batches bigint[]
) RETURNS TABLE (place bigint, job bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- Sent when the transaction commits; one for each queue that has something ready.
  PERFORM pg_notify('trellis_jobs', ready.queue)
     FROM (SELECT DISTINCT n.queue FROM unnest(queues, times) AS n (queue, run_at)
            WHERE n.run_at IS NULL OR n.run_at <= now()) AS ready;
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
    SELECT current_setting('trellis.tenant_id')::uuid, w.job_id, w.queue, w.kind, w.arguments,
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

-- Completes a running job in a transaction of its tenant; false where the lease is another's.
CREATE FUNCTION trellis.complete_job(job bigint, lease bigint, done bigint, total bigint)
RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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

-- The tenant's jobs, the newest first; each condition that is NULL is none.
CREATE FUNCTION trellis.list_jobs(
  wanted bigint[], kinds text[], states text[], queues text[], created_before timestamptz,
  batch bigint, room bigint
) RETURNS SETOF trellis.jobs
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
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
   LIMIT room
$$;

-- How many jobs of the tenant fulfil the same conditions, by state.
CREATE FUNCTION trellis.count_jobs(
  wanted bigint[], kinds text[], states text[], queues text[], created_before timestamptz,
  batch bigint
) RETURNS TABLE (state text, jobs bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT j.state, count(*)
    FROM trellis.jobs j
   WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
     AND (wanted IS NULL OR j.job_id = ANY (wanted))
     AND (kinds IS NULL OR j.kind = ANY (kinds))
     AND (states IS NULL OR j.state = ANY (states))
     AND (queues IS NULL OR j.queue = ANY (queues))
     AND (created_before IS NULL OR j.created_at < created_before)
     AND (batch IS NULL OR j.batch_id = batch)
   GROUP BY j.state
$$;

CREATE FUNCTION trellis.list_job_attempts(job bigint) RETURNS SETOF trellis.job_attempts
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.*
    FROM trellis.job_attempts a
   WHERE a.tenant_id = current_setting('trellis.tenant_id')::uuid AND a.job_id = job
   ORDER BY a.lease_no
$$;

-- Cancels what waits and asks what runs to stop; what is finished is left alone and not named.
CREATE FUNCTION trellis.cancel_jobs(wanted bigint[]) RETURNS TABLE (job bigint, state text)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH live AS MATERIALIZED (
    SELECT j.tenant_id, j.job_id
      FROM trellis.jobs j
     WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
       AND j.job_id = ANY (wanted) AND j.state IN ('available', 'scheduled', 'running')
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

-- Makes discarded and cancelled jobs ready again, each with one attempt more; one whose key a live
-- job has by now stays as it is and is not named.
CREATE FUNCTION trellis.retry_jobs(wanted bigint[]) RETURNS TABLE (job bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
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

-- Forgets finished jobs and how their attempts ended.
CREATE FUNCTION trellis.forget_jobs(wanted bigint[]) RETURNS TABLE (job bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM trellis.jobs j
   WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
     AND j.job_id = ANY (wanted) AND j.state IN ('completed', 'discarded', 'cancelled')
  RETURNING j.job_id
$$;

-- The worker's functions ---------------------------------------------------------------------------

-- Claims up to `room` ready jobs of a queue for a worker.
--
-- Fair: place by place to the tenant with the fewest running, and no tenant beyond its own cap, which
-- holds strictly: a tenant is claimed from by one transaction at a time. Who finds all tenants taken
-- waits for the neediest. The answer costs a few index probes a tenant, however many jobs wait.
CREATE FUNCTION trellis.claim_jobs(
  wanted_queue text, wanted bigint, worker uuid, lease_seconds bigint
) RETURNS SETOF trellis.jobs
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
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
   WHERE (j.tenant_id, j.job_id) = (d.tenant_id, d.job_id) AND j.state = 'scheduled';

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
  busy AS MATERIALIZED (
    SELECT j.tenant_id, count(*) AS running
      FROM trellis.jobs j
     WHERE j.queue = wanted_queue AND j.state = 'running'
     GROUP BY j.tenant_id
  ),
  ranked AS MATERIALIZED (
    SELECT r.tenant_id
      FROM ready r
      JOIN trellis.tenants t ON t.tenant_id = r.tenant_id
      LEFT JOIN busy b ON b.tenant_id = r.tenant_id
     WHERE coalesce(b.running, 0) < t.max_running_jobs
     ORDER BY coalesce(b.running, 0), random()
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
   WHERE (j.tenant_id, j.job_id) = (c.tenant_id, c.job_id) AND j.state = 'available'
  RETURNING j.*;
END
$$;

-- Prolongs a worker's leases and writes how far its jobs are. A job that is not live is lost; one
-- that another transaction is changing just now is passed over, for the worker must not wait.
CREATE FUNCTION trellis.heartbeat_jobs(
  worker uuid, lease_seconds bigint, tenants uuid[], jobs bigint[], leases bigint[],
  done bigint[], totals bigint[]
) RETURNS TABLE (place bigint, is_live boolean, is_cancelled boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
  WITH mine AS MATERIALIZED (
    SELECT * FROM unnest(tenants, jobs, leases, done, totals)
             WITH ORDINALITY AS m (tenant_id, job_id, lease_no, done, total, n)
  ),
  held AS MATERIALIZED (
    SELECT m.n, m.done, m.total, j.tenant_id, j.job_id, j.cancel_requested_at
      FROM mine m
      JOIN trellis.jobs j
        ON (j.tenant_id, j.job_id, j.lease_no) = (m.tenant_id, m.job_id, m.lease_no)
     WHERE j.state = 'running' AND j.worker_id = worker
  ),
  free AS MATERIALIZED (
    SELECT h.tenant_id, h.job_id, h.done, h.total
      FROM held h
      JOIN trellis.jobs j ON (j.tenant_id, j.job_id) = (h.tenant_id, h.job_id)
     WHERE j.state = 'running' AND j.worker_id = worker
       FOR UPDATE OF j SKIP LOCKED
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
    LEFT JOIN held h ON h.n = m.n
$$;

-- Completes jobs that wrote nothing; names those whose lease still was the caller's.
CREATE FUNCTION trellis.complete_jobs(
  tenants uuid[], jobs bigint[], leases bigint[], done bigint[], totals bigint[]
) RETURNS TABLE (place bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
  WITH held AS MATERIALIZED (
    SELECT m.n, m.done, m.total, j.tenant_id, j.job_id
      FROM unnest(tenants, jobs, leases, done, totals)
           WITH ORDINALITY AS m (tenant_id, job_id, lease_no, done, total, n)
      JOIN trellis.jobs j
        ON (j.tenant_id, j.job_id, j.lease_no) = (m.tenant_id, m.job_id, m.lease_no)
     WHERE j.state = 'running'
     ORDER BY j.tenant_id, j.job_id
       FOR UPDATE OF j
  ),
  ended AS (
    UPDATE trellis.jobs j
       SET state = 'completed', lease_until = NULL, finished_at = clock_timestamp(),
           progress = coalesce(h.done, j.progress),
           progress_total = coalesce(h.total, j.progress_total)
      FROM held h
     WHERE (j.tenant_id, j.job_id) = (h.tenant_id, h.job_id) AND j.state = 'running'
    RETURNING h.n, j.tenant_id, j.job_id, j.lease_no, j.worker_id, j.claimed_at, j.finished_at
  ),
  noted AS (
    INSERT INTO trellis.job_attempts
    SELECT e.tenant_id, e.job_id, e.lease_no, e.worker_id, e.claimed_at, e.finished_at, 'completed'
      FROM ended e
  )
  SELECT e.n FROM ended e
$$;

-- Ends attempts that did not complete: 'retried' (later, or discarded when no attempt is left),
-- 'snoozed' and 'returned' (the attempt is given back), 'discarded', 'cancelled'. Whom somebody asked
-- to stop is never tried again. `factors` spread the retries.
CREATE FUNCTION trellis.fail_jobs(
  tenants uuid[], jobs bigint[], leases bigint[], outcomes text[], errors text[],
  seconds bigint[], factors double precision[], done bigint[], totals bigint[]
) RETURNS TABLE (place bigint, state text)
LANGUAGE sql SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
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
           END AS outcome
      FROM unnest(tenants, jobs, leases, outcomes, errors, seconds, factors, done, totals)
           WITH ORDINALITY AS m (
             tenant_id, job_id, lease_no, outcome, error, seconds, factor, done, total, n)
      JOIN trellis.jobs j
        ON (j.tenant_id, j.job_id, j.lease_no) = (m.tenant_id, m.job_id, m.lease_no)
     WHERE j.state = 'running'
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
     WHERE (j.tenant_id, j.job_id) = (h.tenant_id, h.job_id) AND j.state = 'running'
    RETURNING h.n, h.outcome, h.error, j.state, j.tenant_id, j.job_id, j.lease_no, j.worker_id,
              j.claimed_at
  ),
  noted AS (
    INSERT INTO trellis.job_attempts
    SELECT e.tenant_id, e.job_id, e.lease_no, e.worker_id, e.claimed_at, clock_timestamp(),
           e.outcome, left(e.error, 2000)
      FROM ended e
  )
  SELECT e.n, e.state FROM ended e
$$;

-- Takes back the jobs of workers that stopped answering: soon ready again, or discarded when no
-- attempt is left, so that one poisonous job cannot end workers for ever.
CREATE FUNCTION trellis.rescue_jobs() RETURNS TABLE (state text, kind text)
LANGUAGE sql SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
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

-- Forgets finished jobs in one batch and says how many they were: completed ones after so many days,
-- discarded and cancelled ones after so many others.
CREATE FUNCTION trellis.prune_jobs(completed_days bigint, other_days bigint, room bigint)
RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = '' SET enable_seqscan = off AS $$
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

-- What waits and runs, queue by queue, and how long the oldest has been due or running.
CREATE FUNCTION trellis.measure_queues()
RETURNS TABLE (queue text, state text, jobs bigint, oldest_seconds double precision)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT j.queue, j.state, count(*),
         extract(epoch FROM clock_timestamp() - min(
           CASE WHEN j.state = 'running' THEN j.claimed_at ELSE j.run_at END))::double precision
    FROM trellis.jobs j
   WHERE j.state IN ('available', 'scheduled', 'running')
   GROUP BY j.queue, j.state
$$;

-- What every kind's jobs have come to, as far as it is remembered.
CREATE FUNCTION trellis.measure_kinds()
RETURNS TABLE (queue text, kind text, state text, jobs bigint, retries bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT j.queue, j.kind, j.state, count(*), sum(greatest(j.attempt - 1, 0))::bigint
    FROM trellis.jobs j
   GROUP BY j.queue, j.kind, j.state
$$;

-- How much of the queue's table is dead rows, from 0 to 1.
CREATE FUNCTION trellis.measure_dead_rows() RETURNS double precision
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(max(s.n_dead_tup / nullif(s.n_live_tup + s.n_dead_tup, 0)::double precision), 0)
    FROM pg_catalog.pg_stat_all_tables s
   WHERE s.relid = 'trellis.jobs'::regclass
$$;

-- Whole queues -------------------------------------------------------------------------------------

-- Stops a queue for all tenants; false where it stands still already.
CREATE FUNCTION trellis.pause_queue(wanted_queue text, by_whom text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO trellis.job_queues VALUES (wanted_queue, clock_timestamp(), by_whom)
      ON CONFLICT DO NOTHING;
  RETURN FOUND;
END
$$;

CREATE FUNCTION trellis.resume_queue(wanted_queue text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM trellis.job_queues q WHERE q.queue = wanted_queue;
  IF FOUND THEN
    PERFORM pg_notify('trellis_jobs', wanted_queue);
    RETURN true;
  END IF;
  RETURN false;
END
$$;

CREATE FUNCTION trellis.list_paused_queues() RETURNS SETOF trellis.job_queues
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT q.* FROM trellis.job_queues q ORDER BY q.queue
$$;

-- Whoever owns a function may call it, and so may everybody until it is taken from them.
REVOKE ALL ON FUNCTION
  trellis.enqueue_jobs, trellis.complete_job, trellis.list_jobs, trellis.count_jobs,
  trellis.list_job_attempts, trellis.cancel_jobs, trellis.retry_jobs, trellis.forget_jobs,
  trellis.claim_jobs, trellis.heartbeat_jobs, trellis.complete_jobs, trellis.fail_jobs,
  trellis.rescue_jobs, trellis.prune_jobs, trellis.measure_queues, trellis.measure_kinds,
  trellis.measure_dead_rows, trellis.pause_queue, trellis.resume_queue, trellis.list_paused_queues
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  trellis.enqueue_jobs, trellis.complete_job, trellis.list_jobs, trellis.count_jobs,
  trellis.list_job_attempts, trellis.cancel_jobs, trellis.retry_jobs, trellis.forget_jobs
  TO trellis_app;
GRANT EXECUTE ON FUNCTION
  trellis.claim_jobs, trellis.heartbeat_jobs, trellis.complete_jobs, trellis.fail_jobs,
  trellis.rescue_jobs, trellis.prune_jobs, trellis.measure_queues, trellis.measure_kinds,
  trellis.measure_dead_rows, trellis.pause_queue, trellis.list_paused_queues
  TO trellis_worker;
GRANT EXECUTE ON FUNCTION
  trellis.pause_queue, trellis.resume_queue, trellis.list_paused_queues
  TO trellis_control;

-- For backups, which no row may be missing from.
GRANT SELECT ON trellis.jobs, trellis.job_attempts, trellis.job_queues TO trellis_ops;
GRANT SELECT ON SEQUENCE trellis.jobs_job_id_seq TO trellis_ops;

SET LOCAL ROLE trellis_owner;
REVOKE CREATE ON SCHEMA trellis FROM trellis_queue;
