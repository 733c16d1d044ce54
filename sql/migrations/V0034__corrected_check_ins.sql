-- A corrected check-in keeps the time at which it was first entered somewhere else, because being on
-- time is judged by it. What it says was not known before the correction all the same: until then
-- the one that it replaces counts, and never both.

DROP INDEX trellis.check_ins_match;
CREATE INDEX check_ins_match ON trellis.check_ins (tenant_id, program_id, match_id, occurred_on)
  INCLUDE (outcome, logged_by, minutes, entered_at, recorded_at, confirmed_at, voided_at,
    replaces_id);

-- The check-ins of a match between two days as they were known at a moment.
CREATE OR REPLACE FUNCTION trellis.known_check_ins(
  tenant uuid, program uuid, match uuid, from_on date, to_on date, known_at timestamptz)
RETURNS TABLE (
  occurred_on date, is_made boolean, is_by_pair boolean, is_confirmed boolean,
  entered_at timestamptz, minutes smallint)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
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
