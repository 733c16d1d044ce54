-- One tenant with a weekly program of :matches pairs that met for forty weeks, and all else that a
-- pair does; :number tells tenants apart. Repeats from its numbers alone.
\set ON_ERROR_STOP on
SET jit = off;
SELECT lpad(to_hex(:number), 8, '0') AS t \gset
\set tenant '\'' :t '-0000-7000-8000-000000000000\''
\set program '\'' :t '-0000-7000-8000-000000000001\''

CREATE FUNCTION pg_temp.id(kind integer, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex(current_setting('bench.number')::integer), 8, '0') || '-0000-7'
    || lpad(to_hex(kind), 3, '0') || '-8000-' || lpad(to_hex(number), 12, '0'))::uuid
$$;
-- A number below `below` that looks like chance and is none.
CREATE FUNCTION pg_temp.die(seed bigint, below integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT ((hashint8(seed)::bigint + 2147483648) % below)::integer
$$;
SELECT set_config('bench.number', :'number', false);

INSERT INTO trellis.tenants VALUES (:tenant, 'bench-' || :number, 'Bench', '2025-12-01Z', 'bench');
INSERT INTO trellis.programs (tenant_id, program_id, slug, name, time_zone, starts_on, cadence,
  week_begins_on, grace_days, meeting_days, too_early_windows, benchmark_percent, suppression_floor,
  gate_consent, gate_screening, gate_training, screening_valid_months, created_at, created_by)
VALUES (:tenant, :program, 'bench', 'Bench', 'America/Chicago', '2026-01-05', 'weekly', 1, 2, 31, 3,
  65, 10, true, true, true, 24, '2025-12-01Z', 'bench');
INSERT INTO trellis.program_breaks
SELECT :tenant, pg_temp.id(2, n), :program, 'Break', d, d + 8, '2025-12-01Z', 'bench'
  FROM (VALUES (1, date '2026-03-14'), (2, date '2026-06-27')) AS b (n, d);
INSERT INTO trellis.goals (tenant_id, code, name, aliases, position, created_at)
SELECT :tenant, 'goal-' || n, 'Goal ' || n, '{}', n, '2025-12-01Z' FROM generate_series(1, 20) AS n;

INSERT INTO trellis.people (tenant_id, person_id, role, external_id, given_name, family_name,
  name_key, created_at, created_by)
SELECT :tenant, pg_temp.id(r.kind, n), r.role, r.letter || lpad(n::text, 6, '0'), 'A', 'B', 'a b',
       '2025-12-01Z', 'bench'
  FROM (VALUES (3, 'student', 'S'), (4, 'mentor', 'M')) AS r (kind, role, letter),
       generate_series(1, :matches) AS n;
INSERT INTO trellis.enrollments (tenant_id, program_id, person_id, role, status, capacity,
  consent_on, enrolled_on, ready_from, created_at, created_by)
SELECT :tenant, :program, pg_temp.id(r.kind, n), r.role, 'enrolled',
       CASE r.role WHEN 'mentor' THEN 1 END, '2025-12-10', '2025-12-10',
       CASE WHEN n % 50 > 0 THEN date '2025-12-15' + (n % 10)::integer END, '2025-12-10Z', 'bench'
  FROM (VALUES (3, 'student'), (4, 'mentor')) AS r (kind, role), generate_series(1, :matches) AS n;

INSERT INTO trellis.matches (tenant_id, match_id, program_id, student_id, mentor_id, started_on,
  ended_on, closure_reason, closed_at, closed_by, created_at, created_by)
SELECT :tenant, pg_temp.id(5, n), :program, pg_temp.id(3, n), pg_temp.id(4, n),
       date '2026-01-05' + (n % 28)::integer, e.ended_on,
       CASE WHEN e.ended_on IS NOT NULL THEN e.reason END,
       e.ended_on::timestamp AT TIME ZONE 'UTC', CASE WHEN e.ended_on IS NOT NULL THEN 'bench' END,
       '2026-01-02Z', 'bench'
  FROM generate_series(1, :matches) AS n,
       LATERAL (SELECT CASE WHEN n % 10 = 0 THEN date '2026-04-01' + pg_temp.die(n, 180) END,
         (ARRAY['moved_away', 'program_ended', 'no_contact', 'goals_reached'])[n % 40 / 10 + 1])
         AS e (ended_on, reason);
-- Else each row that names a match looks through all of them.
ANALYZE trellis.people, trellis.enrollments, trellis.matches;
-- Of those that ended, and of as many that were reopened.
INSERT INTO trellis.match_closures (tenant_id, closure_id, match_id, ended_on, reason, entered_at,
  entered_by, voided_at, voided_by, void_reason)
SELECT :tenant, pg_temp.id(6, n), pg_temp.id(5, n), coalesce(m.ended_on, '2026-05-01'),
       coalesce(m.closure_reason, 'no_contact'), coalesce(m.closed_at, '2026-05-02Z'), 'bench',
       CASE WHEN m.ended_on IS NULL THEN timestamptz '2026-05-09Z' END,
       CASE WHEN m.ended_on IS NULL THEN 'bench' END,
       CASE WHEN m.ended_on IS NULL THEN 'Found again.' END
  FROM generate_series(1, :matches) AS n
  JOIN trellis.matches m ON m.tenant_id = :tenant AND m.match_id = pg_temp.id(5, n)
 WHERE n % 10 IN (0, 5);
INSERT INTO trellis.match_holds (tenant_id, hold_id, match_id, from_on, to_on, entered_at,
  entered_by)
SELECT :tenant, pg_temp.id(7, n), pg_temp.id(5, n), d.day, d.day + 20,
       d.day::timestamp AT TIME ZONE 'UTC', 'bench'
  FROM generate_series(1, :matches) AS n,
       LATERAL (SELECT date '2026-03-01' + pg_temp.die(n + 1, 150)) AS d (day)
 WHERE n % 7 = 0;
INSERT INTO trellis.match_excuses (tenant_id, excuse_id, match_id, from_on, to_on, reason,
  entered_at, entered_by)
SELECT :tenant, pg_temp.id(8, n), pg_temp.id(5, n), d.day, d.day + 6, 'ill',
       d.day::timestamp AT TIME ZONE 'UTC', 'bench'
  FROM generate_series(1, :matches) AS n,
       LATERAL (SELECT date '2026-03-02' + 7 * pg_temp.die(n + 2, 25)) AS d (day)
 WHERE n % 5 = 0;

-- A check-in a week: nine of ten made, most entered the same evening.
INSERT INTO trellis.check_ins (tenant_id, check_in_id, program_id, match_id, occurred_on,
  entered_at, entered_by, recorded_at, outcome, minutes, logged_by, confirmed_at, confirmed_by)
SELECT :tenant, pg_temp.id(9, c.number), :program, pg_temp.id(5, c.n), c.day, c.entered, 'bench',
       c.entered, CASE WHEN c.die < 90 THEN 'made' ELSE 'attempted' END,
       CASE WHEN c.die < 70 THEN 20 + c.die END,
       (ARRAY['mentor', 'student', 'coordinator'])[1 + c.die % 3],
       CASE WHEN c.die < 40 THEN c.entered + interval '1 day' END,
       CASE WHEN c.die < 40 THEN 'bench' END
  FROM (SELECT n, w * 1000000::bigint + n AS number, d.die,
               date '2026-01-05' + (n % 28 + 7 * w + d.die % 7)::integer AS day,
               (date '2026-01-06' + (n % 28 + 7 * w + d.die % 9)::integer)::timestamptz AS entered
          FROM generate_series(0, 39) AS w, generate_series(1, :matches) AS n,
               LATERAL (SELECT pg_temp.die(w * 1000000::bigint + n, 100)) AS d (die)) c;

INSERT INTO trellis.commitments (tenant_id, commitment_id, program_id, match_id, owner, wording,
  made_on, due_on, outcome, outcome_on, outcome_at, outcome_by, entered_at, entered_by, recorded_at)
SELECT :tenant, pg_temp.id(10, k * 1000000::bigint + n), :program, pg_temp.id(5, n),
       (ARRAY['student', 'mentor'])[1 + (k + n) % 2], 'Write the letter', d.day, d.day + 14,
       o.outcome, o.day, o.day::timestamptz, CASE WHEN o.day IS NOT NULL THEN 'bench' END,
       d.day::timestamptz, 'bench', d.day::timestamptz
  FROM generate_series(1, 8) AS k, generate_series(1, :matches) AS n,
       LATERAL (SELECT date '2026-01-12' + (30 * k + n % 28)::integer,
         pg_temp.die(k * 1000000::bigint + n, 20)) AS d (day, die),
       LATERAL (SELECT CASE WHEN d.die < 15 THEN 'kept' WHEN d.die = 15 THEN 'cancelled' END,
         CASE WHEN d.die < 16 THEN d.day + 5 + d.die END) AS o (outcome, day);
INSERT INTO trellis.contributions (tenant_id, contribution_id, program_id, match_id, given_by, kind,
  occurred_on, entered_at, entered_by, recorded_at)
SELECT :tenant, pg_temp.id(11, k * 1000000::bigint + n), :program, pg_temp.id(5, n),
       (ARRAY['student', 'mentor', 'mentor'])[1 + (k + n) % 3], 'reviewed', d.day,
       d.day::timestamptz, 'bench', d.day::timestamptz
  FROM generate_series(1, 12) AS k, generate_series(1, :matches) AS n,
       LATERAL (SELECT date '2026-05-25' + (11 * k + n % 10)::integer) AS d (day);
INSERT INTO trellis.requests (tenant_id, request_id, program_id, match_id, asked_by, asked_at,
  answered_at, answer_recorded_at, answer_recorded_by, entered_at, entered_by, recorded_at)
SELECT :tenant, pg_temp.id(12, k * 1000000::bigint + n), :program, pg_temp.id(5, n),
       (ARRAY['student', 'mentor'])[1 + k % 2], d.at, a.at, a.at,
       CASE WHEN a.at IS NOT NULL THEN 'bench' END, d.at, 'bench', d.at
  FROM generate_series(1, 6) AS k, generate_series(1, :matches) AS n,
       LATERAL (SELECT timestamptz '2026-01-12 09:00Z'
           + (40 * k + n % 30)::integer * interval '1 day',
         pg_temp.die(k * 1000000::bigint + n + 5, 90)) AS d (at, die),
       LATERAL (SELECT CASE WHEN d.die < 80 THEN d.at + d.die * interval '55 minutes' END) AS a (at);
INSERT INTO trellis.match_goal_events (tenant_id, event_id, program_id, match_id, goal, action,
  party, occurred_on, entered_at, entered_by)
SELECT :tenant, pg_temp.id(13, k * 1000000::bigint + n), :program, pg_temp.id(5, n),
       'goal-' || (n + k % 2 * 7) % 20 + 1, (ARRAY['proposed', 'proposed', 'agreed', 'reached'])[k],
       'mentor', date '2026-01-05' + k * 30, timestamptz '2026-01-05Z' + k * interval '30 days',
       'bench'
  FROM generate_series(1, 4) AS k, generate_series(1, :matches) AS n
 WHERE k < 4 OR n % 8 = 0;
INSERT INTO trellis.goal_steps (tenant_id, goal_step_id, program_id, match_id, goal, occurred_on,
  progress, logged_by, entered_at, entered_by, recorded_at)
SELECT :tenant, pg_temp.id(14, k * 1000000::bigint + n), :program, pg_temp.id(5, n),
       'goal-' || (n + k % 2 * 7) % 20 + 1, d.day, least(100, k * 10 + n % 20),
       (ARRAY['student', 'mentor', 'coordinator'])[1 + n % 3], d.day::timestamptz, 'bench',
       d.day::timestamptz
  FROM generate_series(1, 8) AS k, generate_series(1, :matches) AS n,
       LATERAL (SELECT date '2026-01-20' + (30 * k + n % 20)::integer) AS d (day);
INSERT INTO trellis.support_contacts (tenant_id, support_contact_id, program_id, match_id,
  contact_with, occurred_on, contacted_by, entered_at, entered_by, recorded_at)
SELECT :tenant, pg_temp.id(15, k * 1000000::bigint + n), :program, pg_temp.id(5, n),
       (ARRAY['student', 'mentor', 'guardian'])[1 + k % 3], d.day, 'Dana', d.day::timestamptz,
       'bench', d.day::timestamptz
  FROM generate_series(1, 24) AS k, generate_series(1, :matches) AS n,
       LATERAL (SELECT date '2026-01-06' + (n % 28 + 12 * (k - 1))::integer) AS d (day);
