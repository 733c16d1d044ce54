import CivilTime
import Database
import Programs

/// Everything that networks of a program are told from, read within one transaction.
struct NetworkFacts: Sendable {
  let view: NetworkView
  let members: [NetworkMember]
  let exchanges: [Exchange]
  /// Those that count.
  let connections: [Connection]
  let areas: [AreaName]
  /// Pairs that must not be brought together, whichever way round.
  let apart: [PersonPair]

  static func load(
    _ view: NetworkView, gates: Program.Gates, _ tx: Transaction
  ) throws -> NetworkFacts {
    let members = try [ParticipantRole.student, .mentor].flatMap { role in
      try tx.all(.enrollments(of: view.program, role: role, tenant: view.tenant))
        .filter { $0.status == .enrolled || $0.status == .onHold }
        .map { NetworkMember($0, Readiness(of: $0, gates: gates, on: view.asOf)) }
    }
    return NetworkFacts(
      view: view, members: members,
      exchanges: try tx.all(.exchanges(view)),
      connections: try tx.all(.connections(view)).filter(\.counts),
      areas: try tx.all(.areaNames(of: view.tenant)),
      apart: try tx.all(.keptApart(view)))
  }

  /// Whom each person knows: partners of open matches, and connections either way.
  func acquaintances() -> [ID<Person>: Set<ID<Person>>] {
    var known: [ID<Person>: Set<ID<Person>>] = [:]
    func add(_ a: ID<Person>, _ b: ID<Person>) {
      known[a, default: []].insert(b)
      known[b, default: []].insert(a)
    }
    for exchange in exchanges where exchange.isOpen {
      add(exchange.student.id, exchange.mentor.id)
    }
    for connection in connections {
      if let person = connection.person { add(connection.owner.id, person.id) }
    }
    return known
  }
}

/// Two people, whichever way round.
struct PersonPair: Sendable, Equatable {
  let one: ID<Person>
  let other: ID<Person>
}

/// What a goal is called, and whether a family or a mentor may be told of it.
struct AreaName: Sendable {
  let code: String
  let name: String
  let isSensitive: Bool
}
