-- Gives each pair of a tenant that Benchmarks/relationships/fill.sql made names, a class and a
-- guardian, so that a letter can be written about it; :number tells tenants apart.
\set ON_ERROR_STOP on
SELECT lpad(to_hex(:number), 8, '0') AS t \gset
\set tenant '\'' :t '-0000-7000-8000-000000000000\''
\set program '\'' :t '-0000-7000-8000-000000000001\''

CREATE FUNCTION pg_temp.pick(names text[], number bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT names[1 + number % cardinality(names)]
$$;

-- Two of a hundred are written in other scripts than Latin.
CREATE TEMPORARY TABLE given AS
SELECT CASE number % 100
         WHEN 17 THEN 'ليلى' WHEN 63 THEN '美玲'
         ELSE pg_temp.pick(ARRAY['Ana', 'José', 'Mia', 'Noé', 'Zoë', 'Nguyễn', 'Leo', 'Ida', 'Bo',
           'Renée', 'Tomás', 'Ada', 'Łukasz'], number) END AS given_name,
       pg_temp.pick(ARRAY['López', 'Okafor', 'Trần', 'Smith', 'Muñoz', 'García', 'Lindqvist',
         'O''Neill', 'Novák', 'Ferreira', 'Kim'], number / 13) AS family_name, number
  FROM generate_series(1, :matches) AS number;

UPDATE trellis.people p
   SET given_name = g.given_name, family_name = g.family_name,
       birth_date = CASE p.role WHEN 'student' THEN date '2011-01-01' + (g.number % 1000)::integer END,
       languages = ARRAY['en'],
       occupation = CASE p.role WHEN 'mentor' THEN pg_temp.pick(ARRAY['civil engineer', 'nurse',
         'software developer', 'electrician', 'teacher'], g.number) END,
       organisation = CASE p.role WHEN 'mentor' THEN pg_temp.pick(ARRAY['Bay Works', 'City Hospital',
         'Northside Library'], g.number) END
  FROM given g
 WHERE p.tenant_id = :tenant AND p.role IN ('student', 'mentor')
   AND substr(p.external_id, 2)::bigint = g.number;
UPDATE trellis.enrollments e
   SET goals = ARRAY['goal-' || n.number % 20 + 1, 'goal-' || (n.number + 7) % 20 + 1],
       cohort = CASE e.role WHEN 'student' THEN 'class-' || n.number / 25 END,
       grade = CASE e.role WHEN 'student' THEN '8' END
  FROM trellis.people p, LATERAL (SELECT substr(p.external_id, 2)::bigint) AS n (number)
 WHERE e.tenant_id = :tenant AND e.program_id = :program AND p.tenant_id = :tenant
   AND p.person_id = e.person_id;

-- Three guardians of ten read Spanish.
INSERT INTO trellis.people (tenant_id, person_id, role, external_id, given_name, family_name,
  name_key, languages, created_at, created_by)
SELECT :tenant, (:'t' || '-0000-7010-8000-' || lpad(to_hex(g.number), 12, '0'))::uuid, 'guardian',
       'G' || lpad(g.number::text, 6, '0'), 'Rosa', g.family_name, 'rosa',
       CASE WHEN g.number % 10 < 3 THEN ARRAY['es'] ELSE ARRAY['en'] END, '2025-12-01Z', 'bench'
  FROM given g;
INSERT INTO trellis.student_guardians (tenant_id, student_id, guardian_id, relationship,
  may_receive, created_at, created_by)
SELECT :tenant, p.person_id,
       (:'t' || '-0000-7010-8000-' || lpad(to_hex(substr(p.external_id, 2)::bigint), 12, '0'))::uuid,
       'mother', 'yes', '2025-12-01Z', 'bench'
  FROM trellis.people p
 WHERE p.tenant_id = :tenant AND p.role = 'student';
