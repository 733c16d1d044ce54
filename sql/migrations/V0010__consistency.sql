-- Windows and metrics of matches, as of a day and as known at a moment. A program's calendar is one
-- row of arrays, a window is a place in it, and a set of windows is a string of bits, one a place:
-- so a match costs one short index scan and some set algebra, whatever its number of windows.

-- The first instant at which a zone's clocks show a local time, or NULL where they never do.
--
-- A time that comes twice comes first with the offset that held some hours before; a time read
-- back that differs lies in a gap.
CREATE FUNCTION trellis.first_instant(local timestamp, zone text) RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN ((local AT TIME ZONE 'UTC')
          - ((((local AT TIME ZONE zone) - interval '6 hours') AT TIME ZONE zone)
             - (((local AT TIME ZONE zone) - interval '6 hours') AT TIME ZONE 'UTC')))
         AT TIME ZONE zone = local
      THEN (local AT TIME ZONE 'UTC')
           - ((((local AT TIME ZONE zone) - interval '6 hours') AT TIME ZONE zone)
              - (((local AT TIME ZONE zone) - interval '6 hours') AT TIME ZONE 'UTC'))
    WHEN (local AT TIME ZONE zone) AT TIME ZONE zone = local THEN local AT TIME ZONE zone
  END
$$;

-- The first day of the window that a day lies in. The anchor is a first day of some window.
CREATE FUNCTION trellis.window_start(day date, cadence text, anchor date) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE cadence
    WHEN 'weekly' THEN day - ((day - anchor) % 7 + 7) % 7
    WHEN 'every_two_weeks' THEN day - ((day - anchor) % 14 + 14) % 14
    ELSE date_trunc('month', day::timestamp)::date
  END
$$;

-- The last day of the window that begins on a day.
CREATE FUNCTION trellis.window_end(starts_on date, cadence text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE cadence
    WHEN 'weekly' THEN starts_on + 6
    WHEN 'every_two_weeks' THEN starts_on + 13
    ELSE (starts_on + interval '1 month')::date - 1
  END
$$;

-- From when facts count for an answer as of a moment: that moment; but of a program that Trellis
-- did not keep yet, everything carried over into it counts as known.
CREATE FUNCTION trellis.facts_horizon(tenant uuid, program uuid, known_at timestamptz)
RETURNS TABLE (facts_at timestamptz)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT CASE WHEN p.created_at > known_at THEN 'infinity'::timestamptz ELSE known_at END
    FROM trellis.programs p
   WHERE p.tenant_id = tenant AND p.program_id = program
$$;

-- The matches that had begun by a day, and the last of their days by then. One that ended later is
-- open as of that day.
CREATE FUNCTION trellis.match_spans(
  tenant uuid, program uuid, as_of date, facts_at timestamptz, match uuid)
RETURNS TABLE (
  match_id uuid, student_id uuid, mentor_id uuid, started_on date, until date, has_ended boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT m.match_id, m.student_id, m.mentor_id, m.started_on,
         CASE WHEN m.ended_on <= as_of AND coalesce(m.closed_at <= facts_at, true)
              THEN m.ended_on ELSE as_of END,
         coalesce(m.ended_on <= as_of AND coalesce(m.closed_at <= facts_at, true), false)
    FROM trellis.matches m
   WHERE m.tenant_id = tenant AND m.program_id = program AND (match IS NULL OR m.match_id = match)
     AND m.started_on <= as_of AND m.created_at <= facts_at
$$;

-- A program's calendar in one row: from the window of the day before `first_on` to that of `as_of`.
--
-- By day, the first being `first_day`: the window's number, and how many days outside breaks
-- (`active`) and how many meeting days outside breaks (`meeting`) there were up to its evening.
-- By window: first and last day, the moment by which an entry is on time, meeting days and how many
-- of them breaks take. As bits: no window, those that breaks alone take out, those they touch.
CREATE FUNCTION trellis.program_calendar(
  tenant uuid, program uuid, first_on date, as_of date, facts_at timestamptz)
RETURNS TABLE (
  cadence_days integer, too_early_windows integer,
  first_day date, window_number integer[], active integer[], meeting integer[],
  starts date[], ends date[], deadlines timestamptz[], meetings integer[],
  break_meetings integer[], no_window bit varying, breaks_out bit varying, breaks_touch bit varying)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  WITH settings AS (
    SELECT p.cadence, p.meeting_days, p.grace_days, p.time_zone, p.too_early_windows,
           p.starts_on - (extract(isodow FROM p.starts_on)::integer - p.week_begins_on + 7) % 7
             AS anchor
      FROM trellis.programs p
     WHERE p.tenant_id = tenant AND p.program_id = program
  ), breaks AS (
    SELECT range_agg(daterange(b.from_on, b.to_on, '[]')) AS days
      FROM trellis.program_breaks b
     WHERE b.tenant_id = tenant AND b.program_id = program
       AND b.entered_at <= facts_at AND (b.voided_at IS NULL OR b.voided_at > facts_at)
  ), days AS MATERIALIZED (
    SELECT d.day::date AS day, trellis.window_start(d.day::date, s.cadence, s.anchor) AS starts_on,
           s.meeting_days >> (extract(isodow FROM d.day)::integer - 1) & 1 AS meets,
           coalesce(d.day::date <@ b.days, false) AS on_break
      FROM settings s, breaks b,
           generate_series(
             trellis.window_start(first_on - 1, s.cadence, s.anchor)::timestamp,
             trellis.window_end(
               trellis.window_start(as_of, s.cadence, s.anchor), s.cadence)::timestamp,
             interval '1 day') AS d (day)
  ), counted AS (
    SELECT d.day, dense_rank() OVER (ORDER BY d.starts_on) AS window_number,
           count(*) FILTER (WHERE NOT d.on_break) OVER up_to AS active,
           coalesce(sum(d.meets) FILTER (WHERE NOT d.on_break) OVER up_to, 0) AS meeting
      FROM days d
    WINDOW up_to AS (ORDER BY d.day)
  ), by_day AS (
    SELECT min(c.day) AS first_day, array_agg(c.window_number ORDER BY c.day) AS window_number,
           array_agg(c.active ORDER BY c.day) AS active,
           array_agg(c.meeting ORDER BY c.day) AS meeting
      FROM counted c
  ), windows AS (
    SELECT d.starts_on, trellis.window_end(d.starts_on, s.cadence) AS ends_on,
           (trellis.window_end(d.starts_on, s.cadence) + s.grace_days + 1)::timestamp AS too_late,
           s.time_zone, sum(d.meets) AS meetings,
           coalesce(sum(d.meets) FILTER (WHERE d.on_break), 0) AS break_meetings,
           bool_or(d.on_break) AS touches_break
      FROM days d, settings s
     GROUP BY d.starts_on, s.cadence, s.grace_days, s.time_zone
  ), by_window AS (
    SELECT array_agg(w.starts_on ORDER BY w.starts_on) AS starts,
           array_agg(w.ends_on ORDER BY w.starts_on) AS ends,
           -- A midnight that clocks skip is the moment they skip it.
           array_agg(coalesce(trellis.first_instant(w.too_late, w.time_zone),
             w.too_late AT TIME ZONE w.time_zone) ORDER BY w.starts_on) AS deadlines,
           array_agg(w.meetings ORDER BY w.starts_on) AS meetings,
           array_agg(w.break_meetings ORDER BY w.starts_on) AS break_meetings,
           repeat('0', count(*)::integer)::bit varying AS no_window,
           string_agg(CASE WHEN w.touches_break AND w.break_meetings * 2 >= w.meetings
             THEN '1' ELSE '0' END, '' ORDER BY w.starts_on)::bit varying AS breaks_out,
           string_agg(CASE WHEN w.touches_break THEN '1' ELSE '0' END, ''
             ORDER BY w.starts_on)::bit varying AS breaks_touch
      FROM windows w
  )
  SELECT CASE s.cadence WHEN 'weekly' THEN 7 WHEN 'every_two_weeks' THEN 14 ELSE 30 END,
         s.too_early_windows, d.first_day, d.window_number::integer[], d.active::integer[],
         d.meeting::integer[], w.starts, w.ends, w.deadlines, w.meetings::integer[],
         w.break_meetings::integer[], w.no_window, w.breaks_out, w.breaks_touch
    FROM settings s, by_day d, by_window w
   WHERE first_on IS NOT NULL
$$;

-- Holds, and excused days outside holds, clipped to their matches: pieces that never overlap.
CREATE FUNCTION trellis.match_covers(
  tenant uuid, program uuid, as_of date, facts_at timestamptz, match uuid)
RETURNS TABLE (match_id uuid, is_hold boolean, from_on date, to_on date)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH facts AS (
    SELECT h.match_id, h.from_on, coalesce(h.to_on, as_of) AS to_on, true AS is_hold
      FROM trellis.match_holds h
     WHERE h.tenant_id = tenant AND (match IS NULL OR h.match_id = match)
       AND h.entered_at <= facts_at AND (h.voided_at IS NULL OR h.voided_at > facts_at)
     UNION ALL
    SELECT e.match_id, e.from_on, e.to_on, false
      FROM trellis.match_excuses e
     WHERE e.tenant_id = tenant AND (match IS NULL OR e.match_id = match)
       AND e.entered_at <= facts_at AND (e.voided_at IS NULL OR e.voided_at > facts_at)
  ), clipped AS (
    SELECT s.match_id, f.is_hold,
           daterange(greatest(f.from_on, s.started_on), least(f.to_on, s.until), '[]') AS days
      FROM facts f
      JOIN trellis.match_spans(tenant, program, as_of, facts_at, match) s
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

-- How many of a match's days count up to a day that is the program's `active`-th outside breaks:
-- less the days of holds. Of the holds that began by then, in order: `hold_base` active days lay
-- before each, so many of them counted (`hold_shift`), and with it so many days were held
-- (`hold_top`). Without holds the arrays are NULL.
CREATE FUNCTION trellis.counted_days(
  active integer, hold_base integer[], hold_shift integer[], hold_top integer[]) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    greatest(hold_shift[width_bucket(active, hold_base)],
             active - hold_top[width_bucket(active, hold_base)]),
    active)
$$;

-- For each match: the windows it touches, those expected of it, and why the others are not.
--
-- The first applies of: begins before the start, ends after the end, still open, and, where holds,
-- breaks and excuses together cover at least half of the meeting days, the first of these three
-- that covers a day of it. The bits are places in the calendar from the same `first_on`.
CREATE FUNCTION trellis.match_windows(
  tenant uuid, program uuid, first_on date, as_of date, facts_at timestamptz, match uuid)
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
      FROM calendar c, trellis.match_covers(tenant, program, as_of, facts_at, match) p
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
      CROSS JOIN trellis.match_spans(tenant, program, as_of, facts_at, match) s
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

-- The check-ins of a match between two days as they were known at a moment.
CREATE FUNCTION trellis.known_check_ins(
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
     AND least(c.entered_at, c.recorded_at) <= known_at
     AND (c.voided_at IS NULL OR c.voided_at > known_at)
$$;

-- Consistency of a program's matches, or of one, as of a day, from what was known at a moment.
--
-- Numerators and denominators apart; NULL is no data. `median_gap_halves` is twice the median and
-- regularity is in thousandths. `story` has a character for each expected window in order, 1 where
-- the pair met and 2 where it did not.
CREATE FUNCTION trellis.match_consistency(
  tenant uuid, program uuid, as_of date, known_at timestamptz, match uuid)
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
           trellis.match_spans(tenant, program, as_of, f.facts_at, match) s
     GROUP BY f.facts_at
  ), calendar AS MATERIALIZED (
    SELECT c.*
      FROM first f, trellis.program_calendar(tenant, program, f.day, as_of, f.facts_at) c
  ), windows AS MATERIALIZED (
    SELECT w.*
      FROM first f, trellis.match_windows(tenant, program, f.day, as_of, f.facts_at, match) w
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
  tenant uuid, program uuid, as_of date, known_at timestamptz, match uuid)
RETURNS TABLE (
  match_id uuid, starts_on date, ends_on date, state text, made integer, attempted integer)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH first AS (
    SELECT f.facts_at, min(s.started_on) AS day
      FROM trellis.facts_horizon(tenant, program, known_at) f,
           trellis.match_spans(tenant, program, as_of, f.facts_at, match) s
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
         trellis.match_windows(tenant, program, f.day, as_of, f.facts_at, match) w,
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
