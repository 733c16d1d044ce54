import Documents

/// Makes a report's files, whatever their format.
struct ReportRenderer: Sendable {
  private let workshop: PDFWorkshop?

  /// Takes up threads and fonts only where PDF is asked for.
  init(_ options: BatchOptions) {
    let paper: PaperSize = options.paper == .a4 ? .a4 : .letter
    workshop =
      options.formats.contains(.pdf) ? PDFWorkshop(workers: options.workers, paper: paper) : nil
  }

  /// The file's bytes; the same document gives the same.
  ///
  /// - Throws: `PDFError`.
  func bytes(of document: Document, as format: ReportFormat) async throws(PDFError) -> [UInt8] {
    switch format {
    case .html: return HTMLRenderer.render(document)
    case .pdf:
      guard let workshop else { throw .refused("PDF was not asked for") }
      return try await workshop.render(document)
    }
  }
}
