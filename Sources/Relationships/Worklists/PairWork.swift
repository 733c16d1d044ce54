import CivilTime
import Database
import Matching

/// An open pair, and the last window expected of it where that was missed.
struct OpenPair: Sendable {
  let match: Match.ID
  let student: WorklistItem.Person
  let mentor: WorklistItem.Person
  let missed: (from: Day, to: Day)?
}

/// What the meetings of pairs give to do.
struct PairWork {
  /// How long ago a missed window may have ended for somebody to still ask why.
  private static let askedFor = 14

  private let pairs: [Match.ID: OpenPair]
  private let consistency: [MatchConsistency]
  private let day: Day

  init(_ pairs: [OpenPair], _ consistency: [MatchConsistency], asOf day: Day) {
    self.pairs = Dictionary(pairs.map { ($0.match, $0) }, uniquingKeysWith: { first, _ in first })
    self.consistency = consistency
    self.day = day
  }

  var items: [WorklistItem] {
    consistency.flatMap { match -> [WorklistItem] in
      guard let pair = pairs[match.match] else { return [] }
      return (status(match).map { [$0] } ?? []) + (missed(match, pair).map { [$0] } ?? [])
    }.map { item in
      var item = item
      if let pair = item.fact.flatMap({ pairs[Match.ID(high: $0.high, low: $0.low)] }) {
        item.student = pair.student
        item.mentor = pair.mentor
      }
      return item
    }
  }

  private func status(_ match: MatchConsistency) -> WorklistItem? {
    let isUnmet = match.lastContactOn == nil && match.expected > 0
    let kind: WorklistKind? =
      switch match.status {
      case .silent: .silent
      case .slipping where !isUnmet: .slipping
      default: isUnmet ? .firstContactOverdue : nil
      }
    guard let kind else { return nil }
    var item = about(match, kind, since: match.lastContactOn ?? match.startedOn)
    if kind == .slipping { item.code = "\(match.adherence.n) of \(match.adherence.of)" }
    return item
  }

  private func missed(_ match: MatchConsistency, _ pair: OpenPair) -> WorklistItem? {
    guard match.status != .silent, let window = pair.missed, day - window.to <= Self.askedFor
    else { return nil }
    var item = about(match, .windowMissed, since: window.from)
    item.until = window.to
    return item
  }

  private func about(
    _ match: MatchConsistency, _ kind: WorklistKind, since: Day
  ) -> WorklistItem {
    var item = WorklistItem(kind, since: since, asOf: day)
    item.fact = TimelineEvent.ID(high: match.match.high, low: match.match.low)
    return item
  }
}
