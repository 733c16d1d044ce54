import CivilTime
import Database
import Programs
import Support
import Tabular
import Testing

/// A program in each of two tenants, and a vocabulary in the first.
struct ImportScene {
  let test: TestDatabase
  let program: Program
  let neighbour: Program
  var today: Day

  static func make(goals: String = Self.goals) async throws -> ImportScene {
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

  static let goals = """
    code,name,parent,aliases
    stem,STEM,,
    stem.computing,Computing,stem,coding;programación
    arts,Arts,,
    arts.music,Music,arts,
    """

  var request: ImportRequest {
    ImportRequest(tenant: test.riverside, actor: "coordinator", today: today)
  }

  func run(
    _ kind: some ImportKind, _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    var request = request
    change(&request)
    let imports = Imports(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon(of: today))
    return try await imports.run(
      kind, TabularFile(name: "file.csv", bytes: Array(text.utf8)), request)
  }

  func goals(
    _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(GoalImport(), text, change)
  }

  func students(
    _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(StudentImport(into: program), text, change)
  }

  func mentors(
    _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }
  ) async throws -> ImportReport {
    try await run(MentorImport(into: program), text, change)
  }

  /// The rows of one column of text.
  func texts(_ sql: SQL, of tenant: Tenant.ID? = nil) async throws -> [String] {
    try await test.database.tenant(tenant ?? test.riverside, readOnly: true) { tx in
      try tx.query(sql, as: String?.self).map { $0 ?? "-" }
    }
  }
}

extension ImportReport {
  /// Errors as `line column code`, the way most tests look at them.
  var complaints: [String] {
    errors.map { "\($0.line ?? 0) \($0.column ?? "-") \($0.code)" }
  }

  var tally: String {
    "\(counts.created) created, \(counts.updated) updated, \(counts.unchanged) unchanged, "
      + "\(counts.rejected) rejected, \(counts.absent) absent"
  }
}
