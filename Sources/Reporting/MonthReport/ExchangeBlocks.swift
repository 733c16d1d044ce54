import CivilTime
import Documents
import Relationships

/// What the reader gave and received, by kind, with what was written down about it.
struct ExchangeBlocks {
  let section: MonthSection

  var blocks: [Block] {
    let month = section.month
    if month.given.isEmpty, month.received.isEmpty {
      return section.isOver
        ? [] : [section.title(.monthExchangeHeading), .para(section.say(.monthNothingGiven))]
    }
    return side(.monthGave, month.given, without: .monthGaveNothing)
      + side(.monthReceived, month.received, without: .monthReceivedNothing)
  }

  private func side(_ heading: Message, _ gifts: [PairMonth.Gift], without: Message) -> [Block] {
    guard !gifts.isEmpty else {
      return section.isOver ? [] : [section.title(heading), .para(section.say(without))]
    }
    let kinds = ContributionKind.allCases.compactMap { kind -> List.Item? in
      let some = gifts.filter { $0.kind == kind }
      return some.isEmpty ? nil : item(kind, some)
    }
    return [section.title(heading), .list(List(.bullets, kinds))]
  }

  private func item(_ kind: ContributionKind, _ gifts: [PairMonth.Gift]) -> List.Item {
    let name = section.say(kind.message)
    let times = section.say(.monthTimes, count: gifts.count)
    let shown = gifts.prefix(MonthSection.longestList).map(told)
    let rest = gifts.count - shown.count
    return List.Item(
      lead: gifts.count == 1 ? "\(name):" : "\(name) (\(times)):",
      text: section.language.clauses(
        shown + (rest > 0 ? [section.say(.monthMore, count: rest)] : [])))
  }

  private func told(_ gift: PairMonth.Gift) -> Phrase {
    let day = section.language.shortDate(gift.on)
    guard let note = gift.note, !note.isEmpty else { return day }
    return "\(section.quoted(note)) (\(day))"
  }
}

extension ContributionKind {
  /// What it is called, whoever gave it.
  var message: Message {
    switch self {
    case .taught: .kindTaught
    case .introduced: .kindIntroduced
    case .reviewed: .kindReviewed
    case .helpedWithWork: .kindHelped
    case .sharedResource: .kindShared
    case .gaveFeedback: .kindFeedback
    case .encouraged: .kindEncouraged
    case .listened: .kindListened
    case .thanked: .kindThanked
    case .other: .kindOther
    }
  }
}
