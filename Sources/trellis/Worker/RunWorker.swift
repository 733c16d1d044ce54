import ArgumentParser
import Database
import Jobs

/// Does jobs until it is asked to stop: `trellis worker`.
struct RunWorker: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Do what was queued, until asked to stop.",
    discussion: """
      Reports, mails, rounds and imports that were queued, by --queue or by a schedule, are done here. \
      Start as many workers as you like, on as many machines; they share the queue, and each tenant \
      gets its turn. Ctrl-C or TERM: running jobs are finished within --grace seconds, or given back \
      to the queue; a second time ends the worker at once, and its jobs run again when their leases \
      are over. A worker that is killed loses nothing.

        trellis worker                              all there is to do, four jobs at a time
        trellis worker --queues mail --concurrency 2
        trellis worker --drain                      what is ready now, and end: for cron
        trellis worker --metrics-port 9464          http://127.0.0.1:9464/metrics for Prometheus

      A full disk lets the queue stand still, with --drain the worker then exits 74: make room, then \
      'trellis job resume QUEUE'.

      'trellis job list' shows what waits, runs and failed. Logs go to standard error.
      """)

  @OptionGroup var global: GlobalOptions
  @Option(
    help: ArgumentHelp(
      "Queues to take from, with commas.", valueName: "queues"))
  var queues: String?
  @Option(help: "How many jobs run at the same time, 1 to 200.") var concurrency: Int?
  @Option(help: "Seconds that running jobs have to finish after TERM.") var grace: Int?
  @Option(
    help:
      "Seconds after which the jobs of a silent worker are taken from it; heartbeats come four times as often."
  )
  var lease: Int?
  @Flag(help: "End when nothing is ready.") var drain = false
  @Option(help: "Serve figures for Prometheus on this port of 127.0.0.1; 0 picks one.")
  var metricsPort: Int?

  func run(in office: Office) async throws {
    let options = try options(settings: try office.settings)
    let database = try await office.workerDatabase(concurrency: options.concurrency)
    let log = WorkerLog()
    let worker = Worker(
      office.ids.next(), database: database,
      handlers: try await JobRegistry.handlers(in: office), options: options,
      random: { Double.random(in: 0...1) }, report: log.write)
    try await QueueStandstill.tell(of: options.queues, in: office, using: database)
    let metrics = try metricsPort.map { try MetricsServer(port: $0, worker, database) }
    metrics?.start(log)
    let watch = StopSignals.watch(worker)
    let sweeping = Task { if !drain { await SpoolSweeping.run(office, log) } }
    await worker.run()
    watch.cancel()
    sweeping.cancel()
    if drain { await SpoolSweeping.sweep(office, log) }
    metrics?.stop()
    if drain, let failure = QueueStandstill.failure(worker.standstills) { throw failure }
    if StopSignals.count > 1 { throw ExitCode(ProcessStatus.interrupted.rawValue) }
  }

  private func options(settings: Settings) throws -> WorkerOptions {
    var options = WorkerOptions()
    options.queues = (queues ?? settings[.workerQueues] ?? "default,mail").split(separator: ",")
      .map { $0.filter { $0 != " " } }
    options.concurrency = concurrency ?? Int(settings[.workerConcurrency] ?? "") ?? 4
    options.graceSeconds = grace ?? Int(settings[.workerGraceSeconds] ?? "") ?? 30
    options.setLease(seconds: lease ?? Int(settings[.workerLeaseSeconds] ?? "") ?? 60)
    options.drains = drain
    if let complaint = options.complaint {
      throw Failure(
        .usage, "worker.options", "A worker cannot be started so: \(complaint).",
        hint: "Correct --queues, --concurrency, --grace or --lease, or the settings worker_*.")
    }
    return options
  }
}

extension Office {
  /// The database with room for as many transactions as jobs run.
  func workerDatabase(concurrency: Int) async throws -> Pool {
    let checked = try await database()
    return Pool(checked.target, size: min(max(concurrency, 2), 16))
  }
}
