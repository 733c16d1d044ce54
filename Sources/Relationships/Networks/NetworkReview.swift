import Database
import Programs

/// Makes networks of facts: for one person, for that person's own eyes, for a program.
struct NetworkReview {
  private let facts: NetworkFacts
  private let acquaintances: [ID<Person>: Set<ID<Person>>]
  private let members: [ID<Person>: NetworkMember]
  /// Who offers what with a place to spare, by code.
  private let freeOffers: [String: [NamedPerson]]
  private let names: [String: String]

  init(_ facts: NetworkFacts) {
    self.facts = facts
    acquaintances = facts.acquaintances()
    members = Dictionary(facts.members.map { ($0.person.id, $0) }) { first, _ in first }
    var offers: [String: [NamedPerson]] = [:]
    for member in facts.members {
      for code in Set(member.freeOffers) { offers[code, default: []].append(member.person) }
    }
    freeOffers = offers
    names = Dictionary(facts.areas.map { ($0.code, $0.name) }) { first, _ in first }
  }

  func network(of person: NamedPerson) -> PersonNetwork {
    let member = members[person.id]
    let apart = facts.apart.reduce(into: acquaintances[person.id, default: []]) { apart, pair in
      if pair.one == person.id { apart.insert(pair.other) }
      if pair.other == person.id { apart.insert(pair.one) }
    }
    return PersonNetwork(
      asOf: facts.view.asOf, person: person,
      exchanges: facts.exchanges.filter {
        $0.student.id == person.id || $0.mentor.id == person.id
      },
      connections: facts.connections.filter { $0.owner.id == person.id },
      fits: member.map { NetworkFit.best(for: $0, among: facts.members, apart: apart) } ?? [],
      areas: member.map { areas(of: [$0], apart: apart.union([person.id])) } ?? [])
  }

  func ownView(of person: NamedPerson) -> ParticipantNetwork {
    let network = network(of: person)
    let isStudent = person.role == "student"
    let given = network.exchanges.map { isStudent ? $0.byStudent.times : $0.byMentor.times }
    let received = network.exchanges.map { isStudent ? $0.byMentor.times : $0.byStudent.times }
    return ParticipantNetwork(
      asOf: facts.view.asOf, given: given.reduce(0, +), received: received.reduce(0, +),
      connections: network.connections.count,
      followUpsDue: network.followUps.compactMap(\.followUpOn).sorted(),
      asleep: network.asleep.count,
      areas: OpenArea.of(
        network.areas, without: Set(facts.areas.filter(\.isSensitive).map(\.code))))
  }

  func program() -> ProgramNetwork {
    let day = facts.view.asOf
    return ProgramNetwork(
      asOf: day, givers: givers(), exchanges: facts.exchanges,
      notReciprocated: facts.exchanges.filter { $0.isOpen && $0.notYetGiven != nil },
      followUps: facts.connections.filter { $0.isDue(on: day) },
      alive: facts.connections.filter { !$0.isAsleep(on: day) },
      asleep: facts.connections.filter { $0.isAsleep(on: day) },
      areas: areas(of: facts.members, apart: []))
  }

  private func givers() -> [ProgramNetwork.Giver] {
    var given: [NamedPerson: (times: Int, people: Int)] = [:]
    var received: [NamedPerson: Int] = [:]
    for exchange in facts.exchanges {
      for (giver, taker, gift) in [
        (exchange.student, exchange.mentor, exchange.byStudent),
        (exchange.mentor, exchange.student, exchange.byMentor),
      ] where gift.times > 0 {
        let before = given[giver] ?? (0, 0)
        given[giver] = (before.times + gift.times, before.people + 1)
        received[taker, default: 0] += gift.times
      }
    }
    return
      given.map { person, gift in
        ProgramNetwork.Giver(
          person: person, given: gift.times, received: received[person, default: 0],
          people: gift.people)
      }
      .sorted { ($1.given, $0.person.qualified) < ($0.given, $1.person.qualified) }
      .prefix(NetworkFit.longestList).map { $0 }
  }

  /// What members need that nobody they know offers, the most wanted first.
  private func areas(of wanting: [NetworkMember], apart: Set<ID<Person>>) -> [NetworkArea] {
    var needs: [String: [NamedPerson]] = [:]
    for member in wanting {
      let offered = acquaintances[member.person.id, default: []]
        .reduce(into: Set<String>()) { $0.formUnion(members[$1]?.offers ?? []) }
      for code in Set(member.needs).subtracting(offered) {
        needs[code, default: []].append(member.person)
      }
    }
    return
      needs.map { code, people in
        NetworkArea(
          code: code, name: names[code] ?? code, neededBy: people,
          freeOffers: freeOffers[code, default: []].filter { !apart.contains($0.id) })
      }
      .sorted { ($1.neededBy.count, $0.code) < ($0.neededBy.count, $1.code) }
  }
}
