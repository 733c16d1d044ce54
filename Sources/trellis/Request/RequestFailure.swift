import Relationships

/// Refused requests about requests in the command line's words.
enum RequestFailure {
  /// Runs a request and translates what it refuses.
  static func translating<Value>(_ request: () async throws -> Value) async throws -> Value {
    do {
      return try await FactFailure.translating(Request.self, request)
    } catch let error as RequestError {
      throw failure(for: error)
    }
  }

  private static func failure(for error: RequestError) -> Failure {
    switch error {
    case .answered(let moment):
      Failure(
        .conflict, "request.answered", "The request was answered already, at \(moment).",
        hint: "If that is a mistake: trellis request correct ID --answered-at WHEN, or --unanswered"
      )
    case .beforeAsked(let moment):
      Failure(
        .inputRefused, "date.before_start", "It was asked at \(moment), which is later.",
        hint: "Write a time after that, or correct the time of asking.")
    case .inFuture(let moment):
      Failure(
        .inputRefused, "date.in_future", "\(moment) lies ahead.",
        hint: "Write when it was, such as 'yesterday 15:30'.")
    }
  }
}
