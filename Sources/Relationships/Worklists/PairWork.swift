import CivilTime
import Database
import Matching

/// A pair that is open on a day.
struct OpenPair: Sendable {
  let match: Match.ID
  let student: WorklistItem.Person
  let mentor: WorklistItem.Person
}

/// The last window that was expected of a match, and missed.
struct MissedWindow: Sendable {
  let match: Match.ID
  let from: Day
  let to: Day
}

/// What the meetings of pairs give to do.
struct PairWork {
  /// How long ago a missed window may have ended for somebody to still ask why.
  private static let askedFor = 14

  private let pairs: [Match.ID: OpenPair]
  private let consistency: [MatchConsistency]
  private let windows: [Match.ID: MissedWindow]
  private let day: Day

  init(
    _ pairs: [Match.ID: OpenPair], _ consistency: [MatchConsistency], _ missed: [MissedWindow],
    asOf day: Day
  ) {
    self.pairs = pairs
    windows = Dictionary(missed.map { ($0.match, $0) }, uniquingKeysWith: { first, _ in first })
    self.consistency = consistency
    self.day = day
  }

  var items: [WorklistItem] {
    consistency.flatMap { match -> [WorklistItem] in
      guard let pair = pairs[match.match] else { return [] }
      return [status(match, pair), missed(match, pair)].compactMap(\.self)
    }
  }

  private func status(_ match: MatchConsistency, _ pair: OpenPair) -> WorklistItem? {
    let isUnmet = match.lastContactOn == nil && match.expected > 0
    let kind: WorklistKind? =
      switch match.status {
      case .silent: .silent
      case .slipping where !isUnmet: .slipping
      default: isUnmet ? .firstContactOverdue : nil
      }
    guard let kind else { return nil }
    var item = about(pair, kind, since: match.lastContactOn ?? match.startedOn)
    if kind == .slipping { item.code = "\(match.adherence.n) of \(match.adherence.of)" }
    return item
  }

  private func missed(_ match: MatchConsistency, _ pair: OpenPair) -> WorklistItem? {
    guard match.status != .silent, let window = windows[match.match],
      day - window.to <= Self.askedFor
    else { return nil }
    var item = about(pair, .windowMissed, since: window.from)
    item.until = window.to
    return item
  }

  private func about(_ pair: OpenPair, _ kind: WorklistKind, since: Day) -> WorklistItem {
    var item = WorklistItem(kind, since: since, asOf: day)
    item.student = pair.student
    item.mentor = pair.mentor
    item.fact = TimelineEvent.ID(high: pair.match.high, low: pair.match.low)
    return item
  }
}
