-- A queue that a worker has stopped says what somebody has to see to before it goes on.

GRANT CREATE ON SCHEMA trellis TO trellis_queue;
SET LOCAL ROLE trellis_queue;

ALTER TABLE trellis.job_queues ADD COLUMN reason text;

DROP FUNCTION trellis.pause_queue(text, text);

-- Stops a queue for all tenants; false where it stands still already. Why is NULL where a person did.
CREATE FUNCTION trellis.pause_queue(wanted_queue text, by_whom text, why text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO trellis.job_queues (queue, paused_at, paused_by, reason)
  VALUES (wanted_queue, clock_timestamp(), by_whom, left(why, 2000))
      ON CONFLICT DO NOTHING;
  RETURN FOUND;
END
$$;

REVOKE ALL ON FUNCTION trellis.pause_queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trellis.pause_queue TO trellis_worker, trellis_control;

SET LOCAL ROLE trellis_owner;
REVOKE CREATE ON SCHEMA trellis FROM trellis_queue;
