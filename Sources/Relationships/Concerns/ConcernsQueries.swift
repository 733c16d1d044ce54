import CivilTime
import Database
import Programs

extension Query where Row == Int32 {
  /// Adds a concern under the tenant's next number, and answers with that number.
  static func insertConcern(
    _ id: ID<Concern>, _ concern: RaisedConcern, person: ID<Person>?, recipients: [String],
    tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> Self {
    Query(
      """
      INSERT INTO trellis.concerns (
        tenant_id, concern_id, number, program_id, match_id, person_id, occurred_on, account,
        recipients, entered_at, entered_by)
      SELECT \(tenant), \(id), coalesce(max(c.number), 0) + 1, \(concern.subject.program),
             \(concern.subject.match), \(person), \(concern.occurredOn), \(concern.account),
             \(recipients), \(instant), \(actor)
        FROM trellis.concerns c
       WHERE c.tenant_id = \(tenant)
      RETURNING number
      """)
  }
}
