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

  /// The bytes of a file that holds some reports; the same reports give the same.
  ///
  /// - Throws: `PDFError`.
  func bytes(
    of contents: [ReportContent], as format: ReportFormat
  ) async throws(PDFError) -> [UInt8] {
    guard let first = contents.first else { throw .refused("there is nothing to say") }
    switch format {
    case .html: return HTMLRenderer.render(first.document)
    case .pdf:
      guard let workshop else { throw .refused("PDF was not asked for") }
      return try await workshop.render(first.document)
    }
  }
}
