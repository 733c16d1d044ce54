-- A handler's transaction takes its job before it does anything, so that whoever lost the lease does
-- nothing at all; looking up one job reads one job; and runs of schedules are forgotten too.

GRANT CREATE ON SCHEMA trellis TO trellis_queue;
SET LOCAL ROLE trellis_queue;

-- Locks a running job until the transaction ends; false where the lease is another's.
CREATE FUNCTION trellis.hold_job(job bigint, lease bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM trellis.jobs j
    WHERE j.tenant_id = current_setting('trellis.tenant_id')::uuid
      AND j.job_id = job AND j.lease_no = lease AND j.state = 'running'
      FOR NO KEY UPDATE;
  RETURN FOUND;
END
$$;

-- The tenant's jobs, the newest first; each condition that is NULL is none. Planned for what is asked.
CREATE OR REPLACE FUNCTION trellis.list_jobs(
  wanted bigint[], kinds text[], states text[], queues text[], created_before timestamptz,
  batch bigint, room bigint
) RETURNS SETOF trellis.jobs
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ''
  SET plan_cache_mode = force_custom_plan AS $$
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

-- How many jobs of the tenant fulfil the same conditions, by state.
CREATE OR REPLACE FUNCTION trellis.count_jobs(
  wanted bigint[], kinds text[], states text[], queues text[], created_before timestamptz,
  batch bigint
) RETURNS TABLE (state text, jobs bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = ''
  SET plan_cache_mode = force_custom_plan AS $$
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

-- Forgets the runs of schedules that were made long ago, but for the last of each.
CREATE FUNCTION trellis.prune_schedule_runs(days bigint, room bigint) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
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

CREATE INDEX schedule_runs_made_at ON trellis.schedule_runs (made_at);

REVOKE ALL ON FUNCTION trellis.hold_job, trellis.prune_schedule_runs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trellis.hold_job TO trellis_app;
GRANT EXECUTE ON FUNCTION trellis.prune_schedule_runs TO trellis_worker;

SET LOCAL ROLE trellis_owner;
REVOKE CREATE ON SCHEMA trellis FROM trellis_queue;
