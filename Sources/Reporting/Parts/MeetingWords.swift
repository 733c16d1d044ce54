import Documents

/// Says in words what a match's meetings amount to.
struct MeetingWords {
  let meetings: Meetings
  let language: Language
  /// The sentence about meetings that do not count: of the pair, or to it.
  var also: Message = .alsoMet
  /// Why meetings were missed, where the reader may know; else empty.
  var missedReasons: Phrase = ""
  var excusedReasons: Phrase = ""

  /// A number of the cadence's intervals: `11 weeks`.
  func units(_ count: Int) -> Phrase {
    language.units(count, of: meetings.cadence)
  }

  /// `9 of 11 weeks`.
  var share: Phrase {
    language.say(
      .ofUnits,
      [.number: language.number(meetings.met), .units: units(meetings.expected)])
  }

  /// The whole story in a sentence or two; never a percentage, and never a zero in place of "none".
  var summary: Phrase {
    language.sentences([counted, uncounted])
  }

  /// `2 weeks of holiday and 1 week still open not counted`; empty when nothing was left out.
  var exclusions: Phrase {
    let list = reasons.map { exclusion, count in
      exclusion == .excused && !excusedReasons.isEmpty
        ? language.say(.excusedFor, [.units: units(count), .list: excusedReasons])
        : language.say(exclusion.message, [.units: units(count)])
    }
    return list.isEmpty ? "" : language.say(.notCounted, [.list: language.list(list)])
  }

  /// `not counted: 2 holiday, 1 still open`, for the cell of a table.
  var shortExclusions: Phrase {
    let list = reasons.map { language.say($0.shortMessage, count: $1) }
    return list.isEmpty
      ? "" : language.say(.leftOut, [.list: language.series(list)])
  }

  /// The reasons that occur, what families know best first.
  private var reasons: [(Exclusion, count: Int)] {
    let order: [Exclusion] = [
      .programBreak, .hold, .excused, .beforeStart, .afterEnd, .stillOpen,
    ]
    return order.map { ($0, meetings.excluded($0)) }.filter { $0.count > 0 }
  }

  private var counted: Phrase {
    if meetings.isNothingRecorded { return nothing }
    guard meetings.expected > 0 else { return language.say(.nothingCounts) }
    let missed = meetings.expected - meetings.met
    let met = language.say(
      .metOf, [.number: language.number(meetings.met), .units: units(meetings.expected)])
    let told = missed == 0 ? language.say(.nothingMissed) : notMet(missed)
    return language.sentence(language.clauses([met, told, exclusions]))
  }

  private func notMet(_ count: Int) -> Phrase {
    missedReasons.isEmpty
      ? language.say(.notMet, count: count)
      : language.say(.notMetFor, count: count, [.list: missedReasons])
  }

  private var nothing: Phrase {
    language.sentences([language.sentence(language.say(.noMeetings)), passed])
  }

  private var passed: Phrase {
    meetings.expected == 0
      ? ""
      : language.say(
        .passedWithout, count: meetings.expected, [.units: units(meetings.expected)])
  }

  private var uncounted: Phrase {
    meetings.alsoMet == 0
      ? "" : language.say(also, count: meetings.alsoMet, [.units: units(meetings.alsoMet)])
  }
}

extension Exclusion {
  fileprivate var message: Message {
    switch self {
    case .beforeStart: .excludedBeforeStart
    case .afterEnd: .excludedAfterEnd
    case .stillOpen: .excludedStillOpen
    case .hold: .excludedHold
    case .programBreak: .excludedBreak
    case .excused: .excludedExcused
    }
  }

  fileprivate var shortMessage: Message {
    switch self {
    case .beforeStart: .leftOutBeforeStart
    case .afterEnd: .leftOutAfterEnd
    case .stillOpen: .leftOutStillOpen
    case .hold: .leftOutHold
    case .programBreak: .leftOutBreak
    case .excused: .leftOutExcused
    }
  }
}
