/// How a file is written and where its table is: found once, good for any number of readings.
package struct TabularLayout: Sendable {
  enum Form: Sendable {
    case text(TextForm)
    case sheet(Workbook)
  }

  let form: Form
  let place: TablePlace

  /// How many records are looked at to find out about delimiter and header.
  private static let sampleRows = 100

  /// Finds the layout of a file.
  ///
  /// `isKnownHeader` says whether the caller knows a text as the name of a column; without such
  /// knowledge only the shape of the records tells where the header is. `sheet` names the sheet of
  /// a workbook, the first one otherwise. Throws for a file that is empty or no table at all.
  package static func find(
    in file: TabularFile, sheet: String? = nil, isKnownHeader: (String) -> Bool = { _ in false }
  ) throws(TabularError) -> TabularLayout {
    let head = try file.head(4096)
    guard !head.isEmpty else { throw TabularError(file: file.name, reason: .empty) }
    let (form, rows) = try formAndRows(of: file, FileKind.of(head), sheet, isKnownHeader)
    guard let place = TablePlace(in: rows, isKnownHeader: isKnownHeader) else {
      throw TabularError(file: file.name, reason: .empty)
    }
    if let fault = place.fault { throw TabularError(file: file.name, reason: fault) }
    return TabularLayout(form: form, place: place)
  }

  private static func formAndRows(
    of file: TabularFile, _ kind: FileKind?, _ sheet: String?, _ isKnownHeader: (String) -> Bool
  ) throws(TabularError) -> (Form, [SampleRow]) {
    if kind == .xlsx, !file.isNamedAsText {
      let workbook = try Workbook(file, sheet: sheet)
      let records = SheetRecords(workbook, of: file)
      return (.sheet(workbook), try SampleRow.first(sampleRows, of: records))
    }
    if let kind { throw TabularError(file: file.name, reason: .kind(kind)) }
    let (form, rows) = try TextForm.find(
      in: file, rowLimit: sampleRows, isKnownHeader: isKnownHeader)
    return (.text(form), rows)
  }

  package var header: TableHeader { place.header }

  /// The physical line of the header, counted from 1; in a workbook the row of the sheet.
  package var headerLine: Int { place.headerLine }

  /// The titles above the header.
  package var titles: [SkippedLine] { place.titles }

  /// The character set; a workbook's text is UTF-8.
  package var encoding: TextEncoding {
    if case .text(let form) = form { form.encoding } else { .utf8 }
  }

  package var hasByteOrderMark: Bool {
    if case .text(let form) = form { form.hasByteOrderMark } else { false }
  }

  /// What separates the cells; a tab stands for the borders of a sheet's cells.
  package var delimiter: UInt8 {
    if case .text(let form) = form { form.delimiter } else { ASCII.tab }
  }

  /// The sheet of the workbook that is read; nil for text.
  package var sheet: String? {
    if case .sheet(let workbook) = form { workbook.sheetName } else { nil }
  }
}
