import Checksums
import Documents

/// What a report says, as a checksum that depends neither on its format nor on fonts.
struct ReportDigest: Sendable {
  let text: String
  /// The page it was made of; whoever writes it need not make it again.
  let page: [UInt8]

  /// - Throws: `SheetError` for a row that does not fit its columns.
  init(of content: ReportContent) throws(SheetError) {
    page = HTMLRenderer.render(content.document)
    var hash = SHA256()
    page.withUnsafeBytes { hash.update($0) }
    for sheet in content.ownSheets {
      try SheetRenderer.csv(sheet).withUnsafeBytes { hash.update($0) }
    }
    for stream in content.streams {
      try stream.csv { piece in piece.withUnsafeBytes { hash.update($0) } }
    }
    text = hash.hexadecimal()
  }
}
