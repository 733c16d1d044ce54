/// What is wrong with a mapping of columns.
package struct MappingProblem: Error, Sendable, Equatable {
  /// What scripts match on: `mapping.unknown_column`.
  package let code: String
  /// The mapping's file, or what else it is known by.
  package let source: String
  /// The line of that file, counted from 1; nil where the whole of it is meant.
  package let line: Int?
  package let reason: String
  /// What to do, as a sentence.
  package let hint: String

  package init(
    _ code: String, _ source: String, _ line: Int?, _ reason: String, hint: String
  ) {
    self.code = code
    self.source = source
    self.line = line
    self.reason = reason
    self.hint = hint
  }

  /// What is the matter, in one sentence with its place.
  package var message: String {
    "\(source)\(line.map { ":\($0)" } ?? ""): \(reason)."
  }

  static let example = "Write columns: {Alumno: given_name} and, if need be, ignore: [Photo]."

  static func notAMapping(_ source: String, _ line: Int?) -> MappingProblem {
    MappingProblem(
      "mapping.unreadable", source, line, "a list of 'header: column' is expected here",
      hint: example)
  }
}

/// The known name that is spelled most like a written one.
struct Nearest {
  private let known: [(name: String, spelling: Spelling)]

  init(_ known: [String]) {
    self.known = known.map { ($0, Spelling(HeaderKey($0).text)) }
  }

  /// The nearest name, where one is near at all.
  func name(to written: String) -> String? {
    let spelling = Spelling(HeaderKey(written).text)
    let rated = known.compactMap { known in
      known.spelling.distance(to: spelling).map { (distance: $0, name: known.name) }
    }
    return rated.min { $0.distance < $1.distance }?.name
  }

  func hint(for written: String) -> String? {
    name(to: written).map { "Did you mean \($0)?" }
  }
}
