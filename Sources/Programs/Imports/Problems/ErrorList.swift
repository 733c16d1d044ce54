/// All that is wrong with the rows of a file, in the order of the file, however much it is.
///
/// What comparing with the database finds comes after what reading found, and says nothing about
/// a cell that is wrong already.
package struct ErrorList: Sendable {
  private let runs: [ProblemRun]
  /// How many errors of each code there are.
  package private(set) var counts: [String: Int] = [:]
  /// The first errors of each code, for the screen.
  package private(set) var samples: [String: [ImportProblem]] = [:]
  /// The first errors of all, at most `ImportReport.listed`.
  package private(set) var first: [ImportProblem] = []

  /// How many errors of one code `samples` has at most.
  private static let sampled = 20

  init() {
    runs = []
  }

  /// - Parameter runs: what reading the file found, then what else was found; each in order.
  /// - Throws: `ImportError.unreadable` where the disk fails.
  init(_ runs: [ProblemRun]) throws {
    self.runs = runs.filter { $0.count > 0 }
    var (counts, samples): ([String: Int], [String: [ImportProblem]]) = ([:], [:])
    var first: [ImportProblem] = []
    try forEach { problem in
      if first.count < ImportReport.listed { first.append(problem) }
      let count = counts[problem.code, default: 0]
      counts[problem.code] = count + 1
      if count < Self.sampled { samples[problem.code, default: []].append(problem) }
    }
    (self.counts, self.samples, self.first) = (counts, samples, first)
  }

  package var count: Int { counts.values.reduce(0, +) }

  package var isEmpty: Bool { counts.isEmpty }

  /// Hands over each error, in flat memory.
  ///
  /// - Throws: `ImportError.unreadable` where the disk fails, and what the body throws.
  package func forEach(_ body: (ImportProblem) throws -> Void) throws {
    try forEachRow { problems in for problem in problems { try body(problem) } }
  }

  /// All of them at once, for callers whose files fit into memory anyway.
  ///
  /// - Throws: `ImportError.unreadable` where the disk fails.
  func all() throws -> [ImportProblem] {
    var all: [ImportProblem] = []
    try forEach { all.append($0) }
    return all
  }

  /// Hands over the errors of each row together.
  func forEachRow(_ body: ([ImportProblem]) throws -> Void) throws {
    var readings = runs.map(ProblemReading.init)
    var heads: [ImportProblem?] = []
    for index in readings.indices { heads.append(try readings[index].next()) }
    while let record = heads.compactMap({ $0.map { $0.record ?? 0 } }).min() {
      var found: [ImportProblem] = []
      for index in readings.indices {
        let columns = Set(found.map(\.column))
        while let head = heads[index], (head.record ?? 0) == record {
          if !columns.contains(head.column) { found.append(head) }
          heads[index] = try readings[index].next()
        }
      }
      try body(found.sorted())
    }
  }
}
