import CivilTime
import Matching
import Relationships

/// A pair's story as lines for people; what there is nothing of is left out.
struct StoryPrinting {
  private let story: MatchStory

  init(_ story: MatchStory) {
    self.story = story
  }

  var lines: [String] {
    (opening
      + section("Goals of the pair", goals) + section("Open promises", promises)
      + section("Gave each other", gifts) + section("Open requests", requests)
      + section("Holds", holds) + section("Support contacts", supportContacts)
      + section("Closure", closure)).map(DisplayWidth.singleLine)
  }

  private var opening: [String] {
    let match = story.match
    let round = match.round.map { " by round \($0)" } ?? ""
    let why =
      story.commonGoals.isEmpty
      ? "" : "; both named \(story.commonGoals.joined(separator: ", "))"
    var lines = [
      "\(match.student.name) (\(match.student.externalID)) and "
        + "\(match.mentor.name) (\(match.mentor.externalID))",
      match.hasBegun
        ? "Matched\(round) since \(match.startedOn)\(why)."
        : "Proposed\(round) on \(match.firstDay)\(why).",
      "\(status) as of \(story.asOf): \(story.reason)",
    ]
    if let counted { lines.append(counted) }
    if story.closure == nil { lines.append("Next meeting: \(nextMeeting)") }
    return lines
  }

  private var status: String {
    let state =
      [.active, .proposed].contains(story.match.state)
      ? "" : " (\(words(story.match.state.rawValue)))"
    let status = words(
      story.consistency?.status.rawValue ?? (story.match.hasBegun ? "not begun" : "proposed"))
    return status.prefix(1).uppercased() + status.dropFirst() + state
  }

  /// "Met in 9 of 11 expected windows; not counted: 2 break. 1 meeting outside them."
  private var counted: String? {
    guard let consistency = story.consistency else { return nil }
    let left = WindowState.exclusions.compactMap { reason -> String? in
      let count = consistency.excluded[reason, default: 0]
      return count == 0 ? nil : "\(count) \(words(reason.rawValue))"
    }
    let rate =
      consistency.expected == 0
      ? "No window was expected yet"
      : "Met in \(consistency.adherence.n) of \(consistency.expected) expected windows"
    let not = left.isEmpty ? "." : "; not counted: \(left.joined(separator: ", "))."
    let more =
      consistency.madeElsewhere == 0 ? "" : " \(consistency.madeElsewhere) more met outside them."
    return rate + not + more
  }

  private var nextMeeting: String {
    guard let meeting = story.nextMeeting else { return "none planned." }
    let day = [meeting.on.description, meeting.time].compactMap(\.self).joined(separator: " ")
    return [day, meeting.place, meeting.mode.map(words)].compactMap(\.self)
      .joined(separator: ", ") + "."
  }

  private var goals: [String] {
    story.goals.map { goal in
      let agreed = goal.agreedBy.map(\.rawValue).joined(separator: ", ")
      let state =
        goal.state == .proposed && !agreed.isEmpty ? "agreed by the \(agreed)" : goal.state.rawValue
      let on = goal.progressOn.map { " on \($0)" } ?? ""
      let progress = goal.progress.map { ", \($0.percent) %\(on)" } ?? ""
      return "\(goal.name): \(state)\(progress)\(goal.isStale ? ", no step lately" : "")"
    }
  }

  private var promises: [String] {
    story.promises.map { promise in
      let late = story.asOf - promise.dueOn
      let age = late > 0 ? ", \(days(late)) overdue" : ""
      return "\(story.name(of: promise.owner)): \(promise.wording) (due \(promise.dueOn)\(age))"
    }
  }

  private var gifts: [String] {
    ["student", "mentor"].compactMap { party in
      let own = story.gifts.filter { $0.by == party }
      guard !own.isEmpty else { return nil }
      let kinds = own.map { "\(words($0.kind)) \($0.count)" }.joined(separator: ", ")
      return "\(story.name(of: party)): \(kinds)"
    }
  }

  private var requests: [String] {
    story.requests.map { request in
      "\(story.name(of: request.askedBy)): \(request.wording ?? "a question") "
        + "(asked \(request.askedOn), \(days(story.asOf - request.askedOn)) ago)"
    }
  }

  private var holds: [String] {
    story.holds.map { hold in
      "\(hold.from) to \(hold.to?.description ?? "open")" + (hold.reason.map { ": \($0)" } ?? "")
    }
  }

  private var supportContacts: [String] {
    story.supportContacts.map { "\($0.with): \($0.count), last on \($0.lastOn)" }
  }

  private var closure: [String] {
    guard let closure = story.closure else { return [] }
    let planned = closure.isPlanned ? ", as planned" : ""
    let last = closure.finalMeetingOn.map { ", last meeting \($0)" } ?? ""
    let thanks =
      closure.thankedBy.isEmpty ? "" : ", thanked by \(closure.thankedBy.joined(separator: ", "))"
    return ["\(closure.on): \(words(closure.reason))\(planned)\(last)\(thanks)"]
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title] + lines.map { "  \($0)" }
  }

  private func words(_ code: String) -> String {
    code.split(separator: "_").joined(separator: " ")
  }

  private func days(_ count: Int) -> String { "\(count) day\(count == 1 ? "" : "s")" }
}
