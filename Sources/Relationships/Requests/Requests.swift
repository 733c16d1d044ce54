import CivilTime
import Database
package import Programs

extension FactLedger where Content == Request {
  /// Writes down what one of a pair asked the other.
  ///
  /// - Parameters:
  ///   - author: who asked.
  ///   - time: when; of a date alone its first moment, a time without an offset in the program's
  ///     zone.
  ///   - text: what was asked, if it is kept.
  ///   - choice: whose request.
  ///   - request: who writes it down, and in which program.
  /// - Returns: the request and its match.
  /// - Throws: `FactError`; `RequestError.inFuture`; `DatabaseError`.
  package func ask(
    from author: PairRole, at time: CellTime, text: String?, for choice: MatchChoice,
    _ request: FactRequest
  ) async throws -> (fact: Fact<Request>, match: FactMatch) {
    let now = clock.now()
    return try await add(to: choice, request) { tx in
      let asked = try RequestTime.resolve(time, in: request.program, tx)
      if asked.moment > now { throw RequestError.inFuture(asked.moment) }
      return Request(askedBy: author, text: text, at: asked)
    }
  }

  /// Says when the answer came.
  ///
  /// - Parameters:
  ///   - id: the request's.
  ///   - time: when; nil for now. A date alone is its first moment, but no sooner than the question.
  ///   - request: who says it, and in which program.
  /// - Returns: the request with its answer.
  /// - Throws: `FactError`; `RequestError`; `DatabaseError`.
  package func answer(
    _ id: String, at time: CellTime?, _ request: FactRequest
  ) async throws -> Fact<Request> {
    try await change(id, request) { fact, now, tx in
      if let answer = fact.content.answer { throw RequestError.answered(at: answer.moment) }
      let moment = try answerTime(time, of: fact.content, now, request, tx)
      let answer = RequestAnswer(moment: moment, recordedAt: now, recordedBy: request.actor)
      try tx.execute(.answerRequest(fact.id, answer, request))
      return fact.id
    }
  }

  /// What can be put right of a request; nil leaves it.
  package struct Correction: Sendable {
    package var from: PairRole?
    package var text: String?
    package var askedAt: CellTime?
    package var answeredAt: CellTime?
    /// Nobody answered after all.
    package var isUnanswered = false

    package init() {}
  }

  /// Puts a corrected request in the place of a mistaken one, which stays, with the reason.
  ///
  /// - Throws: `FactError`; `RequestError`; `DatabaseError`.
  package func correct(
    _ id: String, reason: String, _ correction: Correction, _ request: FactRequest
  ) async throws -> Fact<Request> {
    try await change(id, request) { fact, now, tx in
      var content = fact.content
      content.askedBy = correction.from ?? content.askedBy
      content.text = correction.text ?? content.text
      if let time = correction.askedAt {
        content.time = try RequestTime.resolve(time, in: request.program, tx)
        if content.time.moment > now { throw RequestError.inFuture(content.time.moment) }
      }
      if correction.isUnanswered { content.answer = nil }
      if let time = correction.answeredAt {
        let moment = try answerTime(time, of: content, now, request, tx)
        if moment != content.answer?.moment {
          content.answer = RequestAnswer(
            moment: moment, recordedAt: now, recordedBy: request.actor)
        }
      }
      if let answer = content.answer, answer.moment < content.time.moment {
        throw RequestError.beforeAsked(content.time.moment)
      }
      return try replace(fact, by: content, reason: reason, at: now, request, tx)
    }
  }

  private func answerTime(
    _ time: CellTime?, of asked: Request, _ now: Instant, _ request: FactRequest,
    _ tx: Transaction
  ) throws -> Instant {
    guard let time else { return max(now, asked.time.moment) }
    let answered = try RequestTime.resolve(time, in: request.program, tx)
    if answered.moment > now { throw RequestError.inFuture(answered.moment) }
    if answered.moment >= asked.time.moment { return answered.moment }
    let asking = try RequestTime.resolve(.moment(asked.time.moment), in: request.program, tx)
    guard time.dayAlone == asking.day else { throw RequestError.beforeAsked(asked.time.moment) }
    return asked.time.moment
  }
}

extension RequestTime {
  /// - Throws: `FactError.timeSkipped`; `DatabaseError`.
  fileprivate static func resolve(
    _ time: CellTime, in program: Program, _ tx: Transaction
  ) throws -> RequestTime {
    guard let found = try tx.one(.requestTime(time, in: program.timeZone)) else {
      throw FactError.timeSkipped(time.localText ?? "", zone: program.timeZone)
    }
    return found
  }
}
