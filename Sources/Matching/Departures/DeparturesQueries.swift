import CivilTime
import Database
import Programs

extension SQL {
  static func endMatches(
    _ matches: [Match.ID], _ ending: MatchEnding, tenant: Tenant.ID, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    UPDATE trellis.matches m
       SET ended_on = greatest(x.first_on, \(ending.on)),
           started_on = CASE WHEN x.has_begun THEN m.started_on
                             ELSE least(m.started_on, greatest(x.first_on, \(ending.on))) END,
           closure_reason = \(ending.reason.rawValue), closed_at = \(instant),
           closed_by = \(actor)
      FROM (SELECT o.match_id, o.proposed_on IS NULL OR o.accepted_at IS NOT NULL AS has_begun,
                   CASE WHEN o.proposed_on IS NULL OR o.accepted_at IS NOT NULL
                        THEN o.started_on ELSE o.proposed_on END AS first_on
              FROM trellis.matches o
             WHERE o.tenant_id = \(tenant) AND o.match_id = ANY (\(matches))) x
     WHERE m.tenant_id = \(tenant) AND m.match_id = x.match_id
    """
  }

  /// Keeps the endings that matches were given just now as events.
  static func insertClosures(
    _ ids: [MatchClosure.ID], of matches: [Match.ID], _ ending: MatchEnding, tenant: Tenant.ID,
    at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.match_closures (
      tenant_id, closure_id, match_id, ended_on, reason, planned, entered_at, entered_by)
    SELECT \(tenant), c.closure_id, m.match_id, m.ended_on, m.closure_reason,
           \(ending.isPlanned), \(instant), \(actor)
      FROM unnest(\(ids), \(matches)) AS c (closure_id, match_id)
      JOIN trellis.matches m ON m.tenant_id = \(tenant) AND m.match_id = c.match_id
    """
  }
}
