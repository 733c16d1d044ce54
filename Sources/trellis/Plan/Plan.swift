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
  @Option(help: "The day for which gates are asked, as YYYY-MM-DD (default: today).")
  var date: DateArgument?
  @Option(help: "Decides ties and lots.") var seed: Int64 = 1
  @Option(help: "Also write the pairs to a CSV file.") var out: String?
  @Flag(help: "Also check the result over all pairs, by code that shares nothing with the solver.")
  var verify = false

  func run(in office: Office) async throws {
    let start = ContinuousClock.now
    let policy = try PolicyFile.policy(at: policy)
    let input = try read()
    guard input.problems.isEmpty else { throw PlanFailure.failure(for: input.problems) }
    let read = Int((ContinuousClock.now - start) / .milliseconds(1))
    var (snapshot, solved) = try await RoundFailure.translating {
      let snapshot = try input.snapshot(
        policy: policy, date: date?.day ?? office.today, seed: seed)
      return (snapshot, try RoundSolver(clock: office.clock).solve(snapshot))
    }
    solved.timing.read = read
    if verify { try check(&solved, of: snapshot, in: office) }
    if let out {
      try PlanPairsFile.write(solved, skipped: input.skippedGates, to: out, in: office)
      // Standard output holds one document.
      if out == "-" { return }
    }
    try PlanPrinting.print(solved, skipped: input.skippedGates, in: office)
  }

  /// - Throws: `Failure` where the round is not proved, which would be a fault of Trellis.
  private func check(_ solved: inout SolvedRound, of snapshot: Snapshot, in office: Office) throws {
    let start = ContinuousClock.now
    let verdict = RoundVerifier(snapshot).verdict(on: RoundClaim(solved))
    solved.timing.verify += Int((ContinuousClock.now - start) / .milliseconds(1))
    if let violation = verdict.violation {
      throw Failure(
        .failed, "round.unproved", "The round is not proved: \(violation.message)",
        hint: "Please report this with the files.")
    }
    office.printer.note(
      "Proved over \(verdict.checkedPairs) pairs: no other choice of pairs is better.")
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
