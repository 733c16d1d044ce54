-- What a pair does beside meeting, as of a day and as known at a moment: replies, promises, gifts,
-- goals. Each is a function of its own, one row a match that has any, so that nobody pays for what
-- they do not ask. Facts count as check-ins do: what occurred by the day, entered or recorded by the
-- moment and not voided by then.

-- The moment at which a day ends where a program is.
CREATE FUNCTION trellis.day_end(tenant uuid, program uuid, day date)
RETURNS TABLE (ends_at timestamptz)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  -- A midnight that clocks skip is the moment they skip it.
  SELECT coalesce(trellis.first_instant((day + 1)::timestamp, p.time_zone),
           (day + 1)::timestamp AT TIME ZONE p.time_zone)
    FROM trellis.programs p
   WHERE p.tenant_id = tenant AND p.program_id = program
$$;

-- The matches that had begun by a day, and the first day of the last eight windows that each
-- touches up to it, whatever became of them.
CREATE FUNCTION trellis.match_recent_spans(
  tenant uuid, program uuid, as_of date, known_at timestamptz, match uuid)
RETURNS TABLE (match_id uuid, started_on date, until date, recent_from date)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  SELECT s.match_id, s.started_on, s.until,
         CASE p.cadence
           WHEN 'monthly' THEN (date_trunc('month', s.until::timestamp) - interval '7 months')::date
           ELSE trellis.window_start(s.until, p.cadence,
                  p.starts_on - (extract(isodow FROM p.starts_on)::integer - p.week_begins_on + 7) % 7)
                - CASE p.cadence WHEN 'weekly' THEN 49 ELSE 98 END
         END
    FROM trellis.programs p
   CROSS JOIN trellis.facts_horizon(tenant, program, known_at) f
   CROSS JOIN trellis.match_spans(tenant, program, as_of, f.facts_at, match) s
   WHERE p.tenant_id = tenant AND p.program_id = program
$$;

-- How soon requests are answered: the median in tenths of hours, rounded half up, of those
-- answered; how many within 48 hours (`soon`) of those answered or older than that (`counted`), in
-- all and by who asked; and how many are open and younger (`waiting`).
CREATE FUNCTION trellis.match_responses(
  tenant uuid, program uuid, as_of date, known_at timestamptz, match uuid)
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
             AND (match IS NULL OR r.match_id = match) AND r.asked_at < d.ends_at
             AND least(r.entered_at, r.recorded_at) <= known_at
             AND (r.voided_at IS NULL OR r.voided_at > known_at)
           CROSS JOIN LATERAL (
             SELECT CASE WHEN r.answered_at < d.ends_at AND r.answer_recorded_at <= known_at
               THEN date_part('epoch', r.answered_at - r.asked_at) END) t (seconds)) a
   GROUP BY a.match_id
$$;

-- Promises due by a day: kept by their due date, kept late, overdue; those that both cancelled are
-- no longer due, and are counted apart.
CREATE FUNCTION trellis.match_follow_through(
  tenant uuid, program uuid, as_of date, known_at timestamptz, match uuid)
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
             AND (match IS NULL OR c.match_id = match) AND c.due_on <= as_of
             AND least(c.entered_at, c.recorded_at) <= known_at
             AND (c.voided_at IS NULL OR c.voided_at > known_at)) p
   GROUP BY p.match_id
$$;

-- What each gave the other in the last eight windows. The balance is in thousandths, rounded half
-- up, and NULL where the two sum to less than four.
CREATE FUNCTION trellis.match_reciprocity(
  tenant uuid, program uuid, as_of date, known_at timestamptz, match uuid)
RETURNS TABLE (match_id uuid, by_student integer, by_mentor integer, balance integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  SELECT g.match_id, g.by_student, g.by_mentor,
         CASE WHEN g.by_student + g.by_mentor >= 4 THEN
           (2000 * least(g.by_student, g.by_mentor) + greatest(g.by_student, g.by_mentor))
             / (2 * greatest(g.by_student, g.by_mentor)) END
    FROM (SELECT c.match_id,
                 count(*) FILTER (WHERE c.given_by = 'student')::integer AS by_student,
                 count(*) FILTER (WHERE c.given_by = 'mentor')::integer AS by_mentor
            FROM trellis.match_recent_spans(tenant, program, as_of, known_at, match) s
            JOIN trellis.contributions c
              ON c.tenant_id = tenant AND c.program_id = program AND c.match_id = s.match_id
             AND (match IS NULL OR c.match_id = match)
             AND c.occurred_on BETWEEN greatest(s.recent_from, s.started_on) AND s.until
             AND least(c.entered_at, c.recorded_at) <= known_at
             AND (c.voided_at IS NULL OR c.voided_at > known_at)
           GROUP BY c.match_id) g
$$;

-- The open goals of each match, by code: those that an event or a step names and whose last event
-- is neither that they were reached nor dropped. Of each the progress of its latest step, NULL
-- without one, and whether the last eight windows had none. `progress` is the mean of those that
-- have a step, rounded half up; `loggers` says who logged the steps it rests on, one bit each:
-- student 1, mentor 2, coordinator 4.
CREATE FUNCTION trellis.match_goal_progress(
  tenant uuid, program uuid, as_of date, known_at timestamptz, match uuid)
RETURNS TABLE (
  match_id uuid, progress integer, loggers integer,
  goals text[], goal_progress smallint[], goal_stale boolean[])
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  WITH latest AS (
    SELECT DISTINCT ON (s.match_id, s.goal) s.match_id, s.goal, s.progress, s.occurred_on,
           CASE s.logged_by WHEN 'student' THEN 1 WHEN 'mentor' THEN 2 ELSE 4 END AS logger
      FROM trellis.goal_steps s
     WHERE s.tenant_id = tenant AND s.program_id = program
       AND (match IS NULL OR s.match_id = match) AND s.occurred_on <= as_of
       AND least(s.entered_at, s.recorded_at) <= known_at
       AND (s.voided_at IS NULL OR s.voided_at > known_at)
     ORDER BY s.match_id, s.goal, s.occurred_on DESC, least(s.entered_at, s.recorded_at) DESC,
           s.goal_step_id DESC
  ), named AS (
    SELECT DISTINCT ON (e.match_id, e.goal) e.match_id, e.goal, e.action
      FROM trellis.match_goal_events e
     WHERE e.tenant_id = tenant AND e.program_id = program
       AND (match IS NULL OR e.match_id = match) AND e.occurred_on <= as_of
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
    FROM trellis.match_recent_spans(tenant, program, as_of, known_at, match) s
    JOIN open o ON o.match_id = s.match_id
   GROUP BY s.match_id
$$;
