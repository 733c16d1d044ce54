import CivilTime
import Database
import Programs

extension SQL {
  /// Screening and consent that ran out, or will within 30 days.
  static func gatesRunningOut(_ view: ConsistencyView) -> SQL {
    """
    SELECT CASE WHEN e.screening_expires_on < \(view.asOf) THEN 'screening_expired'
                ELSE 'screening_expiring' END,
           NULL::uuid, e.person_id, e.screening_expires_on, NULL::uuid, NULL, NULL,
           (SELECT count(*) FROM trellis.matches m
             WHERE m.tenant_id = \(view.tenant) AND m.program_id = \(view.program)
               AND m.mentor_id = e.person_id AND m.started_on <= \(view.asOf)
               AND (m.ended_on IS NULL OR m.ended_on > \(view.asOf)))
      FROM trellis.enrollments e
      JOIN trellis.programs p ON p.tenant_id = \(view.tenant) AND p.program_id = e.program_id
     WHERE e.tenant_id = \(view.tenant) AND e.program_id = \(view.program) AND e.role = 'mentor'
       AND e.status IN ('enrolled', 'on_hold') AND p.gate_screening
       AND e.screening_expires_on <= \(view.asOf)::date + 30
     UNION ALL
    SELECT CASE WHEN e.consent_until < \(view.asOf) THEN 'consent_expired'
                ELSE 'consent_expiring' END,
           e.person_id, NULL, e.consent_until, NULL, NULL, NULL, NULL
      FROM trellis.enrollments e
      JOIN trellis.programs p ON p.tenant_id = \(view.tenant) AND p.program_id = e.program_id
     WHERE e.tenant_id = \(view.tenant) AND e.program_id = \(view.program) AND e.role = 'student'
       AND e.status IN ('enrolled', 'on_hold') AND p.gate_consent
       AND e.consent_until <= \(view.asOf)::date + 30
    """
  }

  /// Contacts of students that wait for somebody's approval.
  static func waitingConnections(_ view: ConsistencyView) -> SQL {
    """
    SELECT 'connection_waiting', c.owner_id, NULL, c.met_on, c.connection_id, NULL,
           coalesce(c.name, q.given_name || ' ' || q.family_name), NULL
      FROM trellis.connections c
      JOIN trellis.enrollments e ON e.tenant_id = \(view.tenant)
       AND e.program_id = c.program_id AND e.person_id = c.owner_id AND e.role = 'student'
      LEFT JOIN trellis.people q ON q.tenant_id = \(view.tenant) AND q.person_id = c.person_id
     WHERE c.tenant_id = \(view.tenant) AND c.program_id = \(view.program)
       AND c.met_on <= \(view.asOf) AND c.entered_at <= \(view.enteredBy)
       AND (c.approved_at IS NULL OR c.approved_at > \(view.enteredBy))
       AND (c.voided_at IS NULL OR c.voided_at > \(view.enteredBy))
    """
  }
}
