/// Sets documents as tagged PDF, built to PDF/UA-1.
///
/// Loads fonts once and keeps them: make one a thread and use it for many documents.
package final class PDFRenderer {
  private let typesetter: Typesetter
  private let paper: PaperSize

  /// - Parameter paper: the size of every sheet.
  /// - Throws: `PDFError.refused` when there are no fonts.
  package init(paper: PaperSize) throws(PDFError) {
    typesetter = try Typesetter()
    self.paper = paper
  }

  /// The file's bytes; the same pack and the same fonts give the same bytes.
  ///
  /// - Throws: `PDFError.missingGlyphs` rather than print an empty box.
  package func render(_ pack: PrintPack) throws(PDFError) -> [UInt8] {
    var canvas = try Canvas(paper.sheet(pack.documents.first?.paper ?? .upright))
    let whole = Element(.document)
    canvas.begin(whole)
    for document in pack.documents {
      let part = Element(.section, lang: document.lang == pack.lang ? nil : document.lang)
      try draw(document, as: part, on: &canvas, bookmark: pack.documents.count > 1)
    }
    canvas.end(whole)
    let (drawn, journal) = try canvas.finish()
    return try FinishingPass.finish(
      drawn, journal, title: pack.title.plain, lang: pack.lang)
  }

  /// One document alone, likewise.
  package func render(_ document: Document) throws(PDFError) -> [UInt8] {
    try render(PrintPack(document))
  }

  private func draw(
    _ document: Document, as part: Element, on canvas: inout Canvas, bookmark: Bool
  ) throws(PDFError) {
    let sheet = paper.sheet(document.paper)
    typesetter.speak(document.lang, document.dir)
    typesetter.attach(to: canvas)
    let column = TextColumn(sheet, document.dir)
    var composer = Composer(typesetter, column)
    try composer.add(document)
    let pages = Paginator.pages(of: composer.items, height: column.height)
    try PagePainter(typesetter: typesetter, sheet: sheet, footer: document.footer).paint(
      pages, as: part, on: &canvas, bookmark: bookmark ? document.title.plain : nil)
  }
}
