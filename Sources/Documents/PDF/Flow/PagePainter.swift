/// Draws set pages with their tags, footers and page numbers.
struct PagePainter {
  let typesetter: Typesetter
  let sheet: PrintSheet
  let footer: Document.Footer

  /// - Throws: `PDFError.missingGlyphs` in a footer.
  func paint(
    _ pages: [SetPage], as part: Element, on canvas: inout Canvas, bookmark: String? = nil
  ) throws(PDFError) {
    for (index, page) in pages.enumerated() {
      canvas.startPage(sheet)
      if index == 0 { canvas.begin(part) }
      if index == 0, let bookmark { canvas.bookmark(bookmark) }
      try paintFooter(index + 1, of: pages.count, on: canvas)
      for box in page.boxes {
        canvas.callout(
          x: sheet.side, y: sheet.top + box.top, width: sheet.textWidth,
          height: box.bottom - box.top, dir: typesetter.dir)
      }
      for mark in page.marks { paint(mark, on: &canvas) }
    }
    canvas.end(part)
  }

  private func paintFooter(
    _ page: Int, of count: Int, on canvas: borrowing Canvas
  ) throws(PDFError) {
    typesetter.place = .footer
    let column = TextColumn(sheet, typesetter.dir)
    let words = footer.page
    let number = try typesetter.set(
      Phrase(text: "\(words.before)\(page)\(words.between)\(count)\(words.after)"), .footer)
    let room = column.width - number.width - 24
    let text = try typesetter.set(footer.text, .footer, width: room, atMost: 1)
    let baseline = number.lines.first?.baseline ?? 0
    let end = column.x(column.width - number.width, width: number.width)
    canvas.draw(text, x: column.x(0, width: room), y: sheet.footerLine - baseline)
    canvas.draw(number, x: end, y: sheet.footerLine - baseline)
  }

  private func paint(_ mark: SetPage.Mark, on canvas: inout Canvas) {
    switch mark {
    case .open(let element): canvas.begin(element)
    case .close(let element): canvas.end(element)
    case .pieces(let pieces, let y):
      for piece in pieces { paint(piece, y: sheet.top + y, on: &canvas) }
    case .lines(let lines, let part, let y):
      paint(lines, part, y: sheet.top + y, on: &canvas)
    }
  }

  /// A text that goes on on another page is one element with a span on each.
  private func paint(
    _ lines: SetLines, _ part: SetPage.Part, y: Double, on canvas: inout Canvas
  ) {
    if part.isFirst { for piece in lines.beside { paint(piece, y: y, on: &canvas) } }
    let isWhole = part.isFirst && part.isLast
    if part.isFirst, !isWhole { canvas.begin(lines.element) }
    canvas.leaf(isWhole ? lines.element : Element(.span)) {
      $0.draw(lines.text, x: lines.x, y: y, lines: part.lines)
    }
    if part.isLast, !isWhole { canvas.end(lines.element) }
  }

  private func paint(_ piece: Piece, y top: Double, on canvas: inout Canvas) {
    switch piece {
    case .text(let text, let x, let y, let element):
      canvas.leaf(element) { $0.draw(text, x: x, y: top + y) }
    case .drawing(let drawing, let x, let y, let element):
      var element = element
      element?.box = canvas.box(x: x, y: top + y, width: drawing.width, height: drawing.height)
      canvas.leaf(element) { $0.draw(drawing, x: x, y: top + y) }
    case .rule(let x, let y, let width, let height, let ink):
      canvas.fill(x: x, y: top + y, width: width, height: height, ink)
    case .dot(let x, let y, let radius, let ink):
      canvas.dot(x: x, y: top + y, radius: radius, ink)
    case .empty(let x, let y, let element):
      canvas.leaf(element) { $0.speck(x: x, y: top + y) }
    case .open(let element): canvas.begin(element)
    case .close(let element): canvas.end(element)
    }
  }
}
