import CivilTime
import Database
import Matching

/// A row of the one query that a story is told from; which columns mean what depends on the kind.
struct StoryFact: Sendable {
  let kind: Kind
  /// A fact's id where it has one, else the match's.
  let id: TimelineEvent.ID
  let party: String?
  let code: String?
  let name: String?
  let wording: String?
  let parties: [String]
  let from: Day?
  let to: Day?
  let at: Instant?
  let count: Int?

  enum Kind: String, Sendable {
    case commonGoal = "common_goal"
    case promise, gifts, request, hold, meeting
    case supportContacts = "support_contacts"
    case closure
  }
}

extension MatchStory {
  init(
    of match: Match, asOf day: Day, consistency: MatchConsistency?, windows: [MatchWindow],
    goals: [SharedGoal], facts: [StoryFact]
  ) {
    func all<Part>(_ kind: StoryFact.Kind, _ part: (StoryFact) -> Part?) -> [Part] {
      facts.filter { $0.kind == kind }.compactMap(part)
    }
    self.init(
      match: match, asOf: day, consistency: consistency, windows: windows,
      commonGoals: all(.commonGoal, \.name), goals: goals,
      promises: all(.promise, OpenPromise.init), gifts: all(.gifts, Gifts.init),
      requests: all(.request, OpenRequest.init), holds: all(.hold, Hold.init),
      nextMeeting: all(.meeting, NextMeeting.init).first,
      supportContacts: all(.supportContacts, SupportContacts.init),
      closure: all(.closure, Closure.init).first)
  }
}

extension MatchStory.OpenPromise {
  fileprivate init?(_ fact: StoryFact) {
    guard let owner = fact.party, let made = fact.from, let due = fact.to else { return nil }
    self.init(
      id: fact.id, owner: owner, wording: fact.wording ?? "", madeOn: made, dueOn: due)
  }
}

extension MatchStory.Gifts {
  fileprivate init?(_ fact: StoryFact) {
    guard let party = fact.party, let kind = fact.code, let last = fact.to else { return nil }
    self.init(by: party, kind: kind, count: fact.count ?? 0, lastOn: last)
  }
}

extension MatchStory.OpenRequest {
  fileprivate init?(_ fact: StoryFact) {
    guard let party = fact.party, let at = fact.at, let on = fact.from else { return nil }
    self.init(
      id: fact.id, askedBy: party, wording: fact.wording, askedAt: at, askedOn: on)
  }
}

extension MatchStory.Hold {
  fileprivate init?(_ fact: StoryFact) {
    guard let from = fact.from else { return nil }
    self.init(from: from, to: fact.to, reason: fact.wording)
  }
}

extension MatchStory.NextMeeting {
  fileprivate init?(_ fact: StoryFact) {
    guard let on = fact.from else { return nil }
    self.init(
      id: fact.id, on: on, time: fact.name, place: fact.wording, mode: fact.code)
  }
}

extension MatchStory.SupportContacts {
  fileprivate init?(_ fact: StoryFact) {
    guard let party = fact.party, let last = fact.to else { return nil }
    self.init(with: party, count: fact.count ?? 0, lastOn: last)
  }
}

extension MatchStory.Closure {
  fileprivate init?(_ fact: StoryFact) {
    guard let on = fact.from, let reason = fact.code else { return nil }
    self.init(
      on: on, reason: reason, isPlanned: fact.name == "planned", finalMeetingOn: fact.to,
      thankedBy: fact.parties)
  }
}
