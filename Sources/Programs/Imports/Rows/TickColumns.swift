import SeparatedText
import Tabular

/// Where a file of unresolved rows says whom each row means: what `--unresolved` wrote, filled in.
///
/// ```
/// match,candidate_id,candidate_name,candidate_details,<the user's columns>,reason,line
/// ```
struct TickColumns: Sendable {
  static let first = ["match", "candidate_id", "candidate_name", "candidate_details"]
  static let last = ["reason", "line"]
  static let names = Set((first + last).map { HeaderKey($0) })

  private let match: Int
  private let candidate: Int
  private let line: Int?

  /// Nil where a file is not of this kind.
  init?(_ headers: [String]) {
    let keys = headers.map { HeaderKey($0) }
    guard let match = keys.firstIndex(of: HeaderKey("match")),
      let candidate = keys.firstIndex(of: HeaderKey("candidate_id"))
    else { return nil }
    (self.match, self.candidate) = (match, candidate)
    line = keys.firstIndex(of: HeaderKey("line"))
  }

  /// What a person says about a row.
  enum Tick: Sendable, Equatable {
    /// Nothing yet.
    case none
    /// This person, by their id.
    case person(String)
    /// Nobody who is known.
    case new
    /// The candidate of a line that has none.
    case nobody
  }

  func tick(_ record: borrowing Record) -> Tick {
    let text = typed(record[match])
    switch Folding.plain(text) {
    case "": return .none
    case "x", "✓", "✔", "yes", "y", "si", "s":
      let id = typed(record[candidate])
      return id.isEmpty ? .nobody : .person(id)
    case "new", "nuevo", "nueva": return .new
    default: return .person(text)
    }
  }

  /// The line of the first file, which tells which lines are candidates of one row.
  func originalLine(_ record: borrowing Record) -> String? {
    let text = line.map { typed(record[$0]) } ?? ""
    return text.isEmpty ? nil : text
  }

  private func typed(_ cell: Cell) -> String {
    Folding.trimmed(String(decoding: FormulaSafety.unguarded(cell), as: UTF8.self)[...])
  }
}
