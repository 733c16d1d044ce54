import Matching
import Programs

/// Bad cells of a what-if round's files in the command line's words.
enum PlanFailure {
  static func failure(for problems: [PlanInput.FileProblem]) -> Failure {
    let lines = problems.map { found in
      let place = found.problem.line.map { "\(found.file):\($0)" } ?? found.file
      let column = found.problem.column.map { "\($0): " } ?? ""
      return "\(place): \(column)\(found.problem.message). \(found.problem.hint)"
    }
    let rest = lines.count > 1 ? " (and \(lines.count - 1) more)" : ""
    return Failure(
      .inputRefused, problems.first?.problem.code ?? "plan.rejected", (lines.first ?? "") + rest,
      hint: lines.count > 1
        ? "Mend the files and try again; --json lists everything that is wrong."
        : "Mend the file and try again.",
      details: lines)
  }
}
