/// Warnings or notices, of which each cause is listed so often and then only counted.
///
/// A file of a million short rows has one thing wrong with it, not a million.
package struct Notes: Sendable {
  private var listed: [ImportProblem] = []
  private var counts: [String: Int] = [:]

  init() {}

  package mutating func add(_ problem: ImportProblem) {
    let count = counts[problem.code, default: 0]
    if count < ImportReport.listed { listed.append(problem) }
    counts[problem.code] = count + 1
  }

  /// Those that were listed, in the order of the file, and at the end how many more there are.
  package var problems: [ImportProblem] {
    listed.sorted()
      + counts.filter { $0.value > ImportReport.listed }.sorted { $0.key < $1.key }.map {
        ImportProblem(
          $0.key, "the same is true of \($0.value - ImportReport.listed) more places",
          hint: "The first \(ImportReport.listed) are listed.")
      }
  }
}
