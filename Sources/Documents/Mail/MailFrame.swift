import HTML

extension HTMLWriter {
  /// The line that a list of mails shows beside the subject, seen nowhere in the mail.
  mutating func mailPreheader(_ phrase: Phrase, limit: Int) {
    let text = phrase.plain
    let cut = text.prefix(limit)
    element(.div, [MailStyle.preheader]) { html in
      html.text(cut.count < text.count ? cut + "\u{2026}" : String(cut))
      // Fills the line, lest the mail's first words be shown behind it.
      for _ in 0..<max(0, limit - cut.count) { html.raw("&#847;&zwnj;&nbsp;") }
    }
    raw("\n")
  }

  /// The sheet in the middle of the screen, 600 pixels at most.
  mutating func mailSheet(_ document: Document, _ pictures: [MailPicture]) {
    let align = document.dir.alignment
    layout([Attribute(.width, "100%"), Attribute(.bgcolor, MailStyle.tint)]) { outer in
      outer.row([Attribute(.align, "center"), MailStyle.around]) { around in
        let sheet =
          [Attribute(.width, 600), MailStyle.sheet, Attribute(.bgcolor, MailStyle.paper)]
          + document.language
        around.layout(sheet) { sheet in
          sheet.row([align, MailStyle.content]) { content in
            for block in document.blocks {
              content.raw("\n")
              content.mailBlock(block, dir: document.dir, pictures)
            }
          }
          if !document.footer.text.isEmpty {
            sheet.raw("\n")
            sheet.row([align, MailStyle.footer]) { $0.phrase(document.footer.text) }
          }
        }
      }
    }
  }

  private mutating func mailBlock(
    _ block: Block, dir: TextDirection, _ pictures: [MailPicture]
  ) {
    switch block {
    case .heading(let level, let phrase):
      element(level <= 1 ? .h1 : level == 2 ? .h2 : .h3, [MailStyle.heading(level)]) {
        $0.phrase(phrase)
      }
    case .para(let phrase): element(.p, [MailStyle.para]) { $0.phrase(phrase) }
    case .note(let phrase): element(.p, [MailStyle.note]) { $0.phrase(phrase) }
    case .list(let list): mailList(list)
    case .table(let table): mailTable(table, dir: dir)
    case .figure(let figure):
      mailFigure(figure, pictures.first { $0.drawing == figure.drawing }, dir: dir)
    case .callout(let callout): mailCallout(callout, dir: dir)
    case .pageBreak: element(.div, [MailStyle.pageBreak]) { _ in }
    }
  }

  /// A table that only puts things in their places.
  mutating func layout(_ attributes: [Attribute], _ rows: (inout HTMLWriter) -> Void) {
    let plain = [
      Attribute(.role, "presentation"), Attribute(.border, 0), Attribute(.cellpadding, 0),
      Attribute(.cellspacing, 0),
    ]
    element(.table, plain + attributes, rows)
  }

  /// A row of one cell.
  mutating func row(_ attributes: [Attribute], _ content: (inout HTMLWriter) -> Void) {
    element(.tr) { $0.element(.td, attributes, content) }
  }
}
