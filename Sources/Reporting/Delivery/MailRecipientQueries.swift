import Database
import Programs

extension Query where Row == MailRecipient {
  /// Where some people get mail.
  static func mailRecipients(_ people: [ID<Person>], tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT p.person_id, p.email, p.languages
        FROM trellis.people p
       WHERE p.tenant_id = \(tenant) AND p.person_id = ANY (\(people))
      """
    ) { row throws(DatabaseError) in
      MailRecipient(
        person: try row("person_id"), address: try row("email"), languages: try row("languages"))
    }
  }
}
