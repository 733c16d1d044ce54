import Assignment
import Glibc
import JSON

/// `solve FILE.tmx`: solves a round and prints the line that the runner of the peers reads.
///
/// All of `Problem.solve` is timed: matching, proof and ties. `--pairs` and `--prices` write what an
/// independent checker reads.
enum SolveBenchmark {
  static func run(_ arguments: [String]) throws {
    guard let path = arguments.first else {
      throw BenchmarkError(description: "which file?")
    }
    let file = try TMX(path: path)
    let solve = Stopwatch()
    let solution = file.problem.solve()
    let (seconds, processorSeconds) = (solve.wallSeconds, solve.processorSeconds)
    try write(solution, file.problem, arguments)

    var json = JSONWriter()
    json.object { json in
      json.field("peer", "trellis")
      json.field("n", file.problem.studentCount)
      json.field("m", file.problem.mentorCount)
      json.field("arcs", file.problem.arcCount)
      json.field("matched", solution.outcome.matched)
      json.field("total_score", solution.outcome.total)
      json.key("solve_seconds")
      json.value(raw: seconds.description.utf8)
      json.key("solve_cpu_seconds")
      json.value(raw: processorSeconds.description.utf8)
      json.key("build_seconds")
      json.value(raw: file.buildSeconds.description.utf8)
      json.key("load_seconds")
      json.value(raw: file.loadSeconds.description.utf8)
      json.key("peak_rss_mb")
      json.value(raw: peakMegabytes.description.utf8)
    }
    print(String(decoding: json.bytes, as: UTF8.self))
  }

  private static func write(
    _ solution: Solution, _ problem: Problem, _ arguments: [String]
  ) throws {
    for (option, path) in zip(arguments, arguments.dropFirst()) {
      switch option {
      case "--pairs": try save(pairs(solution), path)
      case "--prices": try save(prices(solution, problem), path)
      default: continue
      }
    }
  }

  private static func pairs(_ solution: Solution) -> String {
    solution.mates.enumerated().reduce(into: "") { text, pair in
      if let mentor = pair.element { text += "\(pair.offset + 1) \(mentor + 1)\n" }
    }
  }

  /// The checker of the bench knows one price for staying unmatched instead of groups.
  private static func prices(_ solution: Solution, _ problem: Problem) -> String {
    let unmatched = 1 << 40
    var text = "unmatched \(unmatched)\n"
    for (mentor, price) in solution.certificate.prices.enumerated()
    where problem.capacities[mentor] > 0 {
      text += "\(mentor + 1) \(price.score + price.pairs * Int64(unmatched))\n"
    }
    return text
  }

  private static func save(_ text: String, _ path: String) throws {
    guard let file = fopen(path, "w"), fputs(text, file) >= 0, fclose(file) == 0 else {
      throw BenchmarkError(description: "cannot write \(path)")
    }
  }
}
