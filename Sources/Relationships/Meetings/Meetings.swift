import CivilTime
import Database
package import Programs

extension FactLedger where Content == Meeting {
  /// Plans a meeting.
  ///
  /// - Parameters:
  ///   - time: when; a time of day without an offset is in the program's zone.
  ///   - place: where, if it is known.
  ///   - mode: how they meet.
  ///   - minutes: how long it is to take.
  ///   - choice: whose meeting.
  ///   - request: who plans it, and in which program.
  /// - Returns: the meeting and its match.
  /// - Throws: `FactError`; `DatabaseError`.
  package func plan(
    at time: CellTime, place: String? = nil, mode: CheckInMode? = nil, minutes: Minutes? = nil,
    for choice: MatchChoice, _ request: FactRequest
  ) async throws -> (fact: Fact<Meeting>, match: FactMatch) {
    try await add(to: choice, request) { tx in
      let time = try MeetingTime.resolve(time, in: request.program, tx)
      return Meeting(
        startsOn: time.day, startsAt: time.moment, place: place, mode: mode, minutes: minutes)
    }
  }

  /// Puts a meeting at another time in its place.
  ///
  /// - Throws: `FactError`; `MeetingError.over`; `DatabaseError`.
  package func move(
    _ id: String, to time: CellTime, _ request: FactRequest
  ) async throws -> Fact<Meeting> {
    try await change(id, request) { fact, now, tx in
      if let outcome = fact.content.outcome { throw MeetingError.over(outcome) }
      let time = try MeetingTime.resolve(time, in: request.program, tx)
      var meeting = fact.content
      (meeting.startsOn, meeting.startsAt) = (time.day, time.moment)
      let reason = "moved to \(time.moment.map { "\($0)" } ?? "\(time.day)")"
      return try replace(fact, by: meeting, reason: reason, at: now, request, tx)
    }
  }

  /// Says what became of a meeting.
  ///
  /// - Parameters:
  ///   - id: the meeting's.
  ///   - result: whether it came about.
  ///   - cause: who cancelled, or did not come.
  ///   - author: who says that the two met, where a check-in is to be logged with it.
  ///   - corrects: whether what was said before was a mistake; the meeting is then replaced.
  ///   - request: who says it.
  /// - Returns: the meeting, and whether a check-in was logged: none is where there is one.
  /// - Throws: `FactError`; `MeetingError.over`; `DatabaseError`.
  package func settle(
    _ id: String, as result: MeetingResult, cause: MeetingCause? = nil,
    loggingCheckInBy author: CheckInAuthor? = nil, corrects: Bool = false, _ request: FactRequest
  ) async throws -> (fact: Fact<Meeting>, logged: Bool) {
    let checkIn: CheckIn.ID = ids.next()
    return try await changing(id, request) { fact, now, tx in
      let outcome = MeetingOutcome(result, cause: cause, at: now, by: request.actor)
      let id = try settle(fact, as: outcome, corrects: corrects, at: now, request, tx)
      let logged = try author.map {
        try tx.execute(.insertCheckIn(checkIn, of: id, loggedBy: $0, at: now, request))
      }
      let settled = Fact<Meeting>.stored(id, of: request.program.id, tenant: request.tenant)
      return (try tx.one(settled), logged == 1)
    }
  }

  private func settle(
    _ fact: Fact<Meeting>, as outcome: MeetingOutcome, corrects: Bool, at now: Instant,
    _ request: FactRequest, _ tx: Transaction
  ) throws -> Fact<Meeting>.ID {
    guard let before = fact.content.outcome else {
      try tx.execute(.settleMeeting(fact.id, as: outcome, request))
      return fact.id
    }
    guard corrects else { throw MeetingError.over(before) }
    if outcome.agrees(with: before) { throw FactError.nothingToCorrect }
    var meeting = fact.content
    meeting.outcome = outcome
    return try replace(
      fact, by: meeting, reason: "it was not \(before.result.rawValue)", at: now, request, tx)
  }
}

/// A refused request about a meeting.
package enum MeetingError: Error, Equatable {
  /// What became of it was said already.
  case over(MeetingOutcome)
}
