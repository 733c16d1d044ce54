import CivilTime
import Documents

/// Turns windows into the marks, labels and key of a strip.
enum MeetingStrip {
  /// The strip of one match with its key and its sentence.
  static func figure(of meetings: Meetings, in language: Language) -> Figure {
    figure(of: MeetingWords(meetings: meetings, language: language))
  }

  /// The same, in the words given.
  static func figure(of words: MeetingWords) -> Figure {
    let (meetings, language) = (words.meetings, words.language)
    let marks = meetings.windows.map(\.outcome.mark)
    let strip = HeatStrip(
      marks, labels: months(of: meetings.windows.map(\.days.first), in: language),
      dir: language.dir)
    let summary = words.summary
    return Figure(
      strip, label: label(of: meetings, marks, summary, in: language),
      key: key(to: marks, in: language), caption: summary)
  }

  /// The signs that occur, with their meaning.
  static func key(to marks: [StripMark], in language: Language) -> [KeyEntry] {
    StripMark.allCases.filter(marks.contains).map { mark in
      KeyEntry(mark, meaning: language.say(mark.message))
    }
  }

  /// The month at the first window of each.
  static func months(of starts: [Day], in language: Language) -> [StripLabel] {
    var labels: [StripLabel] = []
    var last: (year: Int, month: Int)?
    for (cell, start) in starts.enumerated() {
      let (year, month, _) = start.parts
      if let last, last == (year, month) { continue }
      last = (year, month)
      labels.append(StripLabel(cell: cell, text: language.shortMonth(of: start)))
    }
    return labels
  }

  /// The summary, then every sign in words, for those who cannot see the strip.
  private static func label(
    of meetings: Meetings, _ marks: [StripMark], _ summary: Phrase, in language: Language
  ) -> Phrase {
    guard let first = meetings.windows.first else { return summary }
    let words = language.series(marks.map { language.say($0.message) })
    let inOrder = language.say(
      .inOrder, [.date: language.date(first.days.first), .list: words])
    return language.sentences([summary, inOrder])
  }
}

extension WindowOutcome {
  var mark: StripMark {
    switch self {
    case .met: .met
    case .missed: .missed
    case .excluded(_, hadMeeting: true): .extra
    case .excluded(.beforeStart, _), .excluded(.afterEnd, _): .outside
    case .excluded(.stillOpen, _): .open
    case .excluded(.hold, _): .hold
    case .excluded(.programBreak, _): .holiday
    case .excluded(.excused, _): .excused
    }
  }
}

extension StripMark {
  var message: Message {
    switch self {
    case .met: .signMet
    case .missed: .signMissed
    case .extra: .signExtra
    case .holiday: .signHoliday
    case .hold: .signHold
    case .excused: .signExcused
    case .open: .signOpen
    case .outside: .signOutside
    }
  }
}
