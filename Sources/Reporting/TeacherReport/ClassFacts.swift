import CivilTime
import Documents

/// A class in three facts, each a count out of a whole.
struct ClassFacts {
  static let recentDays = 14

  let report: TeacherReport
  let language: Language

  var items: [List.Item] { [matched, met, recent] }

  private var going: [TeacherReport.Match] { report.matches.filter { $0.endedOn == nil } }

  private var matched: List.Item {
    List.Item(
      lead: ratio(going.count, report.students.count),
      text: language.say(.classMatched, count: report.students.count))
  }

  private var met: List.Item {
    let expected = report.matches.map(\.meetings.expected).reduce(0, +)
    guard expected > 0 else {
      return List.Item(lead: language.say(.statusNoData), text: language.say(.classMetNone))
    }
    let met = report.matches.map(\.meetings.met).reduce(0, +)
    let share = language.say(
      .ofUnits,
      [
        .number: language.number(met), .units: language.units(expected, of: report.cadence),
      ])
    return List.Item(lead: share, text: language.say(.classMet))
  }

  /// Pairs on pause are left out of both numbers.
  private var recent: List.Item {
    let pairs = going.filter { $0.pause == nil }
    let met = pairs.count { match in
      guard let last = match.meetings.lastMetOn else { return false }
      return report.heading.asOf - last < Self.recentDays
    }
    return List.Item(
      lead: ratio(met, pairs.count),
      text: language.say(
        .classRecent, count: pairs.count, [.number: language.number(Self.recentDays)]))
  }

  private func ratio(_ part: Int, _ whole: Int) -> Phrase {
    language.say(.ofUnits, [.number: language.number(part), .units: language.number(whole)])
  }
}
