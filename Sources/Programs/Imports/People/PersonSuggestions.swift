package import Database

/// Whom somebody may have meant by an id or address that nobody has.
///
/// The ids and addresses of a role are read once, up to a limit, and compared with the first few
/// unknown ones: each further one would cost as much and help less.
package final class PersonSuggestions {
  private let program: Program.ID
  private let run: ImportRun
  private let tx: Transaction
  private var known: [ParticipantRole: [(text: String, spelling: Spelling)]] = [:]
  private var answered: [String: String] = [:]

  /// How many different references are looked into, and among how many people of a role.
  private static let referenceLimit = 10
  private static let peopleLimit = 20_000
  /// How many are named.
  private static let namedLimit = 3

  package init(in program: Program.ID, for run: ImportRun, _ tx: Transaction) {
    (self.program, self.run, self.tx) = (program, run, tx)
  }

  /// The problem with those who may be meant in its hint, where it is about an unknown person.
  package func completed(_ problem: ImportProblem) throws -> ImportProblem {
    guard let roles = Self.roles[problem.code], let value = problem.value else { return problem }
    let key = "\(problem.code) \(value)"
    if answered[key] == nil {
      guard answered.count < Self.referenceLimit else { return problem }
      answered[key] = try hint(for: value, roles) ?? problem.hint
    }
    return ImportProblem(
      line: problem.line, record: problem.record, column: problem.column, value: value,
      CellFault(problem.code, problem.message, hint: answered[key] ?? problem.hint))
  }

  private static let roles: [String: [ParticipantRole]] = [
    "student.unknown": [.student], "mentor.unknown": [.mentor],
    "from.unknown": [.student, .mentor], "to.unknown": [.student, .mentor],
  ]

  private func hint(for value: String, _ roles: [ParticipantRole]) throws -> String? {
    let written = Spelling(value.lowercased())
    let slips = max(1, value.unicodeScalars.count / 4)
    var near: [(distance: Int, text: String)] = []
    for role in roles {
      for (text, spelling) in try people(role) {
        guard let distance = written.distance(to: spelling), distance <= slips else { continue }
        near.append((distance, text))
      }
    }
    let names = near.sorted { $0 < $1 }.prefix(Self.namedLimit).map(\.text)
    guard let last = names.last else { return nil }
    let others = names.dropLast().joined(separator: ", ")
    return "Did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  private func people(_ role: ParticipantRole) throws -> [(text: String, spelling: Spelling)] {
    if let people = known[role] { return people }
    let references = try tx.all(
      .references(
        to: role, in: program, source: run.request.idSource, tenant: run.tenant,
        limit: Self.peopleLimit))
    let people = references.flatMap { [$0.id, $0.email].compactMap(\.self) }.map {
      (text: $0, spelling: Spelling($0.lowercased()))
    }
    known[role] = people
    return people
  }
}
