package import CivilTime
package import Database
package import Programs
import Tabular
import Testing

/// A program in each of two tenants, and a vocabulary in the first.
package struct ImportScene: Sendable {
  package let test: TestDatabase
  package var program: Program
  package let neighbour: Program
  package var today: Day

  package static func make(goals: String = Self.goals) async throws -> ImportScene {
    let test = try #require(TestDatabase.current)
    let programs = ProgramRegister(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon)
    let slug = try #require(Slug("autumn"))
    let start = try #require(Day("2026-08-31"))
    let program = programs.draft(
      slug: slug, name: "Autumn", timeZone: "America/Chicago", startsOn: start)
    let neighbour = programs.draft(
      slug: slug, name: "Otoño", timeZone: "Europe/Madrid", startsOn: start)
    try await programs.create(program, of: test.riverside, by: "test", dryRun: false)
    try await programs.create(neighbour, of: test.hillcrest, by: "test", dryRun: false)
    let scene = ImportScene(
      test: test, program: program, neighbour: neighbour,
      today: try #require(Day("2026-10-06")))
    _ = try await scene.goals(goals)
    return scene
  }

  package static let goals = """
    code,name,parent,aliases
    stem,STEM,,
    stem.computing,Computing,stem,coding;programación
    arts,Arts,,
    arts.music,Music,arts,
    """

  package var request: ImportRequest {
    ImportRequest(tenant: test.riverside, actor: "coordinator", today: today)
  }

  package func run(
    _ kind: some ImportKind, _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    var request = request
    change(&request)
    let imports = Imports(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon(of: today))
    return try await imports.run(
      kind, TabularFile(name: "file.csv", bytes: Array(text.utf8)), request)
  }

  package func goals(
    _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(GoalImport(), text, change)
  }

  package func students(
    _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(StudentImport(into: program), text, change)
  }

  package func mentors(
    _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(MentorImport(into: program), text, change)
  }

  /// Every row of people, enrollments and their kin with the transaction that wrote it.
  package func versions() async throws -> [String] {
    var versions: [String] = []
    for table in [
      "people", "enrollments", "enrollment_events", "student_guardians", "student_teachers",
    ] {
      versions += try await texts(
        """
        SELECT \(table) || ' ' || t.xmin::text || ' ' || t.ctid::text
          FROM trellis.\(identifier: table) t ORDER BY 1
        """)
    }
    return versions
  }

  /// The rows of one column of text.
  package func texts(_ sql: SQL, of tenant: Tenant.ID? = nil) async throws -> [String] {
    try await test.database.tenant(tenant ?? test.riverside, readOnly: true) { tx in
      try tx.query(sql, as: String?.self).map { $0 ?? "-" }
    }
  }
}

extension ImportReport {
  /// Errors as `line column code`, the way most tests look at them.
  package var complaints: [String] {
    errors.map { "\($0.line ?? 0) \($0.column ?? "-") \($0.code)" }
  }

  /// The codes of the notices about single rows.
  package var remarks: [String] {
    notices.filter { $0.line != nil }.map(\.code)
  }

  package var tally: String {
    "\(counts.created) created, \(counts.updated) updated, \(counts.unchanged) unchanged, "
      + "\(counts.rejected) rejected, \(counts.absent) absent"
  }
}
