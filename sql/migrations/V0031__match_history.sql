-- When a match began and ended, as it was known at a moment: a match that was reopened had ended
-- for whoever asks about the time before, and one that was proposed begins once it is accepted.

-- The matches that had begun by a day, and the last of their days by then. One that ended later is
-- open as of that day.
CREATE OR REPLACE FUNCTION trellis.match_spans(
  tenant uuid, program uuid, as_of date, facts_at timestamptz, match uuid)
RETURNS TABLE (
  match_id uuid, student_id uuid, mentor_id uuid, started_on date, until date, has_ended boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT m.match_id, m.student_id, m.mentor_id, m.started_on, coalesce(e.ended_on, as_of),
         e.ended_on IS NOT NULL
    FROM trellis.matches m
    LEFT JOIN (
      SELECT c.match_id,
             min(c.ended_on) FILTER (WHERE c.ended_on <= as_of AND c.entered_at <= facts_at
               AND (c.voided_at IS NULL OR c.voided_at > facts_at)) AS ended_on
        FROM trellis.match_closures c
       WHERE c.tenant_id = tenant AND (match IS NULL OR c.match_id = match)
       GROUP BY c.match_id
    ) c ON c.match_id = m.match_id
    CROSS JOIN LATERAL (
      SELECT CASE
        WHEN c.match_id IS NOT NULL THEN c.ended_on
        -- Without a history the match itself says how it ended.
        WHEN m.ended_on <= as_of AND coalesce(m.closed_at <= facts_at, true) THEN m.ended_on
      END
    ) e (ended_on)
   WHERE m.tenant_id = tenant AND m.program_id = program AND (match IS NULL OR m.match_id = match)
     AND m.started_on <= as_of AND m.created_at <= facts_at
     AND (m.proposed_on IS NULL OR m.accepted_at <= facts_at)
$$;
