package import CivilTime
import Matching

/// Which edition a report is, and what became known since the one before.
package struct Revision: Sendable, Hashable {
  /// 1 at first.
  package let edition: Int
  /// When the edition before was issued; nil for the first.
  package let since: Day?
  /// Of the matches whose meetings were entered, corrected or taken back since then.
  private let changes: [Match.ID: MeetingChanges]

  init(edition: Int, since: Day? = nil, changes: [Match.ID: MeetingChanges] = [:]) {
    self.edition = edition
    self.since = since
    self.changes = changes
  }

  /// What changed in the matches that one report tells of; nil in a first edition.
  func changes(of matches: some Sequence<Match.ID>) -> ReportHeading.Changes? {
    guard let since else { return nil }
    let all = matches.compactMap { changes[$0] }
    return ReportHeading.Changes(
      previous: edition - 1, issuedOn: since,
      added: all.reduce(0) { $0 + $1.added }, corrected: all.reduce(0) { $0 + $1.corrected },
      removed: all.reduce(0) { $0 + $1.removed })
  }
}

/// How many meetings of a match were entered, corrected or taken back between two editions.
struct MeetingChanges: Sendable, Hashable {
  let match: Match.ID
  let added: Int
  let corrected: Int
  let removed: Int
}
