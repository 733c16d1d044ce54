import CivilTime

/// What of a workbook is needed to read one of its sheets: where the sheet is, texts and styles.
///
/// Read once; the sheet itself is unpacked anew for each reading.
final class Workbook: Sendable {
  /// The texts that many cells share are kept in memory, and so must not be endless.
  private static let sharedTextLimit: UInt64 = 1 << 28
  private static let smallPartLimit: UInt64 = 1 << 24
  private static let sheetLimit: UInt64 = 1 << 32

  let sheetName: String
  let sharedTexts: SharedTexts
  let styles: CellStyles
  /// Whether days are counted from 1904, as old Macs did.
  let countsFrom1904: Bool
  private let sheetPart: String
  private let file: TabularFile

  /// Opens a workbook at the sheet of a name or a number from 1, or at its first one that is not
  /// hidden.
  init(_ file: TabularFile, sheet: String?) throws(TabularError) {
    self.file = file
    let archive = try ZipArchive(file)
    let root = try Relations(archive, file, part: "_rels/.rels")
    let bookPart = root.target(ofType: "officeDocument") ?? "xl/workbook.xml"
    let relations = try Relations(archive, file, part: Relations.part(of: bookPart))
    let book = SheetList()
    try Self.parse(archive, file, bookPart, limit: Self.smallPartLimit, book)
    guard let chosen = book.sheet(named: sheet), let part = relations.targets[chosen.relation]
    else {
      throw TabularError(
        file: file.name,
        reason: .workbook(
          sheet.map { .noSheet(named: $0, available: book.sheets.map(\.name)) }
            ?? .damaged(part: bookPart)))
    }
    sheetName = chosen.name
    sheetPart = part
    countsFrom1904 = book.countsFrom1904
    let texts = SharedTextsBuilder()
    if let part = relations.target(ofType: "sharedStrings") {
      try Self.parse(archive, file, part, limit: Self.sharedTextLimit, texts)
    }
    sharedTexts = texts.finished
    let styles = CellStylesBuilder()
    if let part = relations.target(ofType: "styles") {
      try Self.parse(archive, file, part, limit: Self.smallPartLimit, styles)
    }
    self.styles = styles.finished
  }

  /// The sheet, to be parsed from its start.
  func sheet(listener: any MarkupListener) throws(TabularError) -> Markup {
    let part = try ZipArchive(file).open(sheetPart, sizeLimit: Self.sheetLimit)
    return try Markup(part, fileName: file.name, listener: listener)
  }

  /// A whole part at once.
  static func parse(
    _ archive: ZipArchive, _ file: TabularFile, _ part: String, limit: UInt64,
    _ listener: any MarkupListener
  ) throws(TabularError) {
    let markup = try Markup(
      archive.open(part, sizeLimit: limit), fileName: file.name, listener: listener)
    while try markup.advance() {}
  }
}

/// The sheets of a workbook, in their order.
private final class SheetList: MarkupListener {
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false

  func sheet(named name: String?) -> Sheet? {
    guard let name else { return sheets.first { !$0.isHidden } ?? sheets.first }
    let named =
      sheets.first { $0.name == name }
      ?? sheets.first { $0.name.lowercased() == name.lowercased() }
    if let named { return named }
    guard let number = Digits.number(name.utf8), sheets.indices.contains(number - 1) else {
      return nil
    }
    return sheets[number - 1]
  }

  func begin(_ element: MarkupName, _ attributes: MarkupAttributes) {
    if element == "sheet", let name = attributes.text("name"), let id = attributes.text("id") {
      sheets.append(
        Sheet(
          name: name, relation: id, isHidden: attributes.text("state")?.hasSuffix("idden") ?? false)
      )
    } else if element == "workbookPr" {
      countsFrom1904 = ["1", "true"].contains(attributes.text("date1904"))
    }
  }

  func end(_ element: MarkupName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
