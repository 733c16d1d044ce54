import CivilTime
import Database
import Programs

extension Query where Row == PresentDay {
  static func presentDay(of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT (now() AT TIME ZONE p.time_zone)::date AS day, now() AS moment
        FROM trellis.programs p
       WHERE p.tenant_id = \(tenant) AND p.program_id = \(program)
      """
    ) { row throws(DatabaseError) in
      PresentDay(day: try row("day"), moment: try row("moment"))
    }
  }
}

extension Query where Row == Instant {
  /// What time it is where the database is.
  static var databaseMoment: Self {
    Query("SELECT now()")
  }
}
