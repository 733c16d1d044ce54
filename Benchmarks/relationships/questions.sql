-- What reports of consistency ask, each with `explain` before it, as the application's role.
\set ON_ERROR_STOP on
SET jit = off;
SET trellis.tenant_id = '00000001-0000-7000-8000-000000000000';
SET ROLE trellis_app;
SET statement_timeout = 0;
\set program '\'00000001-0000-7000-8000-000000000000\', \'00000001-0000-7000-8000-000000000001\', \'2026-10-12\', \'2199-01-01\''
\set pair 'ARRAY[\'00000001-0000-7005-8000-000000000011\'::uuid]'
\echo # Status, adherence, on time, streaks of all
:explain SELECT status, expected, met, on_time, on_time_of, current_streak, longest_streak FROM trellis.match_consistency(:program, NULL);
\echo # Every figure of meetings of all
:explain SELECT * FROM trellis.match_consistency(:program, NULL);
\echo # Replies of all
:explain SELECT * FROM trellis.match_responses(:program, NULL);
\echo # Promises of all
:explain SELECT * FROM trellis.match_follow_through(:program, NULL);
\echo # Gifts of all
:explain SELECT * FROM trellis.match_reciprocity(:program, NULL);
\echo # Goals of all
:explain SELECT * FROM trellis.match_goal_progress(:program, NULL);
\echo # Every figure of meetings of one
:explain SELECT * FROM trellis.match_consistency(:program, :pair);
\echo # Replies of one
:explain SELECT * FROM trellis.match_responses(:program, :pair);
\echo # Promises of one
:explain SELECT * FROM trellis.match_follow_through(:program, :pair);
\echo # Gifts of one
:explain SELECT * FROM trellis.match_reciprocity(:program, :pair);
\echo # Goals of one
:explain SELECT * FROM trellis.match_goal_progress(:program, :pair);
\echo # Endings of the program
:explain SELECT * FROM trellis.match_endings(:program);
\echo # Funnel of the program
:explain SELECT * FROM trellis.program_funnel(:program);
\echo # Waits of the program
:explain SELECT * FROM trellis.program_waits(:program);
\echo # Support contacts of the program
:explain SELECT * FROM trellis.program_support_contacts(:program);
\echo # Who logged what
:explain SELECT * FROM trellis.match_loggers(:program);
