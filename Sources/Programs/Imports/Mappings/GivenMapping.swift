package import CivilTime

/// What somebody has said the columns of a file mean: `Alumno` is `given_name`, `Shoe` is ignored.
///
/// It goes before what the headers say by themselves; headers that it doesn't name are read by
/// name and synonym as ever.
package struct GivenMapping: Sendable, Hashable {
  /// A header, and the column's own name; nil where it is to be ignored.
  package struct Entry: Sendable, Hashable {
    package let header: String
    package let column: String?
    /// Where it is written; nil where it comes from the database.
    package let line: Int?

    package init(header: String, column: String?, line: Int? = nil) {
      (self.header, self.column, self.line) = (header, column, line)
    }
  }

  /// Where a mapping comes from, which says how strictly it is meant and how it is told.
  package enum Origin: Sendable, Hashable {
    /// A file that the user named.
    case file(String)
    /// Saved under a name.
    case saved(name: String, at: Instant)
    /// Given once for a file with the same headers.
    case remembered(at: Instant)
    /// The export of a known system, such as `Clever (students.csv)`.
    case known(String)
  }

  package let origin: Origin
  package let entries: [Entry]
  /// Which rows are meant; all of them where nothing is said.
  let filters: [RowFilter]

  package init(_ origin: Origin, _ entries: [Entry], filters: [RowFilter] = []) {
    (self.origin, self.entries, self.filters) = (origin, entries, filters)
  }
}

extension GivenMapping {
  /// The mapping as messages name it.
  var name: String {
    switch origin {
    case .file(let path): path
    case .saved(let name, _): "the mapping \(name)"
    case .remembered: "the remembered mapping"
    case .known(let export): export
    }
  }

  /// Whether it is what the program knows of an export, and names more headers than a file has.
  var isKnownExport: Bool {
    if case .known = origin { true } else { false }
  }

  /// Whether a person has just given it, so that it is remembered for files like this one.
  var isGivenNow: Bool {
    switch origin {
    case .file, .saved: true
    case .remembered, .known: false
    }
  }
}
