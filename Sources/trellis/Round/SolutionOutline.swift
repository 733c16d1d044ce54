import Foundation

/// What a table leaves out of a solved round: totals, and who stays unmatched and why.
struct SolutionOutline: Decodable {
  struct Objective: Decodable {
    let matched: Int
    let total: Int
  }

  struct Unmatched: Decodable {
    let student: String
    let reason: String
  }

  struct Counts: Decodable {
    let studentsReady: Int
    let mentorsReady: Int
    let places: Int
  }

  let objective: Objective
  let unmatched: [Unmatched]
  let counts: Counts

  /// - Throws: `DecodingError` where the document is no solved round.
  init(document: some Sequence<UInt8>) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: Data(document))
  }

  /// The outline in sentences.
  var lines: [String] {
    [
      "\(objective.matched) of \(counts.studentsReady) ready students are matched; "
        + "\(counts.mentorsReady) mentors were ready with \(counts.places) places."
    ]
      + [
        ("not_ready", "not ready"), ("no_candidate", "no mentor fits by the rules"),
        ("outcompeted", "the fitting mentors are full"),
      ].compactMap(line)
  }

  private func line(_ reason: String, _ words: String) -> String? {
    let students = unmatched.filter { $0.reason == reason }.map(\.student)
    guard !students.isEmpty else { return nil }
    let shown = students.prefix(10).joined(separator: ", ")
    let rest = students.count > 10 ? " and \(students.count - 10) more" : ""
    return "Unmatched, \(words): \(students.count) (\(shown)\(rest))."
  }
}
