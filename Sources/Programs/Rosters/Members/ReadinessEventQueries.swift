import CivilTime
import Database

extension MemberImport {
  private var readiness: MemberReadiness {
    MemberReadiness(role: role, program: program, tenant: tenant, today: run.request.today)
  }

  /// Keeps from which day on known people are enrolled and ready, where that is new.
  ///
  /// The first event of new people stands in their enrollment.
  func noteReadiness(series: IDSeries) -> SQL {
    readiness.note(
      of: """
        SELECT record, person_id FROM import_plan
         WHERE NOT is_rejected AND is_changed AND NOT is_new
        """,
      series: series, at: run.now, by: run.request.actor, reason: nil)
  }

  /// From when to when a planned row is ready that becomes a new enrollment; a person known from
  /// another program may have languages that the file doesn't say.
  var plannedReadiness: SQL {
    let known: SQL = """
      CASE WHEN s.is_new_person THEN '{}'
           ELSE (SELECT p.languages FROM trellis.people p
                  WHERE p.tenant_id = \(tenant) AND p.person_id = s.person_id) END
      """
    let columns = columns(in: .enrollments)
    return readiness.span(
      status: "'enrolled'",
      languages: run.staged.contains("languages") ? "coalesce(s.languages, \(known))" : known
    ) { name in
      if let column = columns.first(where: { $0.name == name }) { return value(column) }
      switch name {
      case "goals": return "'{}'::text[]"
      case "availability", "screening": return "NULL::text"
      default: return "NULL::date"
      }
    }
  }
}

/// Who of a program's people of one role is ready from a day on, and until when.
struct MemberReadiness {
  let role: ParticipantRole
  let program: Program
  let tenant: Tenant.ID
  let today: Day

  /// Keeps from that day on who is enrolled and ready, where that is new.
  ///
  /// - Parameters:
  ///   - people: a SELECT of their `record` and `person_id`.
  ///   - series: the identifiers of the events, told apart by the records.
  ///   - instant: when.
  ///   - actor: who says so.
  ///   - reason: why, for the record.
  /// - Returns: the statement.
  func note(
    of people: SQL, series: IDSeries, at instant: Instant, by actor: String, reason: String?
  ) -> SQL {
    """
    INSERT INTO trellis.enrollment_events (
      tenant_id, event_id, program_id, person_id, status, ready, ready_from, ready_until,
      effective_on, reason, entered_at, entered_by)
    SELECT \(tenant), \(series.id("n.record")), \(program.id), n.person_id, n.status,
           coalesce(n.ready_from = \(today), false), n.ready_from,
           CASE WHEN n.ready_from IS NOT NULL THEN n.ready_until END, \(today),
           \(reason), \(instant), \(actor)
      FROM (SELECT s.record, e.person_id, e.status, r.ready_from, r.ready_until
              FROM (\(people)) s
              JOIN trellis.enrollments e
                ON e.tenant_id = \(tenant) AND e.program_id = \(program.id)
               AND e.person_id = s.person_id
              JOIN trellis.people p ON p.tenant_id = \(tenant) AND p.person_id = s.person_id
             CROSS JOIN LATERAL (\(storedSpan)) r) n
      LEFT JOIN LATERAL (\(lastEvent(of: "n.person_id"))) last ON true
     WHERE (last.status, last.ready_from, last.ready_until)
             IS DISTINCT FROM (n.status, n.ready_from,
               CASE WHEN n.ready_from IS NOT NULL THEN n.ready_until END)
    """
  }

  /// What a person's latest event says of today and after.
  private func lastEvent(of person: SQL) -> SQL {
    """
    SELECT w.status, w.ready_from, CASE WHEN w.ready_from IS NOT NULL THEN w.ready_until END
             AS ready_until
      FROM (SELECT v.status, v.ready_until,
                   CASE WHEN v.ready_from IS NOT NULL
                         AND coalesce(v.ready_until >= \(today), true)
                        THEN greatest(v.ready_from, \(today)) END AS ready_from
              FROM trellis.enrollment_history v
             WHERE v.tenant_id = \(tenant) AND v.program_id = \(program.id)
               AND v.person_id = \(person)
             ORDER BY v.effective_on DESC, v.entered_at DESC, v.event_id DESC
             LIMIT 1) w
    """
  }

  /// From when to when the stored rows `e` and `p` are ready.
  private var storedSpan: SQL {
    span(status: "e.status", languages: "p.languages") { "e.\(identifier: $0)" }
  }

  /// Says in SQL, for all of them at once, what `ReadySpan` says of one; a test holds the two
  /// together.
  func span(status: SQL, languages: SQL, _ value: (String) -> SQL) -> SQL {
    var conditions: [SQL] = [
      "\(status) = 'enrolled'", "\(value("goals")) <> '{}'",
      "\(value("availability")) IS NOT NULL", "\(languages) <> '{}'",
    ]
    var (starts, ends): ([SQL], [SQL]) = (["\(today)", value("starts_on")], [])
    func gate(_ start: String, _ end: String?) {
      conditions.insert("\(value(start)) IS NOT NULL", at: 0)
      starts.append(value(start))
      if let end { ends.append(value(end)) }
    }
    if role == .student, program.gates.consent { gate("consent_on", "consent_until") }
    if role == .mentor, program.gates.screening {
      conditions.append("coalesce(\(value("screening")), 'cleared') = 'cleared'")
      gate("screening_cleared_on", "screening_expires_on")
    }
    if role == .mentor, program.gates.training { gate("training_completed_on", nil) }
    let until: SQL = ends.isEmpty ? "NULL::date" : "least(\(ends.joined(by: ", ")))"
    return """
      SELECT CASE WHEN \(conditions.joined(by: " AND "))
                   AND coalesce(d.until_on >= d.from_on, true) THEN d.from_on END AS ready_from,
             d.until_on AS ready_until
        FROM (SELECT greatest(\(starts.joined(by: ", "))) AS from_on, \(until) AS until_on) d
      """
  }
}
