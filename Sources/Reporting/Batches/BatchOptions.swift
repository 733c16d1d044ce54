/// How a batch of reports is written.
package struct BatchOptions: Sendable {
  /// Each report in each of them.
  package var formats: [ReportFormat]
  /// Whether PDF is one file for many letters.
  package var pack: ReportPack?
  /// The sheet of those that have pages.
  package var paper: ReportPaper
  /// How many reports are made at once; the bytes do not depend on it.
  package var workers: Int
  /// Who asks, for the log of disclosures.
  package var actor: String
  /// Told how many files of how many are done.
  package var progress: @Sendable (_ done: Int, _ total: Int) -> Void

  package init(
    formats: [ReportFormat] = [.html], pack: ReportPack? = nil, paper: ReportPaper = .letter,
    workers: Int = 2,
    actor: String,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.formats = formats
    self.pack = pack
    self.paper = paper
    self.workers = max(1, workers)
    self.actor = actor
    self.progress = progress
  }
}
