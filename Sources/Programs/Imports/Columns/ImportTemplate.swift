/// The header row of a kind of file, for whoever starts with an empty sheet.
package struct ImportTemplate: Sendable {
  package struct Column: Sendable, Equatable {
    package let name: String
    /// Whether a row that makes somebody or something new must fill it in.
    package let isNeeded: Bool
  }

  /// What must be filled in first, then the rest; each in the order of the kind.
  package let columns: [Column]

  package init<Known: ImportColumn>(of kind: Known.Type) {
    let headings = Known.allCases.map(\.heading).filter { !$0.isSubstitute }
    columns =
      (headings.filter(\.isNeededToCreate) + headings.filter { !$0.isNeededToCreate })
      .map { Column(name: $0.name, isNeeded: $0.isNeededToCreate) }
  }
}
