import CivilTime
package import Database

extension Query where Row == Program {
  /// A tenant's programs, by slug.
  static func programs(of tenant: Tenant.ID) -> Self {
    program(where: "tenant_id = \(tenant)")
  }

  /// The program of a slug.
  static func program(slug: String, of tenant: Tenant.ID) -> Self {
    program(where: "tenant_id = \(tenant) AND slug = \(slug)")
  }

  private static func program(where condition: SQL) -> Self {
    Query(
      """
      SELECT program_id, slug, name, time_zone, starts_on, ends_on, cadence, week_begins_on,
             grace_days, meeting_days, too_early_windows, benchmark_percent, suppression_floor,
             gate_consent, gate_screening, gate_training, acceptance, screening_valid_months,
             support_contact_days, policy, contact_name, contact_email, contact_phone, closed_on
        FROM trellis.programs
       WHERE \(condition)
       ORDER BY slug
      """, row: Program.read)
  }
}

extension Program {
  fileprivate static func read(_ row: inout RowReader) throws(DatabaseError) -> Program {
    Program(
      id: try row("program_id"), slug: try row("slug"), name: try row("name"),
      timeZone: try row("time_zone"), startsOn: try row("starts_on"), endsOn: try row("ends_on"),
      cadence: Cadence(rawValue: try row("cadence")) ?? .weekly,
      weekBeginsOn: Weekday(rawValue: Int(try row("week_begins_on") as Int16)) ?? .monday,
      graceDays: Int(try row("grace_days") as Int16),
      meetingDays: MeetingDays(bits: try row("meeting_days")),
      tooEarlyWindows: Int(try row("too_early_windows") as Int16),
      benchmarkPercent: Int(try row("benchmark_percent") as Int16),
      suppressionFloor: Int(try row("suppression_floor") as Int16),
      gates: Gates(
        consent: try row("gate_consent"), screening: try row("gate_screening"),
        training: try row("gate_training")),
      acceptance: Set(codes: try row("acceptance")),
      screeningValidMonths: Int(try row("screening_valid_months") as Int16),
      supportContactDays: Int(try row("support_contact_days") as Int16),
      policy: try row("policy"),
      contact: Contact(
        name: try row("contact_name"), email: try row("contact_email"),
        phone: try row("contact_phone")),
      closedOn: try row("closed_on"))
  }
}

extension Query where Row == ProgramBreak {
  /// A program's breaks that were not voided, by date.
  static func breaks(of program: Program.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT break_id, name, from_on, to_on
        FROM trellis.program_breaks
       WHERE tenant_id = \(tenant) AND program_id = \(program) AND voided_at IS NULL
       ORDER BY from_on, break_id
      """
    ) { row throws(DatabaseError) in
      ProgramBreak(
        id: try row("break_id"), name: try row("name"), from: try row("from_on"),
        to: try row("to_on"))
    }
  }
}

extension Query where Row == Bool {
  /// Whether PostgreSQL lists a time zone under exactly this name.
  static func knowsTimeZone(_ name: String) -> Self {
    Query("SELECT EXISTS (SELECT FROM pg_catalog.pg_timezone_names WHERE name = \(name))")
  }
}

extension Query where Row == Day {
  /// The local date of a moment in a time zone.
  static func localDay(of instant: Instant, in timeZone: String) -> Self {
    Query("SELECT (\(instant) AT TIME ZONE \(timeZone))::date")
  }
}

extension Query where Row == String {
  /// Time zones whose name contains a word in any case, shortest first.
  static func timeZones(containing word: String) -> Self {
    Query(
      """
      SELECT name FROM pg_catalog.pg_timezone_names
       WHERE strpos(lower(name), lower(\(word))) > 0 AND name NOT LIKE 'posix%'
       ORDER BY length(name), name LIMIT 5
      """)
  }
}

extension SQL {
  /// Makes whoever changes a program's rounds, or who is in it, wait for each other.
  package static func lockProgram(_ program: Program.ID, tenant: Tenant.ID) -> SQL {
    """
    SELECT FROM trellis.programs
     WHERE tenant_id = \(tenant) AND program_id = \(program) FOR NO KEY UPDATE
    """
  }

  /// Adds a program unless the slug is taken, or brings the one of this id up to date.
  static func upsert(
    _ program: Program, tenant: Tenant.ID, at instant: Instant, by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.programs AS p (
      tenant_id, program_id, slug, name, time_zone, starts_on, ends_on, cadence, week_begins_on,
      grace_days, meeting_days, too_early_windows, benchmark_percent, suppression_floor,
      gate_consent, gate_screening, gate_training, acceptance, screening_valid_months,
      support_contact_days, policy, contact_name, contact_email, contact_phone, closed_on,
      created_at, created_by)
    VALUES (
      \(tenant), \(program.id), \(program.slug), \(program.name), \(program.timeZone),
      \(program.startsOn), \(program.endsOn), \(program.cadence.rawValue),
      \(Int16(program.weekBeginsOn.rawValue)), \(Int16(clamping: program.graceDays)),
      \(program.meetingDays.bits), \(Int16(clamping: program.tooEarlyWindows)),
      \(Int16(clamping: program.benchmarkPercent)), \(Int16(clamping: program.suppressionFloor)),
      \(program.gates.consent), \(program.gates.screening), \(program.gates.training),
      \(program.acceptance.codes), \(Int16(clamping: program.screeningValidMonths)),
      \(Int16(clamping: program.supportContactDays)), \(program.policy),
      \(program.contact.name), \(program.contact.email), \(program.contact.phone),
      \(program.closedOn), \(instant), \(actor))
    ON CONFLICT (tenant_id, program_id) DO UPDATE SET
      name = excluded.name, time_zone = excluded.time_zone, starts_on = excluded.starts_on,
      ends_on = excluded.ends_on, cadence = excluded.cadence,
      week_begins_on = excluded.week_begins_on, grace_days = excluded.grace_days,
      meeting_days = excluded.meeting_days, too_early_windows = excluded.too_early_windows,
      benchmark_percent = excluded.benchmark_percent,
      suppression_floor = excluded.suppression_floor, gate_consent = excluded.gate_consent,
      gate_screening = excluded.gate_screening, gate_training = excluded.gate_training,
      acceptance = excluded.acceptance, screening_valid_months = excluded.screening_valid_months,
      support_contact_days = excluded.support_contact_days, policy = excluded.policy,
      contact_name = excluded.contact_name, contact_email = excluded.contact_email,
      contact_phone = excluded.contact_phone, closed_on = excluded.closed_on
    """
  }

  /// Brings the local dates of a program's check-ins in line with its time zone.
  static func redateCheckIns(
    of program: Program.ID, tenant: Tenant.ID, timeZone: String
  ) -> SQL {
    """
    UPDATE trellis.check_ins
       SET occurred_on = (occurred_at AT TIME ZONE \(timeZone))::date
     WHERE tenant_id = \(tenant) AND program_id = \(program)
       AND occurred_on <> (occurred_at AT TIME ZONE \(timeZone))::date
    """
  }

  /// Brings the local dates of a program's planned meetings in line with its time zone.
  static func redateMeetings(
    of program: Program.ID, tenant: Tenant.ID, timeZone: String
  ) -> SQL {
    """
    UPDATE trellis.meetings
       SET starts_on = (starts_at AT TIME ZONE \(timeZone))::date
     WHERE tenant_id = \(tenant) AND program_id = \(program)
       AND starts_on <> (starts_at AT TIME ZONE \(timeZone))::date
    """
  }

  static func insertBreak(
    _ pause: ProgramBreak, program: Program.ID, tenant: Tenant.ID, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.program_breaks (
      tenant_id, break_id, program_id, name, from_on, to_on, entered_at, entered_by)
    VALUES (\(tenant), \(pause.id), \(program), \(pause.name), \(pause.from), \(pause.to),
      \(instant), \(actor))
    """
  }
}
