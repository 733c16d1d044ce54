import CivilTime
import Database
import Programs

extension Query where Row == DutyHolding {
  /// Every duty of a tenant by who has had it longest, those that ended last.
  static func duties(of tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT duty, holder, from_on, entered_by, ended_at, ended_by
        FROM trellis.duties
       WHERE tenant_id = \(tenant)
       ORDER BY ended_at IS NOT NULL, duty, from_on, entered_at, duty_id
      """
    ) { row throws(DatabaseError) in
      DutyHolding(
        duty: Duty(rawValue: try row("duty")) ?? .screening, holder: try row("holder"),
        from: try row("from_on"), enteredBy: try row("entered_by"),
        endedAt: try row("ended_at"), endedBy: try row("ended_by"))
    }
  }
}

extension Query where Row == String {
  /// Who holds a duty on a day, the longest first; nobody can end it before the transaction does.
  static func lockedHolders(of duty: Duty, tenant: Tenant.ID, on day: Day) -> Self {
    Query(
      """
      SELECT holder
        FROM trellis.duties
       WHERE tenant_id = \(tenant) AND duty = \(duty.rawValue) AND ended_at IS NULL
         AND from_on <= \(day)
       ORDER BY from_on, entered_at, duty_id
         FOR UPDATE
      """)
  }
}

extension Query where Row == Bool {
  /// Whether somebody holds a duty on a day.
  static func holds(_ duty: Duty, _ actor: String, tenant: Tenant.ID, on day: Day) -> Self {
    Query(
      """
      SELECT EXISTS (
        SELECT FROM trellis.duties
         WHERE tenant_id = \(tenant) AND duty = \(duty.rawValue) AND holder = \(actor)
           AND ended_at IS NULL AND from_on <= \(day))
      """)
  }
}

extension SQL {
  /// Gives a duty; no row where it is held already.
  static func insertDuty(
    _ id: DutyHolding.ID, _ duty: Duty, holder: String, from day: Day, tenant: Tenant.ID,
    at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.duties (
      tenant_id, duty_id, duty, holder, from_on, entered_at, entered_by)
    VALUES (\(tenant), \(id), \(duty.rawValue), \(holder), \(day), \(instant), \(actor))
    ON CONFLICT DO NOTHING
    """
  }

  static func endDuty(
    _ duty: Duty, of holder: String, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.duties SET ended_at = \(instant), ended_by = \(actor)
     WHERE tenant_id = \(tenant) AND duty = \(duty.rawValue) AND holder = \(holder)
       AND ended_at IS NULL
    """
  }
}
