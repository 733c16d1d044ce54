import CivilTime
import Documents

/// When and where a pair meets next, or between which days a meeting should be.
struct NextMeetingBlocks {
  let section: MonthSection

  var blocks: [Block] {
    guard !section.isOver else { return [] }
    if let next = section.month.next {
      return [
        .callout(
          Callout(
            .notice, title: section.say(.monthNextTitle),
            [time(of: next), place(of: next)]
              .filter { !$0.isEmpty }))
      ]
    }
    guard section.month.pause == nil else { return [] }
    return [.callout(Callout(.notice, title: section.say(.monthNextTitle), [unplanned]))]
  }

  private func time(of next: UpcomingMeeting) -> Phrase {
    let day = section.language.longDate(next.day)
    guard let time = next.time else { return day }
    return section.say(.monthNextAt, [.date: day, .time: section.language.time(time)])
  }

  private func place(of next: UpcomingMeeting) -> Phrase {
    let mode = next.mode.map { section.say($0.message) } ?? ""
    guard let place = next.place, !place.isEmpty else { return mode }
    return .joined(
      [section.say(.monthNextPlace, [.place: "\(name: place)"]), mode], separator: " · ")
  }

  /// No day before the report's own is offered.
  private var unplanned: Phrase {
    guard let open = section.month.meetings.next, open.last >= section.heading.asOf else {
      return section.say(.monthNextNone)
    }
    let language = section.language
    let first = max(open.first, section.heading.asOf)
    guard first < open.last else {
      return section.say(.monthNextToday, [.date: language.dayOfYear(open.last)])
    }
    return section.say(
      .monthNextBetween,
      [.from: language.dayOfYear(first), .to: language.dayOfYear(open.last)])
  }
}
