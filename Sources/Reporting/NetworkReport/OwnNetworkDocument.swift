package import Documents
import Relationships

extension OwnNetworkReport {
  /// A page about the reader's own part, in the reader's language.
  package func document(in language: Language) -> Document {
    heading.document(
      titled: language.say(.networkTitleOwn, [.name: "\(name: firstName)"]), in: language,
      explaining: NetworkTables.definitions(in: language), countingMeetings: false,
      facts(in: language) + followUps(in: language) + areas(in: language)
        + heading.contactBlocks(in: language))
  }

  /// What there is to count, and nothing in place of what there is not.
  private func facts(in language: Language) -> [Block] {
    let counts: [(Message, Int)] = [
      (.networkOwnGiven, network.given), (.networkOwnReceived, network.received),
      (.networkOwnConnections, network.connections),
    ]
    let items = counts.filter { $1 > 0 }.map { message, count in
      List.Item(lead: language.number(count), text: language.say(message, count: count))
    }
    return items.isEmpty
      ? [.para(language.say(.networkOwnNothing))] : [.list(List(.facts, items))]
  }

  private func followUps(in language: Language) -> [Block] {
    var blocks: [Block] = []
    if !network.followUpsDue.isEmpty {
      let items = network.followUpsDue.map { day in
        List.Item(
          text: language.say(.networkOwnFollowUp, [.date: language.dayOfYear(day)]))
      }
      blocks = [.heading(2, language.say(.networkFollowUpsHeading)), .list(List(.bullets, items))]
    }
    if network.asleep > 0 {
      blocks.append(.para(language.say(.networkOwnAsleep, count: network.asleep)))
    }
    return blocks
  }

  private func areas(in language: Language) -> [Block] {
    let title = Block.heading(2, language.say(.networkAreasHeading))
    guard !network.areas.isEmpty else {
      return [title, .para(language.say(.networkOwnAreasNone))]
    }
    let items = network.areas.map { area in
      let goal: [Slot: Phrase] = [.goal: "\(name: area.name)"]
      return List.Item(
        text: area.mentors.map { language.say(.networkOwnArea, count: $0, goal) }
          ?? language.say(.networkOwnAreaSome, goal))
    }
    return [title, .para(language.say(.networkOwnAreas)), .list(List(.bullets, items))]
  }
}
