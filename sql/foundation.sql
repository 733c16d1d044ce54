-- What lies beneath the migrations: roles, the schema, and the list of what was applied. Run before
-- every migration, by whoever the connection is; each statement may be run again.

-- Owns the schema and runs migrations. LOGIN, because a distributed server connects to its workers
-- as it; without a password nobody can.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trellis_owner') THEN
    CREATE ROLE trellis_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- Reads and writes a tenant's rows under row-level security; owns nothing.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trellis_app') THEN
    CREATE ROLE trellis_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    ALTER ROLE trellis_app SET statement_timeout = '30s';
    ALTER ROLE trellis_app SET lock_timeout = '10s';
    ALTER ROLE trellis_app SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE trellis_app SET jit = off;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- Keeps the list of tenants and sees none of their rows.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trellis_control') THEN
    CREATE ROLE trellis_control LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    ALTER ROLE trellis_control SET statement_timeout = '30s';
    ALTER ROLE trellis_control SET lock_timeout = '10s';
    ALTER ROLE trellis_control SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE trellis_control SET jit = off;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- Reads what was raised about a child's safety, under row-level security; nothing else does.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trellis_safeguarding') THEN
    CREATE ROLE trellis_safeguarding LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    ALTER ROLE trellis_safeguarding SET statement_timeout = '30s';
    ALTER ROLE trellis_safeguarding SET lock_timeout = '10s';
    ALTER ROLE trellis_safeguarding SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE trellis_safeguarding SET jit = off;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- Owns the queue: its tables, which nobody else may touch, and the functions that are the only way to
-- them. Nobody logs in as it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trellis_queue') THEN
    CREATE ROLE trellis_queue NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- Takes jobs from the queue and says how they ended, by functions alone; reads and writes no table.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trellis_worker') THEN
    CREATE ROLE trellis_worker LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    ALTER ROLE trellis_worker SET statement_timeout = '30s';
    ALTER ROLE trellis_worker SET lock_timeout = '10s';
    ALTER ROLE trellis_worker SET idle_in_transaction_session_timeout = '60s';
    ALTER ROLE trellis_worker SET jit = off;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- Backup and work across tenants. Only a superuser can make a role that row-level security does not
-- bind; elsewhere an administrator adds that by hand before the first backup.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'trellis_ops') THEN
    IF (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) THEN
      CREATE ROLE trellis_ops LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE;
    ELSE
      CREATE ROLE trellis_ops LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
    END IF;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

-- Every transaction takes one of these roles, so whoever connects must be a member.
DO $$
DECLARE
  needed text;
BEGIN
  FOREACH needed IN ARRAY ARRAY[
    'trellis_owner', 'trellis_app', 'trellis_control', 'trellis_safeguarding', 'trellis_worker'
  ] LOOP
    IF NOT pg_catalog.pg_has_role(current_user, needed, 'MEMBER') THEN
      EXECUTE pg_catalog.format('GRANT %I TO %I', needed, current_user);
    END IF;
  END LOOP;
END
$$;

-- Migrations make the queue's tables and functions in its owner's name.
DO $$
BEGIN
  IF NOT pg_catalog.pg_has_role('trellis_owner', 'trellis_queue', 'MEMBER') THEN
    GRANT trellis_queue TO trellis_owner;
  END IF;
END
$$;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'trellis') THEN
    CREATE SCHEMA trellis AUTHORIZATION trellis_owner;
  END IF;
  IF NOT pg_catalog.has_database_privilege('trellis_app', pg_catalog.current_database(), 'TEMPORARY') THEN
    EXECUTE pg_catalog.format(
      'GRANT TEMPORARY ON DATABASE %I TO trellis_app', pg_catalog.current_database());
  END IF;
END
$$;

SET LOCAL ROLE trellis_owner;

GRANT USAGE ON SCHEMA trellis
  TO trellis_app, trellis_control, trellis_safeguarding, trellis_ops, trellis_queue, trellis_worker;

CREATE TABLE IF NOT EXISTS trellis.migrations (
  version     integer     NOT NULL,
  name        text        NOT NULL,
  sha256      text        NOT NULL,
  applied_at  timestamptz NOT NULL DEFAULT pg_catalog.now(),
  duration_ms bigint      NOT NULL,
  app_version text        NOT NULL,
  applied_by  text        NOT NULL DEFAULT session_user,
  CONSTRAINT migrations_pkey PRIMARY KEY (version),
  CONSTRAINT migrations_version_check CHECK (version > 0)
);

GRANT SELECT ON trellis.migrations TO trellis_app, trellis_control, trellis_ops;

RESET ROLE;
