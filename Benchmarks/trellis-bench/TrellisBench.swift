/// `trellis-bench NAME ARGUMENT...`: one benchmark a file, each named here.
@main
struct TrellisBench {
  static let benchmarks: [(name: String, usage: String, run: @Sendable ([String]) throws -> Void)] =
    [
      ("solve", "FILE.tmx [--pairs FILE] [--prices FILE]", SolveBenchmark.run)
    ]

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let benchmark = benchmarks.first(where: { $0.name == arguments.first }) else {
      for benchmark in benchmarks { complain("trellis-bench \(benchmark.name) \(benchmark.usage)") }
      return quit(2)
    }
    do {
      try benchmark.run(Array(arguments.dropFirst()))
    } catch {
      complain("trellis-bench \(benchmark.name): \(error)")
      quit(1)
    }
  }
}
