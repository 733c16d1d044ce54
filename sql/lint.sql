-- The catalog lint: what in this database breaks the rules of tenancy. No rows means that all is well.
--
-- T01-T13 are about tables, keys, views and functions, Q01-Q03 about the queue, R01-R04 about roles
-- and grants; W01 warns. A new table needs no entry here: it must keep the rules. Only the control
-- plane and the queue are excepted.
WITH
-- Tables without a tenant's rows, and whether the application role may read them.
control (name, app_may_read) AS (
  VALUES ('tenants', false), ('migrations', true)
),
-- Tables that functions alone open, so that no policy could guard them: nobody may touch them but the
-- role that owns them and its functions. Those without a tenant's rows name whole queues.
queue (name, has_tenant) AS (
  VALUES ('jobs', true), ('job_attempts', true), ('job_queues', false), ('schedules', true),
         ('schedule_runs', true)
),
own AS (
  SELECT n.oid FROM pg_namespace n WHERE n.nspname = 'trellis'
),
relations AS (
  SELECT c.oid, c.relname::text AS name, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
         c.reloptions, c.relowner, c.relacl, a.attnum AS tenant, a.atttypid, a.attnotnull
    FROM pg_class c
    LEFT JOIN pg_attribute a
      ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
   WHERE c.relnamespace IN (SELECT oid FROM own)
),
tables AS (
  SELECT * FROM relations
   WHERE relkind IN ('r', 'p') AND name NOT IN (SELECT control.name FROM control)
     AND name NOT IN (SELECT queue.name FROM queue WHERE NOT queue.has_tenant)
),
-- Tables that a policy guards: all of these but the queue's.
guarded AS (
  SELECT * FROM tables WHERE name NOT IN (SELECT queue.name FROM queue)
),
policies AS (
  SELECT p.polrelid,
         p.polpermissive AND p.polcmd = '*' AND p.polroles = '{0}'
           AND pg_get_expr(p.polqual, p.polrelid)
               = '(tenant_id = (current_setting(''trellis.tenant_id''::text))::uuid)'
           AND p.polwithcheck IS NULL AS is_known
    FROM pg_policy p
),
indexes AS (
  SELECT i.indexrelid, i.indrelid, i.indisunique, i.indisexclusion, i.indisvalid,
         i.indpred IS NULL AS is_total, string_to_array(i.indkey::text, ' ')::int2[] AS columns,
         i.indclass, i.indnkeyatts
    FROM pg_index i
    JOIN relations r ON r.oid = i.indrelid
),
foreign_keys AS (
  SELECT k.conname::text AS name, k.conrelid, k.confrelid, k.conkey, k.confkey
    FROM pg_constraint k
    JOIN relations r ON r.oid = k.conrelid
   WHERE k.contype = 'f'
),
functions AS (
  SELECT p.oid, p.oid::regprocedure::text AS name, p.prosecdef, p.proconfig, p.proowner, p.proacl
    FROM pg_proc p
   WHERE p.pronamespace IN (SELECT oid FROM own)
),
-- The roles that requests run as; none of them may be able to see past a policy.
roles AS (
  SELECT oid, rolname::text AS name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
    FROM pg_roles
   WHERE rolname IN ('trellis_app', 'trellis_control', 'trellis_safeguarding', 'trellis_worker')
),
findings (code, object, message) AS (
  SELECT 'T01', t.name, 'has no column tenant_id'
    FROM tables t
   WHERE t.tenant IS NULL

  UNION ALL
  SELECT 'T02', t.name, 'its tenant_id must be uuid NOT NULL'
    FROM tables t
   WHERE t.tenant IS NOT NULL AND NOT (t.atttypid = 'uuid'::regtype AND t.attnotnull)

  UNION ALL
  SELECT 'T03', t.name, 'row-level security must be enabled and forced'
    FROM guarded t
   WHERE NOT (t.relrowsecurity AND t.relforcerowsecurity)

  UNION ALL
  SELECT 'T04', t.name, 'needs exactly one policy, for ALL to PUBLIC, with exactly the known text'
    FROM guarded t
   WHERE (SELECT count(*) FROM policies p WHERE p.polrelid = t.oid) <> 1
      OR NOT (SELECT bool_and(p.is_known) FROM policies p WHERE p.polrelid = t.oid)

  UNION ALL
  SELECT 'T05', t.name, 'its primary key must start with tenant_id'
    FROM tables t
   WHERE NOT EXISTS (
           SELECT FROM pg_constraint k
            WHERE k.conrelid = t.oid AND k.contype = 'p' AND k.conkey[1] = t.tenant)

  UNION ALL
  SELECT 'T06', i.indexrelid::regclass::text, 'a unique index must contain tenant_id'
    FROM indexes i
    JOIN tables t ON t.oid = i.indrelid
   WHERE i.indisunique AND NOT coalesce(t.tenant = ANY (i.columns[1:i.indnkeyatts]), false)

  UNION ALL
  SELECT 'T07', f.name, 'a foreign key must map tenant_id to tenant_id'
    FROM foreign_keys f
    JOIN tables t ON t.oid = f.conrelid
    LEFT JOIN pg_attribute a
      ON a.attrelid = f.confrelid AND a.attname = 'tenant_id' AND NOT a.attisdropped
   WHERE NOT EXISTS (
           SELECT FROM unnest(f.conkey, f.confkey) AS pair (here, there)
            WHERE pair.here = t.tenant AND pair.there = a.attnum)

  UNION ALL
  SELECT 'T08', f.name, 'a foreign key needs an index that begins with its columns'
    FROM foreign_keys f
   WHERE NOT EXISTS (
           SELECT FROM indexes i
            WHERE i.indrelid = f.conrelid AND i.is_total AND i.indisvalid
              AND i.columns[1:cardinality(f.conkey)] @> f.conkey
              AND i.columns[1:cardinality(f.conkey)] <@ f.conkey)

  UNION ALL
  SELECT 'T09', i.indexrelid::regclass::text, 'an exclusion constraint must contain tenant_id'
    FROM indexes i
    JOIN tables t ON t.oid = i.indrelid
   WHERE i.indisexclusion AND NOT coalesce(t.tenant = ANY (i.columns), false)

  UNION ALL
  SELECT 'T10', r.name, 'a view must be made WITH (security_invoker = true)'
    FROM relations r
   WHERE r.relkind = 'v'
     AND NOT coalesce(r.reloptions && '{security_invoker=true,security_invoker=on}', false)

  UNION ALL
  SELECT 'T11', r.name, 'a materialized view is filtered for nobody, so no role here may read it'
    FROM relations r
   CROSS JOIN roles o
   WHERE r.relkind = 'm' AND has_table_privilege(o.oid, r.oid, 'SELECT')

  UNION ALL
  SELECT 'T12', f.name,
         'a SECURITY DEFINER function must set search_path and belong to a role policies bind'
    FROM functions f
    JOIN pg_roles o ON o.oid = f.proowner
   WHERE f.prosecdef
     AND (o.rolsuper OR o.rolbypassrls
          OR NOT EXISTS (
               SELECT FROM unnest(f.proconfig) AS setting WHERE setting LIKE 'search\_path=%'))

  UNION ALL
  SELECT 'T13', r.name, 'a control table must not be open to trellis_app'
    FROM relations r
    JOIN control c ON c.name = r.name
    JOIN roles o ON o.name = 'trellis_app'
   WHERE has_table_privilege(o.oid, r.oid, 'INSERT, UPDATE, DELETE')
      OR (has_any_column_privilege(o.oid, r.oid, 'SELECT') AND NOT c.app_may_read)

  UNION ALL
  SELECT 'Q01', r.name, 'a table of the queue must belong to trellis_queue'
    FROM relations r
    JOIN queue q ON q.name = r.name
   WHERE r.relowner <> 'trellis_queue'::regrole

  UNION ALL
  SELECT 'Q02', r.name, 'a table of the queue must be open to nobody, but read for backups: '
           || coalesce(nullif(g.grantee, 0)::regrole::text, 'PUBLIC')
    FROM relations r
    JOIN queue q ON q.name = r.name
   CROSS JOIN LATERAL (
         SELECT a.grantee, a.privilege_type FROM aclexplode(r.relacl) AS a
         UNION
         SELECT a.grantee, a.privilege_type
           FROM pg_attribute c
          CROSS JOIN LATERAL aclexplode(c.attacl) AS a
          WHERE c.attrelid = r.oid) AS g
   WHERE g.grantee <> 'trellis_queue'::regrole
     AND NOT (g.grantee = 'trellis_ops'::regrole AND g.privilege_type = 'SELECT')

  UNION ALL
  SELECT 'Q03', f.name, 'everybody may call a function of the queue''s owner'
    FROM functions f
   WHERE f.proowner = 'trellis_queue'::regrole
     AND (f.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(f.proacl) AS a WHERE a.grantee = 0))

  UNION ALL
  SELECT 'Q03', n.nspname::text, 'trellis_queue must not log in, bypass policies or make things here'
    FROM pg_roles o
    JOIN pg_namespace n ON n.nspname = 'trellis'
   WHERE o.rolname = 'trellis_queue'
     AND (o.rolcanlogin OR o.rolsuper OR o.rolbypassrls
          OR has_schema_privilege(o.oid, n.oid, 'CREATE'))

  UNION ALL
  SELECT 'R01', o.name, 'must not be superuser, bypass policies, or make roles or databases'
    FROM roles o
   WHERE o.rolsuper OR o.rolbypassrls OR o.rolcreaterole OR o.rolcreatedb

  UNION ALL
  SELECT 'R02', o.name, 'must own nothing and be a member of nothing: ' || held.what
    FROM roles o
   CROSS JOIN LATERAL (
         SELECT r.name FROM relations r WHERE r.relowner = o.oid
         UNION ALL
         SELECT f.name FROM functions f WHERE f.proowner = o.oid
         UNION ALL
         SELECT 'schema ' || n.nspname FROM pg_namespace n WHERE n.nspowner = o.oid
         UNION ALL
         SELECT 'role ' || m.roleid::regrole FROM pg_auth_members m WHERE m.member = o.oid
       ) AS held (what)

  UNION ALL
  SELECT 'R03', r.name, o.name || ' must not hold TRUNCATE, REFERENCES or TRIGGER'
    FROM relations r
   CROSS JOIN roles o
   WHERE r.relkind IN ('r', 'p')
     AND has_table_privilege(o.oid, r.oid, 'TRUNCATE, REFERENCES, TRIGGER')

  UNION ALL
  SELECT 'R04', n.nspname::text, o.name || ' (or everybody) may create things here'
    FROM pg_namespace n
   CROSS JOIN roles o
   WHERE n.nspname IN ('trellis', 'public') AND has_schema_privilege(o.oid, n.oid, 'CREATE')

  UNION ALL
  SELECT 'W01', i.indexrelid::regclass::text,
         'an operator of its column ' || a.attname
           || ' is not leakproof, so policies keep queries from using it'
    FROM indexes i
    JOIN tables t ON t.oid = i.indrelid
   CROSS JOIN LATERAL unnest(i.columns) WITH ORDINALITY AS part (attnum, position)
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = part.attnum
    JOIN pg_opclass c ON c.oid = i.indclass[part.position - 1]
   WHERE part.position <= i.indnkeyatts
     AND EXISTS (
           SELECT FROM pg_amop o
             JOIN pg_operator p ON p.oid = o.amopopr
             JOIN pg_proc f ON f.oid = p.oprcode
            WHERE o.amopfamily = c.opcfamily AND o.amoplefttype = c.opcintype
              AND o.amoprighttype = c.opcintype AND NOT f.proleakproof)
)
SELECT code, object::text AS object, message FROM findings ORDER BY code, object, message
