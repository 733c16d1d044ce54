import CivilTime
import Documents
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes a report's files, whatever their format.
final class ReportRenderer: Sendable {
  private let workshop: PDFWorkshop?
  private let asOf: Day
  /// Where workbooks are begun, until their bytes are known.
  private let folder: String
  /// Nobody else's while they are.
  private let mark: String
  private let begun = Mutex(0)

  /// Takes up threads and fonts only where PDF is asked for.
  init(_ options: BatchOptions, asOf: Day, folder: String, mark: String? = nil) {
    self.mark = mark ?? "\(getpid())"
    let paper: PaperSize = options.paper == .a4 ? .a4 : .letter
    workshop =
      options.formats.contains(.pdf) ? PDFWorkshop(workers: options.workers, paper: paper) : nil
    self.asOf = asOf
    self.folder = folder
  }

  /// The bytes of a file that holds one report; the same report gives the same.
  ///
  /// - Throws: `PDFError`, `SheetError`, `AtomicFile.Failure`.
  func bytes(of content: ReportContent, as format: ReportFormat) async throws -> [UInt8] {
    switch format {
    case .html: HTMLRenderer.render(content.document)
    case .txt: TextRenderer.render(content.document)
    case .pdf: try await printed(PrintPack(content.document))
    case .csv: try SheetRenderer.csv(content.sheetsOrBlank[0])
    case .xlsx: try workbook(content)
    }
  }

  /// Reports that are printed together, as PDF.
  ///
  /// - Throws: `PDFError`.
  func printed(_ pack: PrintPack) async throws -> [UInt8] {
    guard let workshop else { throw PDFError.refused("PDF was not asked for") }
    return try await workshop.render(pack)
  }

  /// Workbooks are written by a library that knows only files.
  private func workbook(_ content: ReportContent) throws -> [UInt8] {
    let number = begun.withLock { begun in
      begun += 1
      return begun
    }
    let path = "\(folder)/.sheets.\(number).\(mark).tmp"
    defer { unlink(path) }
    let document = content.document
    try SheetRenderer.write(
      Workbook(
        WorkbookProperties(
          title: document.title.plain, lang: document.lang, dir: document.dir,
          created: Instant(microsecondsSince1970: Int64(asOf.daysSince1970) * 86_400_000_000)),
        sheets: content.sheetsOrBlank), streams: content.streams, to: path)
    guard let bytes = FileBytes.read(path) else { throw AtomicFile.Failure.ofSystem(path) }
    return bytes
  }
}

extension ReportContent {
  /// A report that could have tables and has none today is a sheet without rows.
  fileprivate var sheetsOrBlank: [Sheet] {
    sheets.isEmpty ? [Sheet(name: document.title.plain, columns: [], rows: [])] : sheets
  }
}
