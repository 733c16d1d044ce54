import Tabular

/// Problems in the order of the file, of which memory holds the first and a temporary file the rest.
///
/// A file of a million rows can have a million things wrong with it. Whoever adds to a run is its
/// only owner; it is read when it is complete.
struct ProblemRun: Sendable {
  private(set) var count = 0
  fileprivate private(set) var kept: [ImportProblem] = []
  fileprivate let spill: SpillFile

  /// How many problems of one run stay in memory.
  static let keptLimit = 2000

  init(temporaryFolder: String) {
    spill = SpillFile(inFolder: temporaryFolder)
  }

  /// - Throws: `ImportError.unreadable` where the disk takes no more.
  mutating func add(_ problem: ImportProblem) throws(ImportError) {
    count += 1
    guard count > Self.keptLimit else { return kept.append(problem) }
    var bytes: [UInt8] = []
    problem.pack(into: &bytes)
    do throws(TabularError) {
      try spill.append(bytes)
    } catch {
      throw .unreadable(error)
    }
  }
}

/// Reads a run from its start.
struct ProblemReading {
  private let run: ProblemRun
  private var delivered = 0
  private var offset = 0
  private var packed = PackedReading([])

  private static let lot = 1 << 17

  init(_ run: ProblemRun) {
    self.run = run
  }

  /// The next problem, or nil at the end.
  ///
  /// - Throws: `ImportError.unreadable` where the disk fails.
  mutating func next() throws(ImportError) -> ImportProblem? {
    guard delivered < run.count else { return nil }
    delivered += 1
    if delivered <= run.kept.count { return run.kept[delivered - 1] }
    if let problem = packed.problem() { return problem }
    // The rest of what was read breaks off: more is read, from where the problem begins.
    offset += packed.position
    var count = Self.lot
    while true {
      let bytes = try read(count)
      packed = PackedReading(bytes)
      if let problem = packed.problem() { return problem }
      guard bytes.count == count else { return nil }
      count *= 2
    }
  }

  private func read(_ count: Int) throws(ImportError) -> [UInt8] {
    do throws(TabularError) {
      return try run.spill.read(at: offset, count: count)
    } catch {
      throw .unreadable(error)
    }
  }
}
