/// What a file is that is no delimited text, known by its first bytes whatever its name says.
package enum FileKind: String, Sendable, CaseIterable {
  case xlsx, xls, ods, zip, gzip, pdf, html, rtf, image, utf32

  /// The kind as a sentence names it.
  package var name: String {
    switch self {
    case .xlsx: "an Excel workbook (.xlsx)"
    case .xls: "an old Excel workbook (.xls), or one with a password"
    case .ods: "an OpenDocument spreadsheet (.ods)"
    case .zip: "a zip archive"
    case .gzip: "a compressed file (gzip)"
    case .pdf: "a PDF document"
    case .html: "a web page"
    case .rtf: "a rich text document"
    case .image: "a picture"
    case .utf32: "text in UTF-32"
    }
  }

  /// What to do with such a file.
  package var advice: String {
    switch self {
    case .xlsx: "Give it its own ending, .xlsx, or save the sheet as CSV (UTF-8)."
    case .xls, .ods:
      "Open it in a spreadsheet program and save the sheet as CSV (UTF-8)."
    case .zip, .gzip: "Unpack it and import the file inside."
    case .pdf, .image, .rtf: "Ask for the same list as a spreadsheet or CSV export."
    case .html: "The download was probably a sign-in or error page; export it again as CSV."
    case .utf32: "Save it again as UTF-8."
    }
  }

  /// The kind that the first bytes of a file show, or nil for what may be delimited text.
  static func of(_ head: [UInt8]) -> FileKind? {
    for (signature, kind) in signatures where head.starts(with: signature) { return kind }
    if head.starts(with: Array("PK\u{3}\u{4}".utf8)) { return archive(head) }
    return isMarkup(head) ? .html : nil
  }

  private static let signatures: [([UInt8], FileKind)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .xls),
    ([0x1F, 0x8B], .gzip),
    (Array("%PDF-".utf8), .pdf),
    (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    ([0xFF, 0xFE, 0x00, 0x00], .utf32),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32),
    (Array("PK\u{5}\u{6}".utf8), .zip),
  ]

  /// Tells the zip archives apart by the names of their first entries, which stand uncompressed.
  private static func archive(_ head: [UInt8]) -> FileKind {
    if contains(head, "application/vnd.oasis.opendocument") { return .ods }
    return contains(head, "[Content_Types].xml") || contains(head, "xl/") ? .xlsx : .zip
  }

  private static func contains(_ head: [UInt8], _ text: String) -> Bool {
    let sought = Array(text.utf8)
    return head.indices.contains { head[$0...].starts(with: sought) }
  }

  private static func isMarkup(_ head: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = head.dropFirst(head.starts(with: mark) ? 3 : 0)
      .drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      .prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let openings = [
      "<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<meta", "<script", "<style",
      "<!--", "<div",
    ]
    return openings.contains { text.starts(with: $0.utf8) }
  }
}
