package import CivilTime
import Database
package import Matching
import Programs

/// The match that a fact is about, as people name it.
package enum MatchChoice: Sendable, Equatable {
  /// A match's id, a student's external id, or `student:mentor`.
  case words(String)
  /// Each by external id or e-mail address.
  case pair(student: String, mentor: String)

  package var text: String {
    switch self {
    case .words(let words): words
    case .pair(let student, let mentor): "\(student):\(mentor)"
    }
  }
}

/// The match that a fact is put to: the one that covers its day, else the nearest.
package struct FactMatch: Sendable, Equatable {
  package let id: Match.ID
  let studentID: ID<Person>
  package let startedOn: Day
  package let endedOn: Day?
  /// Whether the fact's day lies within it.
  package let covers: Bool

  /// - Throws: `FactError.matchUnknown`, `.matchAmbiguous`; `DatabaseError`.
  static func find(
    _ choice: MatchChoice, on day: Day, _ request: FactRequest, _ tx: Transaction
  ) throws -> FactMatch {
    let found = try tx.all(
      .factMatches(choice, of: request.program.id, tenant: request.tenant, on: day))
    guard let nearest = found.first else { throw FactError.matchUnknown(choice.text) }
    guard found.allSatisfy({ $0.studentID == nearest.studentID }) else {
      throw FactError.matchAmbiguous(choice.text, found.map { "\($0.id)" })
    }
    return nearest
  }
}
