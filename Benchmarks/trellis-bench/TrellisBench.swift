/// `trellis-bench NAME ARGUMENT...`: one benchmark a folder or file, each named here.
@main
struct TrellisBench {
  private enum Benchmark: String, CaseIterable {
    case solve
    case read
    case importing = "import"
    case sheet
    case pdf
    case database
    case jobs
    case databaseTurn = "database-turn"

    var usage: String {
      switch self {
      case .solve: "FILE.tmx [--pairs FILE] [--prices FILE]"
      case .read: "FILE [--values]"
      case .importing: "FILE [GOALS]"
      case .sheet: "FILE.xlsx [ROWS]"
      case .pdf: "LETTERS.json COUNT [WORKERS [FOLDER]]"
      case .database: "PEER [ROUNDS [ROWS]]"
      case .jobs: "URL [COUNT [READY]]"
      case .databaseTurn: "URL WORKLOAD COUNT"
      }
    }

    func run(_ arguments: [String]) async throws {
      switch self {
      case .solve: try SolveBenchmark.run(arguments)
      case .read: try ReadBenchmark.run(arguments)
      case .importing: try await ImportBenchmark.run(arguments)
      case .sheet: try SheetBenchmark.run(arguments)
      case .pdf: try await PDFBenchmark.run(arguments)
      case .database: try await Comparison.run(arguments)
      case .jobs: try await JobsBenchmark.run(arguments)
      case .databaseTurn: try await Turn.run(arguments)
      }
    }
  }

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let name = arguments.first, let benchmark = Benchmark(rawValue: name) else {
      for benchmark in Benchmark.allCases {
        complain("trellis-bench \(benchmark.rawValue) \(benchmark.usage)")
      }
      return quit(2)
    }
    do {
      try await benchmark.run(Array(arguments.dropFirst()))
    } catch {
      complain("trellis-bench \(benchmark.rawValue): \(error)")
      quit(1)
    }
  }
}
