package import CivilTime

/// One person's network as a coordinator sees it.
package struct PersonNetwork: Sendable, Equatable {
  package let asOf: Day
  package let person: NamedPerson
  /// With whom the person was or is matched, and what the two gave each other.
  package let exchanges: [Exchange]
  /// The connections that count, awake or asleep.
  package let connections: [Connection]
  package let fits: [NetworkFit]
  /// What the person needs that nobody they know offers.
  package let areas: [NetworkArea]

  package var followUps: [Connection] {
    connections.filter { $0.isDue(on: asOf) }
  }

  package var asleep: [Connection] {
    connections.filter { $0.isAsleep(on: asOf) }
  }
}

/// One person's network as that person sees it: figures, dates and areas, and nobody's name.
package struct ParticipantNetwork: Sendable, Equatable {
  package let asOf: Day
  /// How often the person gave, and received, over all their matches.
  package let given: Int
  package let received: Int
  package let connections: Int
  /// The days on which they meant to be in touch with somebody, up to today.
  package let followUpsDue: [Day]
  package let asleep: Int
  package let areas: [OpenArea]
}

/// A program's network as coordinators see it.
package struct ProgramNetwork: Sendable, Equatable {
  /// How often somebody gave, and was given to, over all their matches.
  package struct Giver: Sendable, Equatable {
    package let person: NamedPerson
    package let given: Int
    package let received: Int
    /// To how many different people.
    package let people: Int
  }

  package let asOf: Day
  /// Who gave most, at most `NetworkFit.longestList`.
  package let givers: [Giver]
  /// Every pair that was ever matched by then.
  package let exchanges: [Exchange]
  /// Open matches in which one alone has given.
  package let notReciprocated: [Exchange]
  package let followUps: [Connection]
  /// The connections that have had a contact lately.
  package let alive: [Connection]
  package let asleep: [Connection]
  /// Needs that nobody whom the person knows offers, the most wanted first.
  package let areas: [NetworkArea]
}
