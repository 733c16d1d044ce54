import CivilTime
import Database
import Glibc
import JSON
import Programs
import Subprocess
import SystemPackage
import Tabular

/// `import FILE [GOALS]`: loads a students file by `psql \copy`, as text into an unlogged table, and
/// imports it, on one new private server.
///
/// The import is whole: read, checked, planned, applied, committed. GOALS is a vocabulary that is
/// imported first and not timed.
struct ImportBenchmark {
  let path: String
  let server: LocalServer
  let target: ConnectionTarget

  /// What one of the two cost.
  private struct Cost {
    var seconds = 0.0
    var cpuSeconds: Double?
    var serverSeconds = 0.0
    var rows = 0
  }

  static func run(_ arguments: [String]) async throws {
    guard let path = arguments.first else { throw BenchmarkError(description: "which file?") }
    let home = "/tmp/trellis-bench-\(getpid())"
    let server = LocalServer(home: home)
    let target = try await server.start()
    let result: Result<Void, any Error>
    do {
      _ = try await Migrator(target, appVersion: "bench").migrate()
      let benchmark = ImportBenchmark(path: path, server: server, target: target)
      result = .success(try await benchmark.run(goals: arguments.dropFirst().first))
    } catch {
      result = .failure(error)
    }
    try await server.stop()
    _ = try await Subprocess.run(
      .path("/bin/rm"), arguments: ["-rf", home], output: .discarded, error: .discarded)
    try result.get()
  }

  private func run(goals: String?) async throws {
    let copied = try await copy()
    show("psql copy", copied)
    show("trellis", try await importStudents(goals: goals))
  }

  private func copy() async throws -> Cost {
    let width = try TabularLayout.find(in: TabularFile.open(path)).header.count
    let columns = (1...max(1, width)).map { "c\($0) text" }.joined(separator: ", ")
    let psql = try await server.program("psql")
    try await run(psql, "CREATE UNLOGGED TABLE public.raw (\(columns))")
    var cost = Cost()
    let (stopwatch, before) = (Stopwatch(), ServerTime.total(of: server))
    try await run(psql, "\\copy public.raw FROM '\(path)' WITH (FORMAT csv, HEADER)")
    cost.seconds = stopwatch.wallSeconds
    cost.serverSeconds = ServerTime.total(of: server) - before
    return cost
  }

  private func run(_ psql: String, _ command: String) async throws {
    guard let url = target.url else { throw BenchmarkError(description: "no URL") }
    let result = try await Subprocess.run(
      .path(FilePath(psql)), arguments: ["-qX", url, "-c", command], output: .discarded,
      error: .string(limit: 4096))
    guard result.terminationStatus.isSuccess else {
      throw BenchmarkError(description: "psql: \(result.standardError)")
    }
  }

  private func importStudents(goals: String?) async throws -> Cost {
    let ids = IdentifierSource.system
    let database = Pool(target, size: 1)
    let imports = Imports(database: database, ids: ids, clock: .system)
    let (tenant, program) = try await place(database, ids)
    let request = ImportRequest(tenant: tenant, actor: "bench", today: program.startsOn)
    if let goals { _ = try await imports.run(GoalImport(), TabularFile.open(goals), request) }
    var cost = Cost()
    let (stopwatch, before) = (Stopwatch(), ServerTime.total(of: server))
    let report = try await imports.run(
      StudentImport(into: program), TabularFile.open(path), request)
    cost.seconds = stopwatch.wallSeconds
    cost.cpuSeconds = stopwatch.processorSeconds
    cost.serverSeconds = ServerTime.total(of: server) - before
    cost.rows = report.counts.created
    guard report.isApplied, report.counts.created == report.counts.read else {
      throw BenchmarkError(description: "not imported: \(report.errors.first?.message ?? "")")
    }
    return cost
  }

  private func place(
    _ database: Pool, _ ids: IdentifierSource
  ) async throws -> (Tenant.ID, Program) {
    guard let slug = Slug("bench"), let start = Day("2026-08-31"),
      let tenant = try await Tenants(database: database, ids: ids, clock: .system).create(
        slug, name: "Bench", by: "bench", dryRun: false)
    else { throw BenchmarkError(description: "no tenant") }
    let programs = ProgramRegister(database: database, ids: ids, clock: .system)
    let program = programs.draft(slug: slug, name: "Bench", timeZone: "UTC", startsOn: start)
    try await programs.create(program, of: tenant.id, by: "bench", dryRun: false)
    return (tenant.id, program)
  }

  private func show(_ peer: String, _ cost: Cost) {
    var json = JSONWriter()
    json.object { json in
      json.field("peer", peer)
      json.field("rows", cost.rows)
      json.key("seconds")
      json.value(raw: cost.seconds.description.utf8)
      json.key("cpu_seconds")
      json.value(raw: (cost.cpuSeconds ?? 0).description.utf8)
      json.key("server_cpu_seconds")
      json.value(raw: cost.serverSeconds.description.utf8)
      json.key("peak_rss_mb")
      json.value(raw: peakMegabytes.description.utf8)
    }
    print(String(decoding: json.bytes, as: UTF8.self))
  }
}
