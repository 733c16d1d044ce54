import CivilTime
import Database
import Programs

extension Query where Row == ReminderSettings {
  /// A program's settings, where it has other than the usual.
  static func reminderSettings(of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT quiet_from, quiet_until, weekly_cap, to_students
        FROM trellis.reminder_settings
       WHERE tenant_id = \(tenant) AND program_id = \(program)
      """
    ) { row throws(DatabaseError) in
      ReminderSettings(
        quiet: QuietHours(
          from: Int(try row("quiet_from") as Int16), until: Int(try row("quiet_until") as Int16)),
        weeklyCap: Int(try row("weekly_cap") as Int16), toStudents: try row("to_students"))
    }
  }
}

extension Query where Row == String {
  /// The slug of a program that is not closed.
  static func slugOfOpenProgram(_ program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT slug FROM trellis.programs
       WHERE tenant_id = \(tenant) AND program_id = \(program) AND closed_on IS NULL
      """)
  }

  /// Where a program's clocks are.
  static func timeZone(of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT time_zone FROM trellis.programs
       WHERE tenant_id = \(tenant) AND program_id = \(program)
      """)
  }
}

extension SQL {
  /// Sets what a program allows of reminders.
  static func setReminders(
    _ settings: ReminderSettings, of program: Program.ID, tenant: Tenant.ID, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.reminder_settings (
      tenant_id, program_id, quiet_from, quiet_until, weekly_cap, to_students, set_at, set_by)
    VALUES (\(tenant), \(program), \(Int16(clamping: settings.quiet.from)),
      \(Int16(clamping: settings.quiet.until)), \(Int16(clamping: settings.weeklyCap)),
      \(settings.toStudents), now(), \(actor))
    ON CONFLICT ON CONSTRAINT reminder_settings_pkey DO UPDATE SET
      quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
      weekly_cap = excluded.weekly_cap, to_students = excluded.to_students,
      set_at = excluded.set_at, set_by = excluded.set_by
    """
  }

  /// Lets somebody have no reminders of some kinds any more.
  static func insertOptOuts(
    _ ids: [ReminderOptOut.ID], _ kinds: [ReminderKind], of person: ID<Person>,
    tenant: Tenant.ID, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.reminder_opt_outs (
      tenant_id, opt_out_id, person_id, kind, since, entered_by)
    SELECT \(tenant), n.id, \(person), n.kind, now(), \(actor)
      FROM unnest(\(ids), \(kinds.map(\.rawValue))) AS n (id, kind)
    ON CONFLICT (tenant_id, person_id, kind) WHERE ended_at IS NULL DO NOTHING
    """
  }

  /// Lets somebody have reminders of some kinds again.
  static func endOptOuts(
    _ kinds: [ReminderKind], of person: ID<Person>, tenant: Tenant.ID, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.reminder_opt_outs
       SET ended_at = now(), ended_by = \(actor)
     WHERE tenant_id = \(tenant) AND person_id = \(person)
       AND kind = ANY (\(kinds.map(\.rawValue))) AND ended_at IS NULL
    """
  }
}

extension Query where Row == ID<Person> {
  /// The people of a role whose id in the roster, or address, is this.
  static func remindedPeople(named name: String, role: String, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT person_id FROM trellis.people
       WHERE tenant_id = \(tenant) AND role = \(role)
         AND (external_id = \(name) OR email_key = lower(\(name)))
       ORDER BY person_id
      """)
  }
}

/// A wish to have no reminders of a kind.
enum ReminderOptOut {
  typealias ID = Database.ID<ReminderOptOut>
}
