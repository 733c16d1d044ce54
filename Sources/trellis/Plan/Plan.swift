import ArgumentParser
import CivilTime
import Foundation
import Matching
import Programs
import Tabular

/// A what-if round from files alone: `trellis plan --students students.csv --mentors mentors.csv`.
struct Plan: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Solve a round from files alone: no database, nothing stored.",
    discussion: """
      The files have the columns that 'trellis import' reads, and 'waiting' and 'priority' of \
      students besides. Only the gates whose columns are there are asked.
      """)

  @OptionGroup var global: GlobalOptions
  @Option(help: "The students' file.") var students: String
  @Option(help: "The mentors' file.") var mentors: String
  @Option(help: "The vocabulary of goals; without it, the dots of the codes are the tree.")
  var goals: String?
  @Option(help: "Pairs that must not be.") var exclusions: String?
  @Option(help: "Pairs that must be.") var pins: String?
  @Option(help: "Who named whom.") var wishes: String?
  @Option(help: "A policy file (YAML).") var policy: String?
  @Option(help: "The day for which gates are asked, YYYY-MM-DD (default: today).")
  var date: DayArgument?
  @Option(help: "Decides ties and lots.") var seed: Int64 = 1
  @Option(help: "Also write the pairs to a CSV file.") var out: String?

  func run(in office: Office) async throws {
    let start = ContinuousClock.now
    let policy = try PolicyFile.policy(at: policy)
    let input = try read()
    guard input.problems.isEmpty else { throw PlanFailure.failure(for: input.problems) }
    let read = Int((ContinuousClock.now - start) / .milliseconds(1))
    var solved = try await RoundFailure.translating {
      let snapshot = try input.snapshot(
        policy: policy, date: date?.day ?? office.today, seed: seed)
      return try RoundSolver(clock: office.clock).solve(snapshot)
    }
    solved.timing.read = read
    if let out {
      try PlanPairsFile.write(solved, skipped: input.skippedGates, to: out, in: office)
      // Standard output holds one document.
      if out == "-" { return }
    }
    try PlanPrinting.print(solved, skipped: input.skippedGates, in: office)
  }

  private func read() throws -> PlanInput {
    do {
      var files = PlanFiles(students: try open(students), mentors: try open(mentors))
      files.goals = try goals.map(open)
      files.exclusions = try exclusions.map(open)
      files.pins = try pins.map(open)
      files.wishes = try wishes.map(open)
      return try PlanInput(files)
    } catch let error as TabularError {
      throw Failure(.inputRefused, error.code, error.message, hint: error.hint)
    } catch let error as ImportError {
      throw Failure(.inputRefused, error.code, error.message, hint: error.hint)
    }
  }

  private func open(_ path: String) throws -> TabularFile {
    try TabularFile.open(path, temporaryFolder: NSTemporaryDirectory())
  }
}
