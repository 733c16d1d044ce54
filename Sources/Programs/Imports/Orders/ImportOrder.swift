package import Database

/// An import that a worker is to do.
package struct ImportOrder: Sendable {
  package typealias ID = Database.ID<ImportOrder>

  package let id: ID
  /// What the files hold: `students`.
  package let kind: String
  package let program: Program.ID?
  package internal(set) var request: ImportRequest
  /// The SHA-256 of each file.
  package internal(set) var sums: [String]
  /// What of a OneRoster set is wanted; nil for single files.
  package internal(set) var oneRoster: OneRosterOptions?

  /// The kind of its job: `import.students`.
  package static func jobKind(of kind: String) -> String { "import.\(kind)" }
}

/// What is kept of an order that its job must not tell: names that somebody gave.
struct OrderNames: Sendable, Equatable {
  /// The files as the user named them.
  let files: [String]
  /// The file of the mapping.
  let mapping: String?
  let orderedBy: String
}

/// What came of an order.
package struct ImportOutcome: Sendable {
  package enum Verdict: String, Sendable {
    case applied
    /// Nothing of it was written.
    case refused
  }

  /// Nil while it has not been tried.
  package let verdict: Verdict?
  package let files: [String]
  /// The imports, one a file; none where it was refused.
  package let imports: [ImportReport.ID]
  /// How many rows were rejected, and other things speak against it.
  package let problems: Int
  /// The report as people read it, as the command would have printed it.
  package let lines: [String]
  /// The same as JSON.
  package let document: String?
}
