/// A refused request about an import that was applied.
package enum ImportUndoError: Error {
  /// No import of the tenant has such an identifier; those that it has.
  case notFound(String, known: [String])
  case ambiguous(String, [String])
  case alreadyUndone(PastImport, PastUndo)
  /// It was applied by a release that did not record what imports change.
  case notRecorded(PastImport)
}
