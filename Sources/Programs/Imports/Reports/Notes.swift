/// Warnings or notices, of which each cause is listed so often and then only counted.
///
/// A file of a million short rows has one thing wrong with it, not a million.
package struct Notes: Sendable {
  private var listed: [ImportProblem] = []
  private var counts: [String: Int] = [:]
  private var listedCounts: [String: Int] = [:]

  init() {}

  /// - Parameters:
  ///   - problem: the warning or notice.
  ///   - limit: how many of its cause are listed.
  package mutating func add(_ problem: ImportProblem, listing limit: Int = ImportReport.listed) {
    if counts[problem.code, default: 0] < limit {
      listed.append(problem)
      listedCounts[problem.code, default: 0] += 1
    }
    counts[problem.code, default: 0] += 1
  }

  /// Those that were listed, in the order of the file, and at the end how many more there are.
  package var problems: [ImportProblem] {
    listed.sorted()
      + counts.sorted { $0.key < $1.key }.compactMap { code, count in
        let shown = listedCounts[code, default: 0]
        guard count > shown else { return nil }
        return ImportProblem(
          code, "the same is true of \(count - shown) more places",
          hint: "The first \(shown) are listed.")
      }
  }
}
