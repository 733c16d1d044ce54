/// One column that a kind of import knows; an enumeration of them is a kind's whole header.
///
/// Raw values count from 0 in the order of the enumeration, so that a row finds its cells by index.
package protocol ImportColumn: CaseIterable, RawRepresentable, Hashable, Sendable
where RawValue == Int, AllCases == [Self] {
  var heading: Heading { get }

  /// The columns with dates, whose order of day and month is found before the rows are read.
  static var dates: [Self] { get }

  /// The word on the command line for files of these columns, by which exports of other systems
  /// are known; nil where there are none.
  static var exportedKind: String? { get }
}

extension ImportColumn {
  package static var dates: [Self] { [] }
  package static var exportedKind: String? { nil }

  /// The column's own name, as templates and messages spell it.
  package var name: String { heading.name }
}

/// What a column is called.
package struct Heading: Sendable {
  /// The header that Trellis itself writes: `given_name`.
  package let name: String
  /// Whether a file without it cannot be read at all.
  package let isRequired: Bool
  /// Whether a row that makes somebody or something new must fill it in.
  package private(set) var isNeededToCreate: Bool
  /// Whether it stands for other columns, and is read where those are missing.
  package private(set) var isSubstitute = false
  /// Other headers that mean the same, in English and Spanish.
  package let synonyms: [String]

  package init(_ name: String, isRequired: Bool = false, _ synonyms: String...) {
    self.init(name, isRequired: isRequired, synonyms: synonyms)
  }

  package init(_ name: String, isRequired: Bool = false, synonyms: [String]) {
    self.name = name
    self.isRequired = isRequired
    isNeededToCreate = isRequired
    self.synonyms = synonyms
  }

  /// The same heading, of a column that stands for others.
  package var substitute: Heading {
    var heading = self
    heading.isSubstitute = true
    return heading
  }

  /// The same heading, of a column that only new rows must fill in.
  package var neededToCreate: Heading {
    var heading = self
    heading.isNeededToCreate = true
    return heading
  }
}
