import Database

/// What an import of a OneRoster set did, or in a dry run would have done.
package struct OneRosterReport: Sendable {
  /// A problem of one of the set's files.
  package struct Problem: Sendable, Hashable {
    /// The file's name; nil where the set as a whole is meant.
    package let file: String?
    package let problem: ImportProblem

    init(_ file: OneRosterFile?, _ problem: ImportProblem) {
      self.file = file?.name
      self.problem = problem
    }
  }

  /// One file of the set.
  package struct File: Sendable, Hashable {
    package let name: String
    package let mode: OneRosterMode
    package let rows: Int
  }

  /// Nil where nothing was applied.
  package internal(set) var id: ImportReport.ID?
  package internal(set) var isDryRun = false
  /// Whether what is in order is applied, or would be but for the dry run.
  package internal(set) var isApplicable = false
  /// The folder or archive as the user named it.
  package let name: String
  package let version: String?
  package let sha256: String
  /// Whose ids the set has.
  package internal(set) var idSource = ""
  package internal(set) var files: [File] = []
  package internal(set) var students = ImportCounts()
  package internal(set) var guardians = ImportCounts()
  package internal(set) var teachers = ImportCounts()
  /// Rows of any file in which something is wrong.
  package internal(set) var rejected = 0
  package internal(set) var errors: [Problem] = []
  package internal(set) var warnings: [Problem] = []
  package internal(set) var notices: [Problem] = []
  package internal(set) var possibleDuplicates: [PossibleDuplicate] = []
  package internal(set) var changes: [FieldChange] = []
  package internal(set) var changeCount = 0
  package internal(set) var absent: [String] = []
  /// How `users.csv` is written.
  package internal(set) var form = Form()

  package struct Form: Sendable, Hashable {
    package var encoding = ""
    package var delimiter = ""
    package var headerLine = 0
  }

  init(_ set: OneRosterSet) {
    name = set.name
    version = set.manifest.version
    sha256 = set.sha256
  }

  /// People of all three roles together.
  package var counts: ImportCounts {
    var counts = ImportCounts()
    for role in [students, guardians, teachers] {
      counts.created += role.created
      counts.updated += role.updated
      counts.unchanged += role.unchanged
      counts.absent += role.absent
    }
    counts.rejected = rejected
    return counts
  }

  package var isApplied: Bool { id != nil }
  package var hasRejected: Bool { rejected > 0 }
}
