package import CivilTime
package import Database
import Programs

/// The facts of one kind about a program's pairs: adding, listing, correcting, voiding.
///
/// Nothing is ever deleted: a report of what was known before stays as it was.
package struct FactLedger<Content: FactContent>: Sendable {
  let database: Pool
  let ids: IdentifierSource
  let clock: WallClock

  package init(database: Pool, ids: IdentifierSource, clock: WallClock) {
    self.database = database
    self.ids = ids
    self.clock = clock
  }

  /// Writes a fact of a pair down.
  ///
  /// - Parameters:
  ///   - content: what it says.
  ///   - choice: whose it is; it is put to the match that covers its day, else to the nearest.
  ///   - request: who writes it down, and in which program.
  /// - Returns: the fact and its match.
  /// - Throws: `FactError.matchUnknown`, `.matchAmbiguous`; `DatabaseError`.
  package func add(
    _ content: Content, to choice: MatchChoice, _ request: FactRequest
  ) async throws -> (fact: Fact<Content>, match: FactMatch) {
    try await add(to: choice, request) { _ in content }
  }

  /// A program's facts by day, the voided ones last.
  package func all(_ filter: FactFilter) async throws -> [Fact<Content>] {
    try await database.tenant(filter.tenant, readOnly: true) { tx in try tx.all(Fact.listed(filter))
    }
  }

  /// Puts a corrected fact in the place of a mistaken one, which stays, with the reason.
  ///
  /// - Returns: the new fact.
  /// - Throws: `FactError`; `DatabaseError`.
  package func correct(
    _ id: String, reason: String, _ request: FactRequest,
    _ correct: @Sendable (inout Content) throws -> Void
  ) async throws -> Fact<Content> {
    try await change(id, request) { fact, now, tx in
      var content = fact.content
      try correct(&content)
      return try replace(fact, by: content, reason: reason, at: now, request, tx)
    }
  }

  /// Voids a mistake; it stays visible, with the reason.
  ///
  /// - Throws: `FactError`; `DatabaseError`.
  package func void(
    _ id: String, reason: String, _ request: FactRequest
  ) async throws -> Fact<Content> {
    try await change(id, request) { fact, now, tx in
      try tx.execute(.voidFact(fact.id, of: Content.self, reason: reason, at: now, request))
      return fact.id
    }
  }

  /// Writes down what is made within the transaction.
  func add(
    to choice: MatchChoice, _ request: FactRequest,
    _ make: @Sendable (Transaction) throws -> Content
  ) async throws -> (fact: Fact<Content>, match: FactMatch) {
    let (id, now): (Fact<Content>.ID, Instant) = (ids.next(), clock.now())
    return try await database.tenant(request.tenant, outcome: request.outcome) { tx in
      let content = try make(tx)
      let match = try FactMatch.find(choice, on: content.occurredOn, request, tx)
      let fact = Fact(
        id: id, match: match.id, student: "", mentor: "", externalID: nil, content: content,
        voidReason: nil)
      try tx.execute(.insertFact(fact, replacing: nil, at: now, request))
      return (try tx.one(Fact.stored(id, of: request.program.id, tenant: request.tenant)), match)
    }
  }

  /// Finds a fact that counts, changes it, and reads what came of it, in one transaction.
  func change(
    _ words: String, _ request: FactRequest,
    _ body: @Sendable (Fact<Content>, Instant, Transaction) throws -> Fact<Content>.ID
  ) async throws -> Fact<Content> {
    try await changing(words, request) { before, now, tx in
      try tx.one(
        Fact.stored(try body(before, now, tx), of: request.program.id, tenant: request.tenant))
    }
  }

  /// Does something with a fact that counts, in one transaction.
  func changing<Answer: Sendable>(
    _ words: String, _ request: FactRequest,
    _ body: @Sendable (Fact<Content>, Instant, Transaction) throws -> Answer
  ) async throws -> Answer {
    guard let id = Fact<Content>.ID(words) else { throw FactError.notFound(words) }
    let now = clock.now()
    return try await database.tenant(request.tenant, outcome: request.outcome) { tx in
      let stored = Fact<Content>.stored(id, of: request.program.id, tenant: request.tenant)
      guard let fact = try tx.first(stored) else { throw FactError.notFound(words) }
      if let reason = fact.voidReason { throw FactError.alreadyVoided(reason: reason) }
      return try body(fact, now, tx)
    }
  }

  /// Voids a fact and puts another in its place; it keeps what another system calls it.
  func replace(
    _ fact: Fact<Content>, by content: Content, reason: String, at now: Instant,
    _ request: FactRequest, _ tx: Transaction
  ) throws -> Fact<Content>.ID {
    guard content != fact.content else { throw FactError.nothingToCorrect }
    let new = Fact<Content>(
      id: ids.next(), match: fact.match, student: fact.student, mentor: fact.mentor,
      externalID: fact.externalID, content: content, voidReason: nil)
    try tx.execute(.voidFact(fact.id, of: Content.self, reason: reason, at: now, request))
    try tx.execute(.insertFact(new, replacing: fact.id, at: now, request))
    return new.id
  }
}

extension FactRequest {
  var outcome: Outcome { isDryRun ? .rollBack : .commit }
}
