import Documents

/// The reports of one kind for a program: who gets one, who is left out, and how some are made.
struct ReportBatch: Sendable {
  /// `guardian`, `teacher`, ...
  let report: String
  /// What its editions are counted under, where it is not the whole report: one person's alone.
  var series: String?
  let letters: [Letter]
  let leftOut: [LeftOut]
  /// What it can be written as: without tables there are no sheets.
  var formats: [ReportFormat] = ReportFormat.allCases
  /// What the letters at some places say in an edition, in order; the facts are read for these
  /// alone, by set-based queries.
  let contents: @Sendable (Range<Int>, Revision) async throws -> [ReportContent]
}

/// What one report says: its pages, and its tables as sheets for XLSX and CSV.
struct ReportContent: Sendable {
  let document: Document
  private let own: [Sheet]?
  /// Sheets of any length, which follow the others in a workbook.
  let streams: [SheetStream]

  /// - Parameters:
  ///   - document: the pages.
  ///   - sheets: the sheets; nil makes one of each table of the document.
  ///   - streams: sheets whose rows are made as they are written.
  init(_ document: Document, sheets: [Sheet]? = nil, streams: [SheetStream] = []) {
    self.document = document
    own = sheets
    self.streams = streams
  }

  var sheets: [Sheet] { own ?? document.sheets }

  /// Sheets that say more than the pages do.
  var ownSheets: [Sheet] { own ?? [] }
}

extension Document {
  /// Each table as a sheet, named as the table is.
  var sheets: [Sheet] {
    blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return Sheet(table, name: table.caption.plain)
    }
  }
}
