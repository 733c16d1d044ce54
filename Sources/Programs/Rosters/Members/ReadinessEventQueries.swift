import Database

extension MemberImport {
  /// Keeps from which day on imported people are enrolled and ready, where that is new.
  ///
  /// Says in SQL, for all of them at once, what `Readiness` says of one; a test holds the two
  /// together.
  func noteReadiness(series: IDSeries) -> SQL {
    """
    INSERT INTO trellis.enrollment_events (
      tenant_id, event_id, program_id, person_id, status, ready, effective_on, entered_at,
      entered_by)
    SELECT \(tenant), \(series.id("r.record")), \(program.id), r.person_id, r.status, r.ready,
           \(run.request.today), \(run.now), \(run.request.actor)
      FROM (SELECT s.record, s.is_new, e.person_id, e.status, \(isReady) AS ready
              FROM import_plan s
              JOIN trellis.enrollments e
                ON e.tenant_id = \(tenant) AND e.program_id = \(program.id)
               AND e.person_id = s.person_id
              JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = s.person_id
             WHERE NOT s.is_rejected AND (s.is_new OR s.is_changed)) r
      LEFT JOIN LATERAL (
        SELECT v.status, v.ready
          FROM trellis.enrollment_events v
         WHERE v.tenant_id = \(tenant) AND v.program_id = \(program.id)
           AND v.person_id = r.person_id AND NOT r.is_new
         ORDER BY v.effective_on DESC, v.entered_at DESC, v.event_id DESC
         LIMIT 1) last ON true
     WHERE (last.status, last.ready) IS DISTINCT FROM (r.status, r.ready)
     ORDER BY r.record
    """
  }

  private var isReady: SQL {
    """
    (e.status = 'enrolled' AND (e.starts_on IS NULL OR e.starts_on <= \(run.request.today))
      AND \(gates)
      AND e.goals <> '{}' AND p.languages <> '{}' AND e.availability IS NOT NULL)
    """
  }

  private var gates: SQL {
    let today = run.request.today
    var gates: [SQL] = ["true"]
    if role == .student, program.gates.consent {
      gates.append(
        """
        coalesce(e.consent_on <= \(today), false)
        AND coalesce(e.consent_until >= \(today), true)
        """)
    }
    if role == .mentor, program.gates.screening {
      gates.append(
        """
        coalesce(e.screening, 'cleared') = 'cleared'
        AND coalesce(e.screening_cleared_on <= \(today), false)
        AND coalesce(e.screening_expires_on >= \(today), true)
        """)
    }
    if role == .mentor, program.gates.training {
      gates.append("coalesce(e.training_completed_on <= \(today), false)")
    }
    return gates.joined(by: " AND ")
  }
}
