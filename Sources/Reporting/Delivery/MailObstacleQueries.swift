import Database
import Programs

/// Why a mail may not go.
struct MailObstacle: Sendable {
  let mail: OutgoingMail.ID
  let reason: String
}

extension Query where Row == MailObstacle {
  /// Why some mails may not go any more, by what is known at this moment; those that may are not
  /// among them.
  ///
  /// Whether guardians may still be told is asked elsewhere.
  static func mailObstacles(_ ids: [OutgoingMail.ID], tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT o.mail_id, o.reason
        FROM (SELECT m.mail_id, coalesce(
                       \(SQL.closedWays(tenant)), \(SQL.unwantedReminders(tenant)),
                       \(SQL.outsiders(tenant)), \(SQL.studentsAddressObstacle("p", tenant)),
                       \(SQL.heldForSafety(tenant)), \(SQL.lostStudents(tenant))) AS reason
                FROM trellis.mails m
                LEFT JOIN trellis.people p
                  ON p.tenant_id = \(tenant) AND p.person_id = m.recipient_id
                LEFT JOIN trellis.programs g
                  ON g.tenant_id = \(tenant) AND g.program_id = m.program_id
                LEFT JOIN trellis.enrollments e
                  ON e.tenant_id = \(tenant) AND e.program_id = m.program_id
                     AND e.person_id = m.recipient_id
               CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE g.time_zone)::date) d (day)
               WHERE m.tenant_id = \(tenant) AND m.mail_id = ANY (\(ids))) o
       WHERE o.reason IS NOT NULL
      """
    ) { row throws(DatabaseError) in
      MailObstacle(mail: try row("mail_id"), reason: try row("reason"))
    }
  }
}

/// The parts of the question, of a mail `m` to a person `p` with the enrollment `e` in a program `g`
/// where it is the day `d.day`.
extension SQL {
  /// The address or the person gets nothing any more, or the address is another's by now.
  fileprivate static func closedWays(_ tenant: Tenant.ID) -> SQL {
    """
    CASE WHEN EXISTS (
           SELECT FROM trellis.mail_suppressions s
            WHERE s.tenant_id = \(tenant) AND s.address_key = m.address_key
              AND s.ended_at IS NULL) THEN 'address_suppressed'
         WHEN EXISTS (
           SELECT FROM trellis.contact_blocks b
            WHERE b.tenant_id = \(tenant) AND b.person_id = m.recipient_id
              AND b.student_id IS NULL) THEN 'recipient_blocked'
         WHEN m.recipient_id IS NOT NULL AND p.email_key IS DISTINCT FROM m.address_key
         THEN 'address_changed' END
    """
  }

  /// A reminder that its recipient, or the program, wants no more.
  fileprivate static func unwantedReminders(_ tenant: Tenant.ID) -> SQL {
    """
    CASE WHEN m.kind <> 'reminder' OR m.recipient_id IS NULL THEN NULL
         WHEN e.status IS DISTINCT FROM 'enrolled' THEN 'not_enrolled'
         WHEN p.role = 'student' AND NOT EXISTS (
           SELECT FROM trellis.reminder_settings t
            WHERE t.tenant_id = \(tenant) AND t.program_id = m.program_id AND t.to_students)
         THEN 'students_not_mailed'
         WHEN EXISTS (
           SELECT FROM trellis.reminders r
             JOIN trellis.reminder_opt_outs o
               ON o.tenant_id = \(tenant) AND o.person_id = r.recipient_id AND o.kind = r.kind
                  AND o.ended_at IS NULL
            WHERE r.tenant_id = \(tenant) AND r.recipient_id = m.recipient_id
              AND r.mail_key = m.dedup_key) THEN 'opted_out' END
    """
  }

  /// A student or a mentor who is in the program no more.
  fileprivate static func outsiders(_ tenant: Tenant.ID) -> SQL {
    """
    CASE WHEN p.role IN ('student', 'mentor') AND m.program_id IS NOT NULL
              AND coalesce(e.status, 'withdrawn') = 'withdrawn' THEN 'withdrawn' END
    """
  }

  /// A mentor held for safety, and a student's letter about one who was held since it was made.
  fileprivate static func heldForSafety(_ tenant: Tenant.ID) -> SQL {
    """
    CASE WHEN p.role = 'mentor' AND EXISTS (
           SELECT FROM trellis.matches h
            WHERE h.tenant_id = \(tenant) AND h.mentor_id = m.recipient_id
              AND \(SQL.isHeldForSafety("h", tenant: tenant)))
         OR p.role = 'student' AND EXISTS (
           SELECT FROM trellis.matches x
             JOIN trellis.matches h ON h.tenant_id = \(tenant) AND h.mentor_id = x.mentor_id
            WHERE x.tenant_id = \(tenant) AND x.student_id = m.recipient_id
              AND x.program_id = m.program_id AND \(SQL.isHeldForSafety("h", tenant: tenant))
              AND coalesce(h.closed_at, h.created_at) > m.created_at) THEN 'on_hold' END
    """
  }

  /// A teacher who teaches one of the students no more; a mentor whose match with one ended since the
  /// letter was made, or who may not be told of one any more.
  fileprivate static func lostStudents(_ tenant: Tenant.ID) -> SQL {
    """
    CASE WHEN p.role IN ('teacher', 'mentor') AND EXISTS (
           SELECT FROM unnest(m.told_ids) t (student_id)
            WHERE NOT EXISTS (
                    SELECT FROM trellis.enrollments q
                     WHERE q.tenant_id = \(tenant) AND q.program_id = m.program_id
                       AND q.person_id = t.student_id AND q.status <> 'withdrawn'
                       AND (p.role = 'teacher' OR NOT g.gate_consent OR q.consent_on <= d.day
                         AND (q.consent_until IS NULL OR q.consent_until >= d.day)))
               OR CASE p.role
                    WHEN 'teacher' THEN NOT EXISTS (
                      SELECT FROM trellis.student_teachers k
                       WHERE k.tenant_id = \(tenant) AND k.program_id = m.program_id
                         AND k.student_id = t.student_id AND k.teacher_id = m.recipient_id
                         AND k.from_on <= d.day AND (k.to_on IS NULL OR k.to_on >= d.day))
                    ELSE NOT EXISTS (
                      SELECT FROM trellis.matches x
                       WHERE x.tenant_id = \(tenant) AND x.program_id = m.program_id
                         AND x.student_id = t.student_id AND x.mentor_id = m.recipient_id
                         AND (x.ended_on IS NULL
                           OR coalesce(x.closed_at, x.created_at) <= m.created_at)) END)
         THEN 'no_longer_told' END
    """
  }
}
