-- What recurs: schedules, and the ticks that they made. Both belong to the queue's owner, as jobs do.
-- When the next tick is, the program works out, for only it reads cron; whether it is time, this
-- database's clock decides alone.

GRANT CREATE ON SCHEMA trellis TO trellis_queue;
SET LOCAL ROLE trellis_queue;

CREATE TABLE trellis.schedules (
  tenant_id    uuid        NOT NULL,
  name         text        NOT NULL,
  cron         text        NOT NULL,
  time_zone    text        NOT NULL,
  -- What becomes of ticks at whose time no worker ran.
  missed       text        NOT NULL,
  max_backfill integer     NOT NULL,
  -- The latest tick that was made or passed over.
  last_tick    timestamptz,
  next_at      timestamptz NOT NULL,
  paused_at    timestamptz,
  paused_by    text,
  queue        text        NOT NULL,
  kind         text        NOT NULL,
  arguments    jsonb       NOT NULL,
  created_at   timestamptz NOT NULL,
  created_by   text        NOT NULL,
  CONSTRAINT schedules_pkey PRIMARY KEY (tenant_id, name),
  CONSTRAINT schedules_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES trellis.tenants (tenant_id),
  CONSTRAINT schedules_name_check CHECK (length(name) BETWEEN 1 AND 63),
  CONSTRAINT schedules_cron_check CHECK (length(cron) BETWEEN 1 AND 500),
  CONSTRAINT schedules_missed_check CHECK (missed IN ('skip', 'run_once', 'backfill')),
  CONSTRAINT schedules_max_backfill_check CHECK (max_backfill BETWEEN 1 AND 100),
  CONSTRAINT schedules_paused_check CHECK ((paused_at IS NULL) = (paused_by IS NULL)),
  CONSTRAINT schedules_queue_check CHECK (length(queue) BETWEEN 1 AND 63),
  CONSTRAINT schedules_kind_check CHECK (length(kind) BETWEEN 1 AND 100),
  CONSTRAINT schedules_arguments_check CHECK (
    jsonb_typeof(arguments) = 'object' AND pg_column_size(arguments) <= 32768)
);
CREATE INDEX schedules_due ON trellis.schedules (next_at) WHERE paused_at IS NULL;

-- Each tick that was made, once: whoever adds its row enqueues its job in the same transaction.
CREATE TABLE trellis.schedule_runs (
  tenant_id uuid        NOT NULL,
  name      text        NOT NULL,
  tick      timestamptz NOT NULL,
  job_id    bigint      NOT NULL,
  made_at   timestamptz NOT NULL,
  -- Who ran it by hand; NULL where its time had come.
  made_by   text,
  CONSTRAINT schedule_runs_pkey PRIMARY KEY (tenant_id, name, tick),
  CONSTRAINT schedule_runs_schedule_fkey FOREIGN KEY (tenant_id, name)
    REFERENCES trellis.schedules (tenant_id, name) ON DELETE CASCADE
);

-- A tenant's own functions -------------------------------------------------------------------------

-- Adds a schedule; false where there is one of the name.
CREATE FUNCTION trellis.add_schedule(
  schedule text, cron_text text, zone text, missed_policy text, most_backfill bigint,
  first_at timestamptz, queue_name text, job_kind text, job_arguments jsonb, by_whom text
) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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

-- The tenant's schedules by name, each with its latest run; one alone where it is named.
CREATE FUNCTION trellis.list_schedules(schedule text) RETURNS TABLE (
  name text, cron text, time_zone text, missed text, max_backfill bigint, last_tick timestamptz,
  next_at timestamptz, next_local text, paused_at timestamptz, paused_by text, queue text,
  kind text, arguments jsonb, created_at timestamptz, created_by text, last_run timestamptz,
  last_job bigint, last_state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.name, s.cron, s.time_zone, s.missed, s.max_backfill::bigint, s.last_tick, s.next_at,
         to_char(s.next_at AT TIME ZONE s.time_zone, 'YYYY-MM-DD HH24:MI'), s.paused_at,
         s.paused_by, s.queue, s.kind, s.arguments, s.created_at, s.created_by, r.made_at,
         r.job_id, j.state
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

-- A schedule's runs, the latest first; the state of a job that was forgotten is NULL.
CREATE FUNCTION trellis.list_schedule_runs(schedule text, room bigint) RETURNS TABLE (
  tick timestamptz, made_at timestamptz, made_by text, job bigint, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.tick, r.made_at, r.made_by, r.job_id, j.state
    FROM trellis.schedule_runs r
    LEFT JOIN trellis.jobs j ON j.tenant_id = r.tenant_id AND j.job_id = r.job_id
   WHERE r.tenant_id = current_setting('trellis.tenant_id')::uuid AND r.name = schedule
   ORDER BY r.tick DESC
   LIMIT room
$$;

-- Stops a schedule; false where it stands still already or is not there.
CREATE FUNCTION trellis.pause_schedule(schedule text, by_whom text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE trellis.schedules s
     SET paused_at = now(), paused_by = by_whom
   WHERE s.tenant_id = current_setting('trellis.tenant_id')::uuid AND s.name = schedule
     AND s.paused_at IS NULL;
  RETURN FOUND;
END
$$;

-- Lets a schedule go on with the tick that is next now; false where it does not stand still.
CREATE FUNCTION trellis.resume_schedule(schedule text, first_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE trellis.schedules s
     SET paused_at = NULL, paused_by = NULL, next_at = first_at
   WHERE s.tenant_id = current_setting('trellis.tenant_id')::uuid AND s.name = schedule
     AND s.paused_at IS NOT NULL;
  RETURN FOUND;
END
$$;

-- Forgets a schedule and its runs; jobs that it enqueued stay.
CREATE FUNCTION trellis.remove_schedule(schedule text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM trellis.schedules s
   WHERE s.tenant_id = current_setting('trellis.tenant_id')::uuid AND s.name = schedule;
  RETURN FOUND;
END
$$;

-- Makes ticks of schedules, each once: a run and its job, told its schedule and its moment.
--
-- For the functions below alone; whoever may call them is checked there.
CREATE FUNCTION trellis.make_schedule_runs(
  tenants uuid[], names text[], ticks timestamptz[], by_whom text
) RETURNS TABLE (place bigint, job bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
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

-- Runs a schedule of the tenant at this moment, besides its ticks; the job, or nothing where there is
-- no such schedule.
CREATE FUNCTION trellis.run_schedule(schedule text, by_whom text) RETURNS TABLE (job bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.job
    FROM trellis.make_schedule_runs(
           ARRAY[current_setting('trellis.tenant_id')::uuid], ARRAY[schedule],
           ARRAY[clock_timestamp()], by_whom) AS m
$$;

-- The worker's functions ---------------------------------------------------------------------------

-- Schedules whose time has come, of all tenants, the longest due first; each is locked to the end of
-- the transaction, and one that another transaction has locked is left to it.
CREATE FUNCTION trellis.take_due_schedules(room bigint) RETURNS TABLE (
  tenant_id uuid, name text, cron text, time_zone text, missed text, max_backfill bigint,
  next_at timestamptz, present timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.tenant_id, s.name, s.cron, s.time_zone, s.missed, s.max_backfill::bigint, s.next_at, now()
    FROM trellis.schedules s
   WHERE s.paused_at IS NULL AND s.next_at <= now()
   ORDER BY s.next_at
   LIMIT room
     FOR UPDATE SKIP LOCKED
$$;

-- Makes ticks of schedules whose time has come; tells the job of each that nobody made before.
CREATE FUNCTION trellis.make_ticks(tenants uuid[], names text[], ticks timestamptz[])
RETURNS TABLE (place bigint, job bigint)
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.place, m.job FROM trellis.make_schedule_runs(tenants, names, ticks, NULL) AS m
$$;

-- Says which tick of each schedule was the last, and when the next one is.
CREATE FUNCTION trellis.advance_schedules(
  tenants uuid[], names text[], last_ticks timestamptz[], next_times timestamptz[]
) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  WITH moved AS (
    UPDATE trellis.schedules s
       SET last_tick = coalesce(m.last_tick, s.last_tick), next_at = m.next_at
      FROM unnest(tenants, names, last_ticks, next_times) AS m (tenant_id, name, last_tick, next_at)
     WHERE s.tenant_id = m.tenant_id AND s.name = m.name
    RETURNING 1
  )
  SELECT count(*) FROM moved
$$;

REVOKE ALL ON FUNCTION
  trellis.add_schedule, trellis.list_schedules, trellis.list_schedule_runs, trellis.pause_schedule,
  trellis.resume_schedule, trellis.remove_schedule, trellis.make_schedule_runs,
  trellis.run_schedule, trellis.take_due_schedules, trellis.make_ticks, trellis.advance_schedules
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  trellis.add_schedule, trellis.list_schedules, trellis.list_schedule_runs, trellis.pause_schedule,
  trellis.resume_schedule, trellis.remove_schedule, trellis.run_schedule
  TO trellis_app;
GRANT EXECUTE ON FUNCTION
  trellis.take_due_schedules, trellis.make_ticks, trellis.advance_schedules
  TO trellis_worker;

-- For backups, which no row may be missing from.
GRANT SELECT ON trellis.schedules, trellis.schedule_runs TO trellis_ops;

SET LOCAL ROLE trellis_owner;
REVOKE CREATE ON SCHEMA trellis FROM trellis_queue;
