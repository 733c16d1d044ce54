package import CivilTime

/// An import that was applied: who brought which file when, and what it did.
package struct PastImport: Sendable {
  package let id: ImportReport.ID
  package let kind: String
  /// The program's slug; nil for what is the whole tenant's.
  package let program: String?
  /// The file as the user named it.
  package let file: String
  package let fileSHA256: String
  package let counts: ImportCounts
  package let appliedAt: Instant
  package let appliedBy: String
  /// Whether what it changed was recorded; releases before did not.
  package let isRecorded: Bool
  /// That it was undone; nil where it stands.
  package let undo: PastUndo?
}
