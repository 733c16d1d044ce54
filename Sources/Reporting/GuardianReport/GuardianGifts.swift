import Documents
import Relationships

/// What the mentor did for the student, and the student for the mentor.
struct GuardianGifts {
  let pair: GuardianPair

  var blocks: [Block] {
    let items = [PairRole.mentor, .student].compactMap(item)
    guard !items.isEmpty else { return [] }
    return [.heading(2, pair.say(.giftsHeading))] + pair.bullets(items)
  }

  private func item(by giver: PairRole) -> List.Item? {
    let gifts = pair.match.gifts.filter { $0.giver == giver }
    guard !gifts.isEmpty else { return nil }
    var kinds = gifts.prefix(GuardianPair.longestList).map {
      pair.say($0.kind.guardianMessage, count: $0.count)
    }
    let rest = gifts.dropFirst(GuardianPair.longestList).map(\.count).reduce(0, +)
    if rest > 0 { kinds.append(pair.say(.giftsMore, count: rest)) }
    let list = pair.say(.giftsList, [.list: pair.language.series(kinds)])
    return List.Item(
      lead: pair.say(giver == .mentor ? .giftsByMentor : .giftsByStudent),
      text: pair.language.sentences([list, note(in: gifts)]))
  }

  /// The latest note that is for the family.
  private func note(in gifts: [PairGift]) -> Phrase {
    let latest = gifts.filter { $0.note != nil }.max { $0.lastOn < $1.lastOn }
    return latest?.note.map { pair.quoted($0) } ?? ""
  }
}

extension ContributionKind {
  fileprivate var guardianMessage: Message {
    switch self {
    case .taught: .giftTaught
    case .introduced: .giftIntroduced
    case .reviewed: .giftReviewed
    case .helpedWithWork: .giftHelped
    case .sharedResource: .giftShared
    case .gaveFeedback: .giftFeedback
    case .encouraged: .giftEncouraged
    case .listened: .giftListened
    case .thanked: .giftThanked
    case .other: .giftOther
    }
  }
}
