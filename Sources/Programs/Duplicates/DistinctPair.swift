package import CivilTime
package import Database

/// Two people of one role of whom somebody said that they are not the same.
package struct DistinctPair: Sendable {
  /// One of the two, as people name them.
  package struct Member: Sendable {
    package let person: ID<Person>
    package let externalID: String
    /// Whose ids the id is one of; empty for the tenant's own.
    package let idSource: String
    package let name: String
  }

  /// Who decided it, when and why; nil where nobody did.
  package struct Decision: Sendable {
    package let reason: String?
    package let decidedAt: Instant
    package let decidedBy: String
  }

  package let first: Member
  package let other: Member
  package var decision: Decision?
}

/// A request to remember that two people are not the same, or to forget it.
package struct DistinctRequest: Sendable {
  /// How somebody is named: by an id and, where several sources have it, by the source.
  package struct Name: Sendable {
    package let id: String
    package let source: String?

    package init(_ id: String, source: String? = nil) {
      (self.id, self.source) = (id, source)
    }
  }

  package let role: ParticipantRole
  package let names: (first: Name, other: Name)
  package let reason: String?
  /// Forget that they are two.
  package let isRemoval: Bool
  package let actor: String
  /// Do everything, then roll back.
  package let isDryRun: Bool

  package init(
    _ role: ParticipantRole, _ first: Name, _ other: Name, reason: String? = nil,
    isRemoval: Bool = false, by actor: String, isDryRun: Bool = false
  ) {
    self.role = role
    names = (first, other)
    self.reason = reason
    self.isRemoval = isRemoval
    self.actor = actor
    self.isDryRun = isDryRun
  }
}

/// A refused request about two people who may be the same.
package enum DistinctError: Error, Equatable {
  /// Nobody has the id; with the ids that are spelled most like it.
  case notFound(ParticipantRole, String, nearest: [String])
  /// Several people have the id, each from another source.
  case ambiguous(ParticipantRole, String, sources: [String])
  /// Both ids name one person.
  case samePerson(String)
  case alreadyDistinct
  case notDistinct
}
