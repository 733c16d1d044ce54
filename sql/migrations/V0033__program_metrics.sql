-- What is told of a whole program as of a day, from what was known at a moment: how matches ended,
-- how long students wait, how far they have come, whom staff asked how it goes. Counts alone; the
-- statistics drawn from them are not the database's.

-- When every match of a program that had begun by a day started and ended, why, and how many of its
-- days were held. An ending is planned where somebody said so, or by its reason.
CREATE FUNCTION trellis.match_endings(
  tenant uuid, program uuid, as_of date, known_at timestamptz)
RETURNS TABLE (
  match_id uuid, started_on date, until date, has_ended boolean, reason text, is_planned boolean,
  held_days integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
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

-- The enrollments of a program's students from day to day as far as was known: each from its day
-- until the next, with the days within on which the student was ready.
CREATE FUNCTION trellis.student_spans(
  tenant uuid, program uuid, as_of date, facts_at timestamptz)
RETURNS TABLE (
  student_id uuid, status text, is_last boolean, ready_from date, ready_until date)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
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

-- How many students came how far. Each stage has those of the next: whoever is matched was ready,
-- whoever is ready has consent or needs none. Consent itself is as it stands in the enrollment.
CREATE FUNCTION trellis.program_funnel(
  tenant uuid, program uuid, as_of date, known_at timestamptz)
RETURNS TABLE (
  enrolled integer, consented integer, ready integer, matched integer, ever_ready integer,
  ever_matched integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
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
    SELECT coalesce(m.is_matched, false) AS is_matched, m.student_id IS NOT NULL AS was_matched,
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
  SELECT count(*) FILTER (WHERE p.is_enrolled OR p.is_ready)::integer,
         count(*) FILTER (WHERE p.is_ready OR p.is_enrolled AND p.has_consent)::integer,
         count(*) FILTER (WHERE p.is_ready)::integer,
         count(*) FILTER (WHERE p.is_matched)::integer,
         count(*) FILTER (WHERE p.was_ready)::integer,
         count(*) FILTER (WHERE p.was_matched)::integer
    FROM people p
$$;

-- How many days students were ready and unmatched before each of their matches, and since the last
-- of them: `is_matched` where a match ended the wait, `is_open` where it goes on.
CREATE FUNCTION trellis.program_waits(
  tenant uuid, program uuid, as_of date, known_at timestamptz)
RETURNS TABLE (days integer, is_matched boolean, is_open boolean, waits integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
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

-- Support contacts that were due and those made, by role. Due are two in the days 0 to 30 of a
-- match, the first by day 2, then one every `support_contact_days`; what a period still to end asks
-- is not due yet, nor what a match did not live to see, nor a guardian whom nobody knows.
CREATE FUNCTION trellis.program_support_contacts(
  tenant uuid, program uuid, as_of date, known_at timestamptz)
RETURNS TABLE (
  role text, soon_made integer, soon_due integer, month_made integer, month_due integer,
  later_made integer, later_due integer, unknown integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 3 AS $$
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
       AND least(c.entered_at, c.recorded_at) <= known_at
       AND (c.voided_at IS NULL OR c.voided_at > known_at)
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

-- Who logged the meetings of each match, one bit each: student 1, mentor 2, coordinator 4.
CREATE FUNCTION trellis.match_loggers(
  tenant uuid, program uuid, as_of date, known_at timestamptz)
RETURNS TABLE (match_id uuid, loggers integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  SELECT c.match_id,
         bit_or(CASE c.logged_by WHEN 'student' THEN 1 WHEN 'mentor' THEN 2 ELSE 4 END)
    FROM trellis.check_ins c
   WHERE c.tenant_id = tenant AND c.program_id = program AND c.outcome = 'made'
     AND c.occurred_on <= as_of AND least(c.entered_at, c.recorded_at) <= known_at
     AND (c.voided_at IS NULL OR c.voided_at > known_at)
   GROUP BY c.match_id
$$;
