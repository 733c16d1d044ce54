import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Programs", .tenant)
struct ProgramRegisterTests {
  private let autumn = Day("2026-08-31")

  private func register(_ test: TestDatabase) -> ProgramRegister {
    ProgramRegister(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon)
  }

  private func draft(_ register: ProgramRegister, zone: String = "America/Chicago") throws
    -> Program
  {
    register.draft(
      slug: try #require(Slug("autumn")), name: "Autumn", timeZone: zone,
      startsOn: try #require(autumn))
  }

  @Test("A program is read back as it was stored, and no other tenant sees it")
  func roundTrip() async throws {
    let test = try #require(TestDatabase.current)
    let programs = register(test)
    var program = try draft(programs)
    program.cadence = .everyTwoWeeks
    program.weekBeginsOn = .sunday
    program.meetingDays = MeetingDays([.saturday, .sunday])
    program.gates.training = false
    program.contact.phone = "555-0100"
    try await programs.create(program, of: test.riverside, by: "test", dryRun: false)
    #expect(try await programs.find("autumn", of: test.riverside) == program)
    #expect(try await programs.all(of: test.hillcrest).isEmpty)
  }

  @Test("A dry run stores nothing, and a slug is taken once in each tenant")
  func dryRunAndConflict() async throws {
    let test = try #require(TestDatabase.current)
    let programs = register(test)
    let program = try draft(programs)
    try await programs.create(program, of: test.riverside, by: "test", dryRun: true)
    #expect(try await programs.all(of: test.riverside).isEmpty)
    try await programs.create(program, of: test.riverside, by: "test", dryRun: false)
    let again = try draft(programs)
    await #expect(throws: ProgramError.slugTaken("autumn")) {
      try await programs.create(again, of: test.riverside, by: "test", dryRun: false)
    }
    try await programs.create(again, of: test.hillcrest, by: "test", dryRun: false)
  }

  @Test("A time zone that PostgreSQL does not list is refused with names like it")
  func unknownZone() async throws {
    let test = try #require(TestDatabase.current)
    let programs = register(test)
    let program = try draft(programs, zone: "Chicago")
    await #expect(
      throws: ProgramError.unknownTimeZone("Chicago", similar: ["America/Chicago"])
    ) {
      try await programs.create(program, of: test.riverside, by: "test", dryRun: false)
    }
  }

  @Test("Breaks are listed by date and may not overlap")
  func breaks() async throws {
    let test = try #require(TestDatabase.current)
    let programs = register(test)
    let program = try draft(programs)
    try await programs.create(program, of: test.riverside, by: "test", dryRun: false)
    let day = try #require(Day("2026-11-23"))
    let pause = try await programs.addBreak(
      named: "Thanksgiving", from: day, to: day + 4, program: program.id, of: test.riverside,
      by: "test", dryRun: false)
    await #expect(throws: ProgramError.breakOverlaps(pause)) {
      try await programs.addBreak(
        named: "Again", from: day + 4, to: day + 5, program: program.id, of: test.riverside,
        by: "test", dryRun: false)
    }
    #expect(try await programs.breaks(of: program.id, tenant: test.riverside) == [pause])
    #expect(try await programs.breaks(of: program.id, tenant: test.hillcrest).isEmpty)
  }
}

@Suite("Meeting days")
struct MeetingDaysTests {
  @Test("Ranges and lists of weekdays are read")
  func reads() {
    #expect(MeetingDays(text: "mon-fri") == .schoolWeek)
    #expect(MeetingDays(text: "Monday, wed,sat")?.days == [.monday, .wednesday, .saturday])
  }

  @Test("Anything else is refused", arguments: ["", "mon-", "fri-mon", "mon-wed-fri", "funday"])
  func refuses(_ text: String) {
    #expect(MeetingDays(text: text) == nil)
  }
}
