import CivilTime
import Documents
import Relationships

/// What lies ahead of a pair, for the cell of a table: the next meeting, and what is due this week.
struct ComingCell {
  let match: TeacherReport.Match
  let language: Language

  var cell: Cell {
    guard match.endedOn == nil else { return .empty }
    let details = [expected, due].filter { !$0.isEmpty }
    return .text(meeting, detail: .joined(details, separator: " · "))
  }

  private var meeting: Phrase {
    guard let day = match.coming.meetingOn else { return language.say(.meetingNotSet) }
    guard let time = match.coming.meetingAt else { return language.shortDate(day) }
    return language.say(
      .meetingAt, [.date: language.shortDate(day), .time: language.time(time)])
  }

  /// By when one should be, where none is set; nothing is expected during a pause.
  private var expected: Phrase {
    guard match.coming.meetingOn == nil, match.pause == nil, let next = match.meetings.next
    else { return "" }
    return language.say(.meetingBy, [.date: language.shortDate(next.last)])
  }

  private var due: Phrase {
    guard let first = match.coming.dueThisWeek.first else { return "" }
    return language.say(
      .dueThisWeek, count: match.coming.dueThisWeek.count, [.date: language.shortDate(first)])
  }
}

extension Language {
  /// The step that comes next, or the last one where none is promised.
  func words(_ step: TeacherReport.NextStep) -> Phrase {
    switch step {
    case .promise(let owner, let day):
      say(owner == .student ? .stepByStudent : .stepByMentor, [.date: shortDate(day)])
    case .latest(let progress, let day):
      sentences([say(.progress(progress)), say(.goalLatest, [.date: shortDate(day)])])
    }
  }
}
