package import Documents

/// A report that no PDF could be made of; those before it are whole, and there is no manifest.
package struct UnprintableReport: Error, Sendable, Equatable {
  /// `guardian`, `teacher`.
  package let report: String
  /// The recipient's id, never a name.
  package let recipient: String
  /// Where the report would have gone, within the batch's folder.
  package let path: String
  package let reason: PDFError
}
