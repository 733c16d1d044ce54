package import CivilTime
package import Matching

/// What is to be known of a pair on a day, as somebody would tell it.
package struct MatchStory: Sendable, Equatable {
  package let match: Match
  package let asOf: Day
  /// How the two keep meeting, or nil before the match began.
  package let consistency: MatchConsistency?
  /// The windows the match touches, in order.
  package let windows: [MatchWindow]
  /// The names of the goals that both named in the roster.
  package let commonGoals: [String]
  /// What the pair works towards, what is open first.
  package let goals: [SharedGoal]
  package let promises: [OpenPromise]
  package let gifts: [Gifts]
  package let requests: [OpenRequest]
  package let holds: [Hold]
  package let nextMeeting: NextMeeting?
  /// By the role spoken with; roles that nobody spoke with are left out.
  package let supportContacts: [SupportContacts]
  package let closure: Closure?

  /// A promise that is neither kept nor called off.
  package struct OpenPromise: Sendable, Equatable {
    package let id: TimelineEvent.ID
    package let owner: String
    package let wording: String
    package let madeOn: Day
    package let dueOn: Day
  }

  /// How often one of the two gave something of a kind.
  package struct Gifts: Sendable, Equatable {
    package let by: String
    package let kind: String
    package let count: Int
    package let lastOn: Day
  }

  /// A question without an answer.
  package struct OpenRequest: Sendable, Equatable {
    package let id: TimelineEvent.ID
    package let askedBy: String
    package let wording: String?
    package let askedAt: Instant
    package let askedOn: Day
  }

  /// A pause agreed with the program; open where nobody knows its last day.
  package struct Hold: Sendable, Equatable {
    package let from: Day
    package let to: Day?
    package let reason: String?
  }

  /// The meeting that comes next; that day's own counts.
  package struct NextMeeting: Sendable, Equatable {
    package let id: TimelineEvent.ID
    package let on: Day
    /// The local time of day, `15:30`, where it is known.
    package let time: String?
    package let place: String?
    package let mode: String?
  }

  /// How often the staff spoke with somebody, and when last.
  package struct SupportContacts: Sendable, Equatable {
    package let with: String
    package let count: Int
    package let lastOn: Day
  }

  /// How the match ended.
  package struct Closure: Sendable, Equatable {
    package let on: Day
    package let reason: String
    package let isPlanned: Bool
    package let finalMeetingOn: Day?
    package let thankedBy: [String]
  }

  /// The name of one of the two: `student`, `mentor`.
  package func name(of party: String) -> String {
    party == "mentor" ? match.mentor.name : match.student.name
  }
}
