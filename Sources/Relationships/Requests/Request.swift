package import CivilTime
package import Database

/// What one of a pair asked the other, and when the answer came.
package struct Request: FactContent {
  package typealias ID = Database.ID<Request>

  package static let table = FactTable(
    "requests", key: "request_id", day: "asked_at", isMoment: true)

  package var askedBy: PairRole
  package var text: String?
  package var time: RequestTime
  /// Nil while nobody has answered.
  package var answer: RequestAnswer?

  package var occurredOn: Day { time.day }

  package init(
    askedBy: PairRole, text: String? = nil, at time: RequestTime, answer: RequestAnswer? = nil
  ) {
    self.askedBy = askedBy
    self.text = text
    self.time = time
    self.answer = answer
  }
}

/// When something was asked or answered: the moment, and its day where the program is.
package struct RequestTime: Sendable, Equatable {
  package let day: Day
  package let moment: Instant
}

/// The answer to a request, and when this database learned of it, from whom.
package struct RequestAnswer: Sendable, Equatable {
  package let moment: Instant
  package let recordedAt: Instant
  package let recordedBy: String
}

/// The requests of a program's pairs.
package typealias Requests = FactLedger<Request>

/// A refused request about a request.
package enum RequestError: Error, Equatable {
  /// The answer is known already.
  case answered(at: Instant)
  /// It would be answered before it was asked.
  case beforeAsked(Instant)
  /// Nobody can have asked or answered yet.
  case inFuture(Instant)
}
