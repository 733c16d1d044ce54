import Documents

/// How a report is written into a file.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case html

  /// The document in this format.
  func render(_ document: Document) async throws -> [UInt8] {
    switch self {
    case .html: HTMLRenderer.render(document)
    }
  }
}
