import Database

extension UndoRun {
  /// Goals that enrollments name as goals, needs or offers.
  var markNamedGoals: SQL {
    """
    UPDATE undo_created u SET reason = 'named', found = n.count::text
      FROM (SELECT g.code, count(DISTINCT e.person_id) AS count
              FROM trellis.enrollments e
             CROSS JOIN LATERAL unnest(e.goals || e.needs || e.offers) AS g (code)
             WHERE e.tenant_id = \(tenant)
             GROUP BY g.code) n
     WHERE u.noun = 'goal' AND u.reason IS NULL AND n.code = u.code
    """
  }

  /// Goals above one that stays, by its parent or by its code.
  var markParents: SQL {
    """
    WITH RECURSIVE standing (code) AS (
      SELECT g.code FROM trellis.goals g
       WHERE g.tenant_id = \(tenant) AND g.retired_at IS NULL
         AND NOT EXISTS (SELECT FROM undo_created u
                          WHERE u.noun = 'goal' AND u.code = g.code AND u.reason IS NULL)
       UNION
      SELECT a.code
        FROM standing s
        JOIN trellis.goals g ON g.tenant_id = \(tenant) AND g.code = s.code
        JOIN trellis.goals a
          ON a.tenant_id = \(tenant)
         AND (a.code = g.parent OR starts_with(g.code, a.code || '.')))
    UPDATE undo_created u SET reason = 'parent'
      FROM standing s
     WHERE u.noun = 'goal' AND u.reason IS NULL AND s.code = u.code
    """
  }

  var retireGoals: SQL {
    """
    UPDATE trellis.goals g SET retired_at = \(now)
      FROM undo_created u
     WHERE g.tenant_id = \(tenant) AND g.code = u.code AND u.noun = 'goal' AND u.reason IS NULL
    """
  }
}
