import Database
import Programs

extension Query where Row == MailRecipient {
  /// Where some people get mail, and why some of them should not.
  static func mailRecipients(_ people: [ID<Person>], tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT p.person_id, p.email, p.languages,
             CASE WHEN p.email IS NULL THEN 'no_address' ELSE \(SQL.studentsAddressObstacle("p", tenant))
             END AS obstacle
        FROM trellis.people p
       WHERE p.tenant_id = \(tenant) AND p.person_id = ANY (\(people))
      """
    ) { row throws(DatabaseError) in
      let obstacle: String? = try row("obstacle")
      return MailRecipient(
        person: try row("person_id"), address: try row("email"), languages: try row("languages"),
        obstacle: obstacle.flatMap(UndeliveredLetter.Reason.init))
    }
  }
}

extension SQL {
  /// Why a student is not mailed at their own address; of anybody else nothing.
  ///
  /// Others read it too, be that known of the address itself, or since a guardian who may not be told of
  /// the student has the same.
  static func studentsAddressObstacle(_ person: SQL, _ tenant: Tenant.ID) -> SQL {
    """
    CASE WHEN \(person).role <> 'student' THEN NULL
         WHEN EXISTS (
           SELECT FROM trellis.student_guardians k
             JOIN trellis.people b ON b.tenant_id = \(tenant) AND b.person_id = k.guardian_id
            WHERE k.tenant_id = \(tenant) AND k.student_id = \(person).person_id
              AND b.email_key = \(person).email_key
              AND \(Query<StudentLink>.isBlocked("k", tenant)))
         THEN 'contact_of_blocked_guardian'
         WHEN \(person).email_shared THEN 'shared_address' END
    """
  }
}
