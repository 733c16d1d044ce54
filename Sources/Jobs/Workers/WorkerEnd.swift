import Database

extension Worker {
  /// Lets running jobs finish; gives those back that take longer than the grace.
  func finish() async {
    guard roster.count > 0 else { return }
    report(.stopping(running: roster.count))
    let end = ContinuousClock.now + .seconds(options.graceSeconds)
    while roster.count > 0, currentPhase != .ended, ContinuousClock.now < end {
      await bell.wait(seconds: 0.1)
    }
    let left = roster.all
    guard !left.isEmpty, currentPhase != .ended else { return }
    await giveBack(left)
  }

  /// Ends leases without using up the attempts; where that fails, they run out by themselves.
  private func giveBack(_ jobs: [RunningJob]) async {
    // First nothing of them may happen any more, then somebody else may begin.
    for job in jobs { job.loseLease() }
    let endings = jobs.map { job in
      JobEnding(job: job.held, outcome: "returned", error: nil)
    }
    do {
      let ended = try await queue.worker { tx in try tx.all(.fail(endings)) }
      report(.gaveBack(ended.count))
    } catch {
      report(.failed("give back", error: "\(error)"))
    }
  }
}

extension JobEnding {
  /// How an attempt ended whose handler threw something.
  init(of job: RunningJob, after error: any Error, factor: Double) {
    self.init(job: job.held, outcome: "retried", error: nil, factor: factor)
    switch error {
    case JobOutcomeError.permanent(let reason):
      outcome = "discarded"
      self.error = Self.printable(reason)
    case JobOutcomeError.snooze(let seconds):
      outcome = "snoozed"
      self.seconds = seconds
    case JobOutcomeError.standstill(let reason):
      outcome = "returned"
      self.error = Self.printable(reason)
      isStandstill = true
    default:
      if job.isCancelled { outcome = "cancelled" }
      self.error = Self.printable("\(error)")
    }
  }

  /// What became of it: the queue knows better where no attempt was left or somebody cancelled it.
  func outcome(at state: JobState) -> String {
    state.isFinished ? state.rawValue : outcome
  }

  /// A text that the database takes.
  private static func printable(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.value != 0 }.prefix(1000).map(Character.init))
  }
}
