-- What is asked of one match or of all can be asked of any: reports are made some hundred at a
-- time, and each time the figures of those pairs alone are read. NULL still stands for all of a
-- program.

DROP FUNCTION trellis.match_spans(uuid, uuid, date, timestamptz, uuid);
DROP FUNCTION trellis.match_covers(uuid, uuid, date, timestamptz, uuid);
DROP FUNCTION trellis.match_windows(uuid, uuid, date, date, timestamptz, uuid);
DROP FUNCTION trellis.match_consistency(uuid, uuid, date, timestamptz, uuid);
DROP FUNCTION trellis.match_window_states(uuid, uuid, date, timestamptz, uuid);
DROP FUNCTION trellis.match_recent_spans(uuid, uuid, date, timestamptz, uuid);
DROP FUNCTION trellis.match_responses(uuid, uuid, date, timestamptz, uuid);
DROP FUNCTION trellis.match_follow_through(uuid, uuid, date, timestamptz, uuid);
DROP FUNCTION trellis.match_reciprocity(uuid, uuid, date, timestamptz, uuid);
DROP FUNCTION trellis.match_goal_progress(uuid, uuid, date, timestamptz, uuid);

-- The matches that had begun by a day, and the last of their days by then. One that ended later is
-- open as of that day.
CREATE FUNCTION trellis.match_spans(
  tenant uuid, program uuid, as_of date, facts_at timestamptz, matches uuid[])
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
       WHERE c.tenant_id = tenant AND (matches IS NULL OR c.match_id = ANY (matches))
       GROUP BY c.match_id
    ) c ON c.match_id = m.match_id
    CROSS JOIN LATERAL (
      SELECT CASE
        WHEN c.match_id IS NOT NULL THEN c.ended_on
        -- Without a history the match itself says how it ended.
        WHEN m.ended_on <= as_of AND coalesce(m.closed_at <= facts_at, true) THEN m.ended_on
      END
    ) e (ended_on)
   WHERE m.tenant_id = tenant AND m.program_id = program
     AND (matches IS NULL OR m.match_id = ANY (matches))
     AND m.started_on <= as_of AND m.created_at <= facts_at
     AND (m.proposed_on IS NULL OR m.accepted_at <= facts_at)
$$;

-- Holds, and excused days outside holds, clipped to their matches: pieces that never overlap.
CREATE FUNCTION trellis.match_covers(
  tenant uuid, program uuid, as_of date, facts_at timestamptz, matches uuid[])
RETURNS TABLE (match_id uuid, is_hold boolean, from_on date, to_on date)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH facts AS (
    SELECT h.match_id, h.from_on, coalesce(h.to_on, as_of) AS to_on, true AS is_hold
      FROM trellis.match_holds h
     WHERE h.tenant_id = tenant AND (matches IS NULL OR h.match_id = ANY (matches))
       AND h.entered_at <= facts_at AND (h.voided_at IS NULL OR h.voided_at > facts_at)
     UNION ALL
    SELECT e.match_id, e.from_on, e.to_on, false
      FROM trellis.match_excuses e
     WHERE e.tenant_id = tenant AND (matches IS NULL OR e.match_id = ANY (matches))
       AND e.entered_at <= facts_at AND (e.voided_at IS NULL OR e.voided_at > facts_at)
  ), clipped AS (
    SELECT s.match_id, f.is_hold,
           daterange(greatest(f.from_on, s.started_on), least(f.to_on, s.until), '[]') AS days
      FROM facts f
      JOIN trellis.match_spans(tenant, program, as_of, facts_at, matches) s
        ON s.match_id = f.match_id AND f.from_on <= s.until AND f.to_on >= s.started_on
  ), united AS (
    SELECT c.match_id, range_agg(c.days) AS covers,
           coalesce(range_agg(c.days) FILTER (WHERE c.is_hold), '{}') AS holds
      FROM clipped c
     GROUP BY c.match_id
  )
  SELECT u.match_id, true, lower(p.days), upper(p.days) - 1
    FROM united u, unnest(u.holds) AS p (days)
   UNION ALL
  SELECT u.match_id, false, lower(p.days), upper(p.days) - 1
    FROM united u, unnest(u.covers - u.holds) AS p (days)
$$;

-- For each match: the windows it touches, those expected of it, and why the others are not.
--
-- The first applies of: begins before the start, ends after the end, still open, and, where holds,
-- breaks and excuses together cover at least half of the meeting days, the first of these three
-- that covers a day of it. The bits are places in the calendar from the same `first_on`.
CREATE FUNCTION trellis.match_windows(
  tenant uuid, program uuid, first_on date, as_of date, facts_at timestamptz, matches uuid[])
RETURNS TABLE (
  match_id uuid, student_id uuid, mentor_id uuid, started_on date, until date, has_ended boolean,
  first_window integer, last_window integer,
  is_cut_by_start boolean, is_cut_by_end boolean, is_still_open boolean,
  expected bit varying, held bit varying, on_break bit varying, excused bit varying,
  hold_base integer[], hold_shift integer[], hold_top integer[])
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  WITH calendar AS MATERIALIZED (
    SELECT * FROM trellis.program_calendar(tenant, program, first_on, as_of, facts_at)
  ), pieces AS MATERIALIZED (
    SELECT p.match_id, p.is_hold, p.from_on, p.to_on,
           c.window_number[p.from_on - c.first_day + 1] AS first_window,
           c.window_number[p.to_on - c.first_day + 1] AS last_window,
           c.active[p.from_on - c.first_day] AS base,
           c.active[p.to_on - c.first_day + 1] - c.active[p.from_on - c.first_day] AS length
      FROM calendar c, trellis.match_covers(tenant, program, as_of, facts_at, matches) p
  ), holds AS (
    SELECT p.match_id, array_agg(p.base ORDER BY p.base) AS hold_base,
           array_agg(p.base - p.earlier ORDER BY p.base) AS hold_shift,
           array_agg(p.earlier + p.length ORDER BY p.base) AS hold_top
      FROM (SELECT p.match_id, p.base, p.length,
                   sum(p.length) OVER (PARTITION BY p.match_id ORDER BY p.base)::integer - p.length
                     AS earlier
              FROM pieces p
             WHERE p.is_hold AND p.length > 0) p
     GROUP BY p.match_id
  ), touched AS (
    SELECT p.match_id, w.number, bool_or(p.is_hold) AS is_held,
           sum(c.meeting[least(p.to_on, c.ends[w.number]) - c.first_day + 1]
               - c.meeting[greatest(p.from_on, c.starts[w.number]) - c.first_day]) AS meetings
      FROM calendar c, pieces p, generate_series(p.first_window, p.last_window) AS w (number)
     GROUP BY p.match_id, w.number
  ), own AS (
    SELECT t.match_id,
           bit_or(set_bit(c.no_window, t.number - 1, 1)) FILTER (WHERE t.is_held) AS held,
           bit_or(set_bit(c.no_window, t.number - 1, 1)) FILTER (
             WHERE (t.meetings + c.break_meetings[t.number]) * 2 >= c.meetings[t.number]) AS out
      FROM calendar c, touched t
     GROUP BY t.match_id
  ), placed AS (
    SELECT s.*, c.no_window, c.breaks_touch, c.breaks_out | coalesce(o.out, c.no_window) AS out,
           coalesce(o.held, c.no_window) AS held,
           c.window_number[s.started_on - c.first_day + 1] AS first_window,
           c.window_number[s.until - c.first_day + 1] AS last_window,
           -- The windows in between are whole and over: after that of the day before the start,
           -- before that of the day after the end, or of the day itself.
           c.window_number[s.started_on - c.first_day] AS previous,
           c.window_number[CASE WHEN s.has_ended THEN least(s.until + 1, as_of) ELSE as_of END
             - c.first_day + 1] AS next,
           c.ends[c.window_number[s.until - c.first_day + 1]] AS last_day
      FROM calendar c
      CROSS JOIN trellis.match_spans(tenant, program, as_of, facts_at, matches) s
      LEFT JOIN own o ON o.match_id = s.match_id
  ), ranged AS (
    SELECT p.*, (~p.no_window >> p.previous) & ~(~p.no_window >> p.next - 1) AS whole,
           p.last_window = p.next AND NOT (p.last_window = p.previous) AS is_cut_behind,
           p.has_ended AND p.last_day > p.until AS ends_later
      FROM placed p
  )
  SELECT r.match_id, r.student_id, r.mentor_id, r.started_on, r.until, r.has_ended,
         r.first_window, r.last_window, r.first_window = r.previous,
         r.is_cut_behind AND r.ends_later, r.is_cut_behind AND NOT r.ends_later,
         r.whole & ~r.out, r.whole & r.out & r.held, r.whole & r.out & ~r.held & r.breaks_touch,
         r.whole & r.out & ~r.held & ~r.breaks_touch, h.hold_base, h.hold_shift, h.hold_top
    FROM ranged r
    LEFT JOIN holds h ON h.match_id = r.match_id
$$;

-- Consistency of a program's matches, or of some, as of a day, from what was known at a moment.
--
-- Numerators and denominators apart; NULL is no data. `median_gap_halves` is twice the median and
-- regularity is in thousandths. `story` has a character for each expected window in order, 1 where
-- the pair met and 2 where it did not.
CREATE FUNCTION trellis.match_consistency(
  tenant uuid, program uuid, as_of date, known_at timestamptz, matches uuid[])
RETURNS TABLE (
  match_id uuid, student_id uuid, mentor_id uuid, started_on date, ended_on date, status text,
  expected integer, before_start integer, after_end integer, still_open integer, held integer,
  on_break integer, excused integer, met integer, on_time integer, on_time_of integer,
  two_sided integer, two_sided_of integer, made_in_expected integer, contacts_in_expected integer,
  current_streak integer, longest_streak integer, longest_gap_days integer,
  median_gap_halves integer, regularity integer, first_made_on date, last_made_on date,
  days_waiting integer, made integer, minutes integer, made_with_minutes integer,
  active_days integer, silent_days integer)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000 AS $$
  WITH first AS (
    SELECT f.facts_at, min(s.started_on) AS day
      FROM trellis.facts_horizon(tenant, program, known_at) f,
           trellis.match_spans(tenant, program, as_of, f.facts_at, matches) s
     GROUP BY f.facts_at
  ), calendar AS MATERIALIZED (
    SELECT c.*
      FROM first f, trellis.program_calendar(tenant, program, f.day, as_of, f.facts_at) c
  ), windows AS MATERIALIZED (
    SELECT w.*
      FROM first f, trellis.match_windows(tenant, program, f.day, as_of, f.facts_at, matches) w
  ), facts AS (
    SELECT w.*, c.cadence_days, c.too_early_windows, m.first_made_on, m.last_made_on,
           m.made, m.minutes, m.made_with_minutes, m.made_in_expected, m.contacts_in_expected,
           coalesce(m.met, c.no_window) & w.expected AS met,
           coalesce(m.on_time, c.no_window) & w.expected AS on_time,
           coalesce(m.met & ~coalesce(m.timed, c.no_window), c.no_window) & w.expected AS untimed,
           coalesce(m.two_sided, c.no_window) & w.expected AS two_sided,
           coalesce(m.met & ~coalesce(m.by_pair, c.no_window), c.no_window) & w.expected AS by_staff,
           trellis.counted_days(c.active[w.until - c.first_day + 1],
             w.hold_base, w.hold_shift, w.hold_top) AS end_day,
           trellis.counted_days(c.active[w.started_on - c.first_day],
             w.hold_base, w.hold_shift, w.hold_top) AS day_before,
           trellis.counted_days(
             c.active[coalesce(m.last_made_on, w.started_on) - c.first_day + 1],
             w.hold_base, w.hold_shift, w.hold_top) AS last_day,
           g.count AS gap_count, g.days[g.count] AS longest_gap_days,
           g.days[(g.count + 1) / 2] + g.days[g.count / 2 + 1] AS median_gap_halves,
           o.halves[(g.count + 1) / 2] + o.halves[g.count / 2 + 1] AS deviation_quarters
      FROM calendar c
      CROSS JOIN windows w
      CROSS JOIN LATERAL (
        SELECT bit_or(k.place) FILTER (WHERE k.is_made) AS met,
               bit_or(k.place) FILTER (WHERE k.is_made AND k.entered_at < k.deadline) AS on_time,
               bit_or(k.place) FILTER (WHERE k.is_made AND k.entered_at IS NOT NULL) AS timed,
               bit_or(k.place) FILTER (WHERE k.is_made AND k.is_by_pair) AS by_pair,
               bit_or(k.place) FILTER (WHERE k.is_made AND k.is_by_pair AND k.is_confirmed)
                 AS two_sided,
               count(*) FILTER (WHERE k.is_made AND k.is_expected) AS made_in_expected,
               count(*) FILTER (WHERE k.is_expected) AS contacts_in_expected,
               count(*) FILTER (WHERE k.is_made) AS made,
               sum(k.minutes) FILTER (WHERE k.is_made) AS minutes,
               count(k.minutes) FILTER (WHERE k.is_made) AS made_with_minutes,
               min(k.occurred_on) FILTER (WHERE k.is_made) AS first_made_on,
               max(k.occurred_on) FILTER (WHERE k.is_made) AS last_made_on,
               array_agg(DISTINCT k.occurred_on) FILTER (WHERE k.is_made) AS days_met
          FROM (SELECT k.*, set_bit(c.no_window, n.number - 1, 1) AS place,
                       c.deadlines[n.number] AS deadline,
                       get_bit(w.expected, n.number - 1) = 1 AS is_expected
                  FROM trellis.known_check_ins(
                         tenant, program, w.match_id, w.started_on, w.until, known_at) k,
                       LATERAL (SELECT c.window_number[k.occurred_on - c.first_day + 1]) n (number)
                OFFSET 0) k
      ) m
      CROSS JOIN LATERAL (SELECT w.started_on || m.days_met || w.until AS days) p
      -- Two joins that the planner leaves out where nobody asks for gaps.
      LEFT JOIN LATERAL (
        SELECT array_agg(g.days ORDER BY g.days) AS days, count(*)::integer AS count
          FROM (SELECT trellis.counted_days(c.active[p.days[i + 1] - c.first_day + 1],
                         w.hold_base, w.hold_shift, w.hold_top)
                       - trellis.counted_days(c.active[p.days[i] - c.first_day + 1],
                           w.hold_base, w.hold_shift, w.hold_top) AS days
                  FROM generate_series(1, cardinality(p.days) - 1) AS i
                OFFSET 0) g
      ) g ON true
      LEFT JOIN LATERAL (
        SELECT array_agg(o.halves ORDER BY o.halves) AS halves
          FROM (SELECT abs(2 * u.days - g.days[(g.count + 1) / 2] - g.days[g.count / 2 + 1])
                         AS halves
                  FROM unnest(g.days) AS u (days)) o
      ) o ON true
    -- Here and below: not merged into the outer query, which would compute each column at each use.
    OFFSET 0
  ), stories AS (
    SELECT f.*, bit_count(f.expected)::integer AS expected_count,
           f.end_day - f.last_day AS silent_days, f.end_day - f.day_before AS active_days,
           -- Two strings of the digits 0 and 1, added as decimal numbers: 1 is a window met, 2 one
           -- missed, and 0, one not expected, is dropped.
           replace(((f.met::text)::numeric
             + 2 * ((f.expected & ~f.met)::text)::numeric)::text, '0', '') AS story
      FROM facts f
    OFFSET 0
  )
  SELECT s.match_id, s.student_id, s.mentor_id, s.started_on,
         CASE WHEN s.has_ended THEN s.until END,
         CASE
           WHEN s.silent_days > greatest(21, s.cadence_days * 3 / 2) THEN 'silent'
           WHEN s.expected_count < s.too_early_windows AND s.active_days < 30 THEN 'too_early'
           WHEN s.expected_count = 0 THEN 'no_data'
           WHEN length(replace(right(s.story, 8), '2', '')) * 100
                  < 65 * length(right(s.story, 8))
             OR right(s.story, 2) = '22' THEN 'slipping'
           ELSE 'on_track'
         END,
         s.expected_count, s.is_cut_by_start::integer, s.is_cut_by_end::integer,
         s.is_still_open::integer, bit_count(s.held)::integer, bit_count(s.on_break)::integer,
         bit_count(s.excused)::integer, bit_count(s.met)::integer, bit_count(s.on_time)::integer,
         s.expected_count - bit_count(s.untimed)::integer, bit_count(s.two_sided)::integer,
         s.expected_count - bit_count(s.by_staff)::integer, s.made_in_expected::integer,
         s.contacts_in_expected::integer,
         CASE WHEN s.expected_count > 0 THEN length(s.story) - length(rtrim(s.story, '1')) END,
         CASE WHEN s.expected_count > 0 THEN
           (SELECT max(length(r.run)) FROM string_to_table(s.story, '2') AS r (run)) END,
         s.longest_gap_days, s.median_gap_halves,
         CASE WHEN s.gap_count >= 4 THEN
           greatest(0, 2 * (1000 * s.cadence_days - 250 * s.deviation_quarters) + s.cadence_days)
             / (2 * s.cadence_days) END,
         s.first_made_on, s.last_made_on,
         CASE WHEN s.first_made_on IS NULL THEN s.until - s.started_on END,
         s.made::integer, s.minutes::integer, s.made_with_minutes::integer, s.active_days,
         s.silent_days
    FROM stories s
$$;

-- Every window that a match touches, in order, with what became of it.
CREATE FUNCTION trellis.match_window_states(
  tenant uuid, program uuid, as_of date, known_at timestamptz, matches uuid[])
RETURNS TABLE (
  match_id uuid, starts_on date, ends_on date, state text, made integer, attempted integer)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH first AS (
    SELECT f.facts_at, min(s.started_on) AS day
      FROM trellis.facts_horizon(tenant, program, known_at) f,
           trellis.match_spans(tenant, program, as_of, f.facts_at, matches) s
     GROUP BY f.facts_at
  ), calendar AS MATERIALIZED (
    SELECT c.*
      FROM first f, trellis.program_calendar(tenant, program, f.day, as_of, f.facts_at) c
  )
  SELECT w.match_id, c.starts[n.number], c.ends[n.number],
         CASE
           WHEN n.number = w.first_window AND w.is_cut_by_start THEN 'before_start'
           WHEN n.number = w.last_window AND w.is_cut_by_end THEN 'after_end'
           WHEN n.number = w.last_window AND w.is_still_open THEN 'still_open'
           WHEN get_bit(w.held, n.number - 1) = 1 THEN 'hold'
           WHEN get_bit(w.on_break, n.number - 1) = 1 THEN 'break'
           WHEN get_bit(w.excused, n.number - 1) = 1 THEN 'excused'
           WHEN n.made > 0 THEN 'met'
           ELSE 'missed'
         END,
         n.made, n.attempted
    FROM first f, calendar c,
         trellis.match_windows(tenant, program, f.day, as_of, f.facts_at, matches) w,
         LATERAL (
           SELECT g.number, count(*) FILTER (WHERE k.is_made)::integer AS made,
                  count(*) FILTER (WHERE NOT k.is_made)::integer AS attempted
             FROM generate_series(w.first_window, w.last_window) AS g (number)
             LEFT JOIN trellis.known_check_ins(
                    tenant, program, w.match_id, w.started_on, w.until, known_at) k
               ON c.window_number[k.occurred_on - c.first_day + 1] = g.number
            GROUP BY g.number
         ) n
   ORDER BY w.match_id, c.starts[n.number]
$$;

-- The matches that had begun by a day, and the first day of the last eight windows that each
-- touches up to it, whatever became of them.
CREATE FUNCTION trellis.match_recent_spans(
  tenant uuid, program uuid, as_of date, known_at timestamptz, matches uuid[])
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
   CROSS JOIN trellis.match_spans(tenant, program, as_of, f.facts_at, matches) s
   WHERE p.tenant_id = tenant AND p.program_id = program
$$;

-- How soon requests are answered: the median in tenths of hours, rounded half up, of those
-- answered; how many within 48 hours (`soon`) of those answered or older than that (`counted`), in
-- all and by who asked; and how many are open and younger (`waiting`).
CREATE FUNCTION trellis.match_responses(
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
             AND least(c.entered_at, c.recorded_at) <= known_at
             AND (c.voided_at IS NULL OR c.voided_at > known_at)) p
   GROUP BY p.match_id
$$;

-- What each gave the other in the last eight windows. The balance is in thousandths, rounded half
-- up, and NULL where the two sum to less than four.
CREATE FUNCTION trellis.match_reciprocity(
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
       AND least(s.entered_at, s.recorded_at) <= known_at
       AND (s.voided_at IS NULL OR s.voided_at > known_at)
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
