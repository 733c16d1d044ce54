package import Documents
import Relationships

extension ProgramNetworkReport {
  /// Who helped whom, what lives, what is due, what sleeps, and where to grow.
  package func document(in language: Language) -> Document {
    let tables = NetworkTables(language: language)
    var blocks: [Block] = [.list(List(.facts, facts(in: language)))]
    blocks += tables.section(tables.exchanges(given), without: .networkPairsNone)
    blocks += givers(in: language, tables) + oneWay(in: language, tables)
    blocks += tables.section(
      tables.connections(network.followUps, .networkFollowUpsHeading), without: .networkNone)
    blocks += tables.section(
      tables.connections(network.alive, .networkAliveHeading), without: .networkNone)
    blocks += tables.section(
      tables.connections(network.asleep, .networkAsleepHeading), without: .networkNone,
      .networkAsleepNote)
    blocks += tables.section(
      tables.areas(network.areas), without: .networkAreasNone, .networkAreasNote)
    blocks.append(.note(language.say(.networkPrivate)))
    return heading.document(
      titled: language.say(.networkTitle), in: language, paper: .sideways,
      explaining: NetworkTables.definitions(in: language), countingMeetings: false, blocks)
  }

  /// Every table in full.
  package func sheets(in language: Language) -> [Sheet] {
    let tables = NetworkTables(language: language)
    return [
      tables.exchanges(given), tables.connections(network.followUps, .networkFollowUpsHeading),
      tables.connections(network.alive, .networkAliveHeading),
      tables.connections(network.asleep, .networkAsleepHeading), tables.areas(network.areas),
    ].map { Sheet($0, name: $0.caption.plain) }
  }

  /// Pairs in which somebody gave something, most first.
  private var given: [Exchange] {
    network.exchanges.filter { $0.byStudent.times + $0.byMentor.times > 0 }
      .stableSorted {
        $0.byStudent.times + $0.byMentor.times > $1.byStudent.times + $1.byMentor.times
      }
  }

  private func facts(in language: Language) -> [List.Item] {
    let open = network.exchanges.filter(\.isOpen)
    let both = open.count { $0.byStudent.times > 0 && $0.byMentor.times > 0 }
    let share = language.say(
      .ofUnits, [.number: language.number(both), .units: language.number(open.count)])
    let counts: [(Message, Int)] = [
      (.networkFactConnections, network.alive.count),
      (.networkFactFollowUps, network.followUps.count),
    ]
    return
      (open.isEmpty
      ? [] : [List.Item(lead: share, text: language.say(.networkFactBoth))])
      + counts.map { message, count in
        List.Item(lead: language.number(count), text: language.say(message, count: count))
      }
  }

  private func givers(in language: Language, _ tables: NetworkTables) -> [Block] {
    guard !network.givers.isEmpty else { return [] }
    let items = network.givers.map { giver in
      List.Item(
        lead: tables.named(giver.person),
        text: language.say(
          .networkGiver, count: giver.received,
          [
            .number: language.number(giver.given),
            .people: language.say(.networkPeople, count: giver.people),
          ]))
    }
    return [.heading(2, language.say(.networkGiversHeading)), .list(List(.bullets, items))]
  }

  private func oneWay(in language: Language, _ tables: NetworkTables) -> [Block] {
    let items = network.notReciprocated.compactMap { exchange -> List.Item? in
      guard let silent = exchange.notYetGiven else { return nil }
      let isStudent = silent.id == exchange.student.id
      let gifts = isStudent ? exchange.byMentor : exchange.byStudent
      return List.Item(
        lead: tables.named(silent),
        text: language.say(
          .networkOneWay, count: gifts.times,
          [.name: tables.named(isStudent ? exchange.mentor : exchange.student)]))
    }
    guard !items.isEmpty else { return [] }
    let rest = items.count - min(items.count, NetworkTables.longest)
    return [
      .heading(2, language.say(.networkOneWayHeading)),
      .note(language.say(.networkOneWayNote)),
      .list(List(.bullets, Array(items.prefix(NetworkTables.longest)))),
    ] + (rest == 0 ? [] : [.note(language.say(.monthMore, count: rest))])
  }
}

extension PersonNetworkReport {
  /// One person's part, with names.
  package func document(in language: Language) -> Document {
    let tables = NetworkTables(language: language)
    let blocks = self.tables(in: language).flatMap { tables.section($0, without: .networkNone) }
    return heading.document(
      titled: language.say(.networkTitlePerson, [.name: "\(name: network.person.name)"]),
      in: language, paper: .sideways, explaining: NetworkTables.definitions(in: language),
      countingMeetings: false,
      blocks + [.note(language.say(.networkPrivate))])
  }

  /// Every table in full.
  package func sheets(in language: Language) -> [Sheet] {
    tables(in: language).map { Sheet($0, name: $0.caption.plain) }
  }

  private func tables(in language: Language) -> [Table] {
    let tables = NetworkTables(language: language)
    let alive = network.connections.filter { !$0.isAsleep(on: network.asOf) }
    return [
      tables.exchanges(network.exchanges),
      tables.connections(network.followUps, .networkFollowUpsHeading),
      tables.connections(alive, .networkAliveHeading),
      tables.connections(network.asleep, .networkAsleepHeading), tables.fits(network.fits),
      tables.areas(network.areas),
    ]
  }
}
