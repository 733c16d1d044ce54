import Documents
import Relationships

/// A line ready to copy for what the reader received and has not said thank you for.
struct ThanksBlocks {
  /// More at once would sound like a list.
  static let most = 3

  let section: MonthSection

  var blocks: [Block] {
    var kinds: Set<ContributionKind> = []
    let latest = section.month.unthanked.reversed()
      .filter { kinds.insert($0.kind).inserted }.prefix(Self.most)
    guard !latest.isEmpty else { return [] }
    let lines = latest.reversed().map { gift in
      section.say(
        gift.kind.thanks, [.date: section.language.dayOfYear(gift.on)])
    }
    return [section.title(.thanksHeading), .callout(Callout(.quote, lines))]
  }
}

extension ContributionKind {
  fileprivate var thanks: Message {
    switch self {
    case .taught: .thanksTaught
    case .introduced: .thanksIntroduced
    case .reviewed: .thanksReviewed
    case .helpedWithWork: .thanksHelped
    case .sharedResource: .thanksShared
    case .gaveFeedback: .thanksFeedback
    case .encouraged: .thanksEncouraged
    case .listened: .thanksListened
    case .thanked, .other: .thanksOther
    }
  }
}
