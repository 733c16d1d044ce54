import CivilTime
import Database
import Programs
import Relationships

extension Query where Row == ReminderFact {
  /// What a program's people may be reminded of on a day.
  ///
  /// Promises of pairs that are open and not on hold; the last window that a pair missed, for two
  /// weeks; screenings that run out within thirty days.
  static func reminderFacts(_ view: ConsistencyView) -> Self {
    Query(
      """
      WITH pairs AS MATERIALIZED (
        SELECT o.match_id, o.student_id, o.mentor_id
          FROM trellis.match_spans(
                 \(view.tenant), \(view.program), \(view.asOf), \(view.enteredBy), NULL) o
         WHERE NOT o.has_ended
           AND NOT EXISTS (
                 SELECT FROM trellis.match_holds h
                  WHERE h.tenant_id = \(view.tenant) AND h.match_id = o.match_id
                    AND h.from_on <= \(view.asOf)
                    AND (h.to_on IS NULL OR h.to_on >= \(view.asOf)))
      )
      SELECT 'commitment_due' AS kind, 'commitment:' || c.commitment_id || ':' || c.due_on AS key,
             c.due_on AS day, CASE c.owner WHEN 'student' THEN p.student_id ELSE p.mentor_id END
               AS person_id, NULL AS mentor
        FROM pairs p
        JOIN trellis.commitments c ON c.tenant_id = \(view.tenant)
         AND c.program_id = \(view.program) AND c.match_id = p.match_id
       WHERE c.due_on BETWEEN \(view.asOf) AND \(view.asOf)::date + 2 AND c.voided_at IS NULL
         AND c.outcome IS NULL AND c.recorded_at <= \(view.enteredBy)
       UNION ALL
      SELECT 'window_missed', 'window:' || w.match_id || ':' || w.starts_on, w.ends_on, p.mentor_id,
             NULL
        FROM (SELECT DISTINCT ON (n.match_id) n.match_id, n.starts_on, n.ends_on, n.state
                FROM trellis.match_window_states(
                       \(view.tenant), \(view.program), \(view.asOf), \(view.enteredBy), NULL) n
               WHERE n.state IN ('met', 'missed')
               ORDER BY n.match_id, n.starts_on DESC) w
        JOIN pairs p ON p.match_id = w.match_id
       WHERE w.state = 'missed' AND w.ends_on >= \(view.asOf)::date - 14
       UNION ALL
      SELECT 'screening_expiring', 'screening:' || e.person_id || ':' || e.screening_expires_on,
             e.screening_expires_on, NULL, coalesce(m.external_id, '')
        FROM trellis.enrollments e
        JOIN trellis.programs g ON g.tenant_id = \(view.tenant) AND g.program_id = e.program_id
        JOIN trellis.people m ON m.tenant_id = \(view.tenant) AND m.person_id = e.person_id
       WHERE e.tenant_id = \(view.tenant) AND e.program_id = \(view.program)
         AND e.role = 'mentor' AND e.status IN ('enrolled', 'on_hold') AND g.gate_screening
         AND e.screening_expires_on BETWEEN \(view.asOf) AND \(view.asOf)::date + 30
       ORDER BY key
      """
    ) { row throws(DatabaseError) in
      ReminderFact(
        kind: ReminderKind(rawValue: try row("kind")) ?? .commitmentDue, key: try row("key"),
        day: try row("day"), person: try row("person_id"), mentor: try row("mentor"))
    }
  }
}

extension Query where Row == Reminder.Recipient {
  /// People with their addresses, what they want none of, and how many mails they had in a week.
  static func reminderRecipients(
    _ people: [ID<Person>], in program: Program.ID, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT p.person_id, coalesce(p.external_id, '') AS external_id, p.role, p.given_name, p.email,
             p.languages, p.email_shared, coalesce(e.status = 'enrolled', false) AS is_enrolled,
             (SELECT count(DISTINCT r.mail_key) FROM trellis.reminders r
               WHERE r.tenant_id = \(tenant) AND r.recipient_id = p.person_id
                 AND r.enqueued_at > now() - interval '7 days') AS recent,
             (SELECT coalesce(array_agg(o.kind), '{}') FROM trellis.reminder_opt_outs o
               WHERE o.tenant_id = \(tenant) AND o.person_id = p.person_id
                 AND o.ended_at IS NULL) AS opted_out
        FROM trellis.people p
        LEFT JOIN trellis.enrollments e ON e.tenant_id = \(tenant)
         AND e.program_id = \(program) AND e.person_id = p.person_id
       WHERE p.tenant_id = \(tenant) AND p.person_id = ANY (\(people))
      """
    ) { row throws(DatabaseError) in
      let kinds: [String] = try row("opted_out")
      return Reminder.Recipient(
        id: try row("person_id"), externalID: try row("external_id"), role: try row("role"),
        email: try row("email"), isShared: try row("email_shared"),
        isEnrolled: try row("is_enrolled"), recentMails: Int(try row("recent") as Int64),
        optedOut: Set(kinds.compactMap(ReminderKind.init)), name: try row("given_name"),
        languages: try row("languages"))
    }
  }
}

extension Query where Row == String {
  /// Those of some keys that went out before.
  static func sentReminders(_ keys: [String], tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT reminder_key FROM trellis.reminders
       WHERE tenant_id = \(tenant) AND reminder_key = ANY (\(keys))
      """)
  }

  /// Writes down reminders of one mail and returns the keys of those that were new.
  static func insertReminders(
    _ letter: ReminderPlan.Letter, mailKey: String, of program: Program.ID, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      INSERT INTO trellis.reminders (
        tenant_id, reminder_key, program_id, kind, recipient_id, mail_key, enqueued_at)
      SELECT \(tenant), n.key, \(program), n.kind, \(letter.recipient?.id), \(mailKey), now()
        FROM unnest(\(letter.reminders.map(\.key)), \(letter.reminders.map(\.kind.rawValue)))
             AS n (key, kind)
      ON CONFLICT ON CONSTRAINT reminders_pkey DO NOTHING
      RETURNING reminder_key
      """)
  }
}

/// The day it is where a program is, and until when nothing is sent.
struct ReminderClock: Sendable {
  let day: Day
  let moment: Instant
  /// When the quiet hours end that it is in; nil outside of them.
  let notBefore: Instant?
}

extension Query where Row == ReminderClock {
  /// What the database's clock says where a program is.
  static func reminderClock(_ quiet: QuietHours, in timeZone: String) -> Self {
    let (from, until) = (Int64(quiet.from), Int64(quiet.until))
    return Query(
      """
      SELECT l.day, now() AS moment,
             CASE WHEN CASE WHEN \(from)::bigint <= \(until)::bigint
                            THEN l.minute >= \(from)::bigint AND l.minute < \(until)::bigint
                            ELSE l.minute >= \(from)::bigint OR l.minute < \(until)::bigint END
                  THEN ((l.day + CASE WHEN l.minute >= \(until)::bigint THEN 1 ELSE 0 END)::timestamp
                         + \(until)::bigint * interval '1 minute') AT TIME ZONE \(timeZone)
             END AS not_before
        FROM (SELECT (now() AT TIME ZONE \(timeZone))::date AS day,
                     (extract(hour FROM now() AT TIME ZONE \(timeZone)) * 60
                       + extract(minute FROM now() AT TIME ZONE \(timeZone)))::bigint AS minute) l
      """
    ) { row throws(DatabaseError) in
      ReminderClock(
        day: try row("day"), moment: try row("moment"), notBefore: try row("not_before"))
    }
  }
}
