import Database
import Programs

extension SQL {
  /// Says which job solved a round.
  static func credit(_ round: Round.ID, toJob job: Int64, tenant: Tenant.ID) -> SQL {
    """
    UPDATE trellis.rounds SET job_id = \(job)
     WHERE tenant_id = \(tenant) AND round_id = \(round)
    """
  }
}

extension Query where Row == (program: String, number: Int) {
  static func round(ofJob job: Int64, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT p.slug, r.number
        FROM trellis.rounds r
        JOIN trellis.programs p ON p.tenant_id = \(tenant) AND p.program_id = r.program_id
       WHERE r.tenant_id = \(tenant) AND r.job_id = \(job)
      """
    ) { row throws(DatabaseError) in
      (try row("slug"), Int(try row("number") as Int32))
    }
  }
}
