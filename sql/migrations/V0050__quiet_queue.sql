-- Whoever enqueues rings for the workers only where the tenant had nothing ready in that queue: they
-- are on their way to what is ready already, and go on until they find nothing. For a transaction that
-- rings is committed alone, after every other one that does, so that many who enqueue at the same time
-- would wait for each other's disk. Where a worker has just looked, the job waits for its next look.

GRANT CREATE ON SCHEMA trellis TO trellis_queue;
SET LOCAL ROLE trellis_queue;

-- Puts jobs into the queue, in the transaction of the event; NULL where a live job has the key.
CREATE OR REPLACE FUNCTION trellis.enqueue_jobs(
  kinds text[], queues text[], argument_lists jsonb[], priorities bigint[], times timestamptz[],
  unique_keys text[], attempts bigint[], batches bigint[]
) RETURNS TABLE (place bigint, job bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
  SET enable_seqscan = off SET enable_bitmapscan = off AS $$
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

-- Their plans are the same whatever is asked, so nobody need make them again for each call.
ALTER FUNCTION trellis.enqueue_jobs SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION trellis.claim_jobs SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION trellis.heartbeat_jobs SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION trellis.complete_jobs SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION trellis.fail_jobs SET plan_cache_mode = force_generic_plan;

SET LOCAL ROLE trellis_owner;
REVOKE CREATE ON SCHEMA trellis FROM trellis_queue;
