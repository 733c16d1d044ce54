package import CivilTime
package import Relationships

/// A month of a pair as one of the two is told of it: when they meet, what both promised and gave,
/// what waits for an answer.
///
/// Everything in it is the pair's own; nothing of a family, a school, the staff or another pair has
/// a place here.
package struct PairMonth: Sendable, Hashable {
  package let startedOn: Day
  package let endedOn: Day?
  /// The pause on the report's date.
  package let pause: Pause?
  package let next: UpcomingMeeting?
  package let meetings: Meetings
  package let promises: [Promise]
  /// What the reader gave in the period, the first first.
  package let given: [Gift]
  package let received: [Gift]
  /// What the other asked and the reader has not answered, the oldest first.
  package let questions: [Question]
  package let goals: [Goal]

  package init(
    startedOn: Day, endedOn: Day? = nil, pause: Pause? = nil, next: UpcomingMeeting? = nil,
    meetings: Meetings, promises: [Promise] = [], given: [Gift] = [], received: [Gift] = [],
    questions: [Question] = [], goals: [Goal] = []
  ) {
    self.startedOn = startedOn
    self.endedOn = endedOn
    self.pause = pause
    self.next = next
    self.meetings = meetings
    self.promises = promises
    self.given = given
    self.received = received
    self.questions = questions
    self.goals = goals
  }

  package struct Promise: Sendable, Hashable {
    /// Whether it is the reader's own.
    package let isMine: Bool
    package let text: String
    package let dueOn: Day
    /// Nil while it is open.
    package let keptOn: Day?

    package init(isMine: Bool, text: String, dueOn: Day, keptOn: Day? = nil) {
      self.isMine = isMine
      self.text = text
      self.dueOn = dueOn
      self.keptOn = keptOn
    }
  }

  package struct Gift: Sendable, Hashable {
    package let kind: ContributionKind
    package let on: Day
    package let note: String?

    package init(_ kind: ContributionKind, on day: Day, note: String? = nil) {
      self.kind = kind
      on = day
      self.note = note
    }
  }

  package struct Question: Sendable, Hashable {
    package let text: String?
    package let askedOn: Day

    package init(_ text: String?, askedOn day: Day) {
      self.text = text
      askedOn = day
    }
  }

  package struct Goal: Sendable, Hashable {
    package let name: String
    package let reachedOn: Day?
    /// The latest step towards it.
    package let step: Step?

    package init(_ name: String, reachedOn: Day? = nil, step: Step? = nil) {
      self.name = name
      self.reachedOn = reachedOn
      self.step = step
    }
  }

  package struct Step: Sendable, Hashable {
    /// 0 to 100.
    package let progress: Int
    package let on: Day
    package let note: String?

    package init(_ progress: Int, on day: Day, note: String? = nil) {
      self.progress = progress
      on = day
      self.note = note
    }
  }
}

/// A time of day without a date or a zone.
package struct ClockTime: Sendable, Hashable {
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int

  package init(hour: Int, minute: Int) {
    self.hour = hour
    self.minute = minute
  }
}

extension PairMonth {
  /// What the reader received and has not said thank you for since.
  package var unthanked: [Gift] {
    let thanked = given.filter { $0.kind == .thanked }.map(\.on).max()
    return received.filter { gift in
      gift.kind != .thanked && thanked.map { gift.on > $0 } ?? true
    }
  }
}
