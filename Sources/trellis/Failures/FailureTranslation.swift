import ArgumentParser
import Database

/// Any error to the two lines and the exit code that the contract promises.
enum FailureTranslation {
  static func failure(for error: any Error, arguments: [String]) -> Failure {
    if let failure = error as? Failure { return failure }
    if let error = error as? DatabaseError { return DatabaseFailure.failure(for: error) }
    let status = Trellis.exitCode(for: error)
    if status == .validationFailure {
      return UsageFailure(arguments).failure(Trellis.message(for: error))
    }
    return Failure(
      .failed, "internal", "Trellis failed: \(error).",
      hint: "This is a defect of Trellis, not of your files; 'trellis doctor' checks the set-up.")
  }
}
