import Assignment
import Glibc
import JSON

/// `solve FILE.tmx`: solves a round and prints the line that the runner of the peers reads.
///
/// Timed is what the peers do: one best matching, with its proof. What it takes to single out one by
/// the keys where several are best is told apart, as `ties_cpu_seconds`. A tiny round is solved first,
/// for bringing the code into memory is no part of solving. `--pairs` and `--prices` write what an
/// independent checker reads.
enum SolveBenchmark {
  static func run(_ arguments: [String]) throws {
    guard let path = arguments.first else {
      throw BenchmarkError(description: "which file?")
    }
    let file = try TMX(path: path)
    try warmUp()
    let solve = Stopwatch()
    let plain = file.problem.solve(decidingTies: false)
    let (seconds, processorSeconds) = (solve.wallSeconds, solve.processorSeconds)
    let megabytes = peakMegabytes
    let whole = Stopwatch()
    let solution = file.problem.solve()
    let tiesSeconds = max(0, whole.processorSeconds - processorSeconds)
    guard plain.outcome == solution.outcome else {
      throw BenchmarkError(description: "ties changed the outcome")
    }
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
      json.value(raw: megabytes.description.utf8)
      json.key("ties_cpu_seconds")
      json.value(raw: tiesSeconds.description.utf8)
    }
    print(String(decoding: json.bytes, as: UTF8.self))
  }

  private static func warmUp() throws {
    let (students, mentors) = (60, 30)
    let arcs = (0..<students).flatMap { student in
      (0..<8).map { (mentor: ($0 * 7 + student) % mentors, score: ($0 * 37 + student * 11) % 5000) }
    }
    for capacity in [Int32(1), 3] {
      let problem = try Problem(
        capacities: Array(repeating: capacity, count: mentors),
        starts: (0...students).map { $0 * 8 }, mentors: arcs.map { Int32($0.mentor) },
        scores: arcs.map { Int32($0.score) }, weights: Array(repeating: 0, count: students),
        studentKeys: (0..<students).map { UInt64($0) },
        mentorKeys: (0..<mentors).map { UInt64($0) })
      _ = problem.solve()
    }
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
