-- How far each student of a program has come, so that stages can be counted by site and by goal too.
--
-- Each stage has those of the next: whoever is matched was ready, whoever is ready has consent or
-- needs none. Site, goals and consent are as they stand in the enrollment.
CREATE FUNCTION trellis.program_students(
  tenant uuid, program uuid, as_of date, known_at timestamptz)
RETURNS TABLE (
  student_id uuid, site text, goals text[], is_enrolled boolean, has_consent boolean,
  is_ready boolean, is_matched boolean, was_ready boolean, was_matched boolean)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
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

-- How many students came how far.
CREATE OR REPLACE FUNCTION trellis.program_funnel(
  tenant uuid, program uuid, as_of date, known_at timestamptz)
RETURNS TABLE (
  enrolled integer, consented integer, ready integer, matched integer, ever_ready integer,
  ever_matched integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT count(*) FILTER (WHERE s.is_enrolled)::integer,
         count(*) FILTER (WHERE s.has_consent)::integer,
         count(*) FILTER (WHERE s.is_ready)::integer,
         count(*) FILTER (WHERE s.is_matched)::integer,
         count(*) FILTER (WHERE s.was_ready)::integer,
         count(*) FILTER (WHERE s.was_matched)::integer
    FROM trellis.program_students(tenant, program, as_of, known_at) s
$$;

-- How many matches were expected to meet in each window, and how many did.
CREATE FUNCTION trellis.program_trend(
  tenant uuid, program uuid, as_of date, known_at timestamptz, from_on date)
RETURNS TABLE (starts_on date, ends_on date, met integer, expected integer, left_out integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 100 AS $$
  SELECT w.starts_on, w.ends_on, count(*) FILTER (WHERE w.state = 'met')::integer,
         count(*) FILTER (WHERE w.state IN ('met', 'missed'))::integer,
         count(*) FILTER (WHERE w.state NOT IN ('met', 'missed'))::integer
    FROM trellis.match_window_states(tenant, program, as_of, known_at, NULL) w
   WHERE w.ends_on >= from_on
   GROUP BY w.starts_on, w.ends_on
$$;
