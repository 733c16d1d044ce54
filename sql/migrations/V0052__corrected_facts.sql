-- As corrected check-ins do, a corrected fact of a pair keeps the time at which it was first
-- entered somewhere else. What it says was not known before the correction: until then the one
-- that it replaces counts, and never both.

-- Whether a fact counts for who asks about a moment.
CREATE FUNCTION trellis.is_known(
  entered_at timestamptz, recorded_at timestamptz, replaces_id uuid, voided_at timestamptz,
  known_at timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  -- Where the moment of entry is unknown, or wrong, known from when it was recorded here.
  SELECT CASE WHEN replaces_id IS NULL THEN least(entered_at, recorded_at) ELSE recorded_at END
           <= known_at
         AND (voided_at IS NULL OR voided_at > known_at)
$$;

-- How soon requests are answered: the median in tenths of hours, rounded half up, of those
-- answered; how many within 48 hours (`soon`) of those answered or older than that (`counted`), in
-- all and by who asked; and how many are open and younger (`waiting`).
CREATE OR REPLACE FUNCTION trellis.match_responses(
  tenant uuid, program uuid, as_of date, known_at timestamptz, matches uuid[])
RETURNS TABLE (
  match_id uuid, median_tenths integer, soon integer, counted integer, waiting integer,
  student_soon integer, student_counted integer, mentor_soon integer, mentor_counted integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
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

-- Promises due by a day: kept by their due date, kept late, overdue; those that both cancelled are
-- no longer due, and are counted apart.
CREATE OR REPLACE FUNCTION trellis.match_follow_through(
  tenant uuid, program uuid, as_of date, known_at timestamptz, matches uuid[])
RETURNS TABLE (
  match_id uuid, kept integer, due integer, kept_late integer, overdue integer, cancelled integer,
  student_kept integer, student_due integer, mentor_kept integer, mentor_due integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
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

-- What each gave the other in the last eight windows. The balance is in thousandths, rounded half
-- up, and NULL where the two sum to less than four.
CREATE OR REPLACE FUNCTION trellis.match_reciprocity(
  tenant uuid, program uuid, as_of date, known_at timestamptz, matches uuid[])
RETURNS TABLE (match_id uuid, by_student integer, by_mentor integer, balance integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
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

-- The open goals of each match, by code: those that an event or a step names and whose last event
-- is neither that they were reached nor dropped. Of each the progress of its latest step, NULL
-- without one, and whether the last eight windows had none. `progress` is the mean of those that
-- have a step, rounded half up; `loggers` says who logged the steps it rests on, one bit each:
-- student 1, mentor 2, coordinator 4.
CREATE OR REPLACE FUNCTION trellis.match_goal_progress(
  tenant uuid, program uuid, as_of date, known_at timestamptz, matches uuid[])
RETURNS TABLE (
  match_id uuid, progress integer, loggers integer,
  goals text[], goal_progress smallint[], goal_stale boolean[])
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
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

-- Support contacts that were due and those made, by role. Due are two in the days 0 to 30 of a
-- match, the first by day 2, then one every `support_contact_days`; what a period still to end asks
-- is not due yet, nor what a match did not live to see, nor a guardian whom nobody knows.
CREATE OR REPLACE FUNCTION trellis.program_support_contacts(
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

-- Who logged the meetings of each match, one bit each: student 1, mentor 2, coordinator 4.
CREATE OR REPLACE FUNCTION trellis.match_loggers(
  tenant uuid, program uuid, as_of date, known_at timestamptz)
RETURNS TABLE (match_id uuid, loggers integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  SELECT c.match_id,
         bit_or(CASE c.logged_by WHEN 'student' THEN 1 WHEN 'mentor' THEN 2 ELSE 4 END)
    FROM trellis.check_ins c
   WHERE c.tenant_id = tenant AND c.program_id = program AND c.outcome = 'made'
     AND c.occurred_on <= as_of AND trellis.is_known(
           c.entered_at, c.recorded_at, c.replaces_id, c.voided_at, known_at)
   GROUP BY c.match_id
$$;
