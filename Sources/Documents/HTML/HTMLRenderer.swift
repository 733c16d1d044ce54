import HTML

/// Sets a document as one HTML page that needs nothing else: no script, no font, no picture file.
package enum HTMLRenderer {
  /// The page's bytes; the same document gives the same bytes.
  package static func render(_ document: Document) -> [UInt8] {
    var page = HTMLWriter()
    page.raw("<!doctype html>\n")
    let root = [Attribute(.lang, document.lang), Attribute(.dir, document.dir.rawValue)]
    page.element(.html, root) { html in
      html.element(.head) { head(of: document, &$0) }
      html.raw("\n")
      html.element(.body) { body in
        body.element(.main, shape(of: document)) { main in
          for block in document.blocks {
            main.raw("\n")
            write(block, dir: document.dir, &main)
          }
          main.raw("\n")
        }
      }
    }
    page.raw("\n")
    return page.bytes
  }

  private static func shape(of document: Document) -> [Attribute] {
    var classes: [String] = []
    if document.paper == .sideways { classes.append("sideways") }
    if document.spacing == .close { classes.append("close") }
    return classes.isEmpty ? [] : [Attribute(.class, classes.joined(separator: " "))]
  }

  private static func head(of document: Document, _ head: inout HTMLWriter) {
    head.empty(.meta, [Attribute(.charset, "utf-8")])
    // Nothing may run or be fetched, whatever ends up in the page.
    head.empty(
      .meta,
      [
        Attribute(.httpEquiv, "Content-Security-Policy"),
        Attribute(.content, "default-src 'none'; style-src 'unsafe-inline'"),
      ])
    for (name, content) in settings {
      head.empty(.meta, [Attribute(.name, name), Attribute(.content, content)])
    }
    head.element(.title, text: document.title.plain)
    head.raw("\n")
    head.style(PageStyle.sheet(for: document))
  }

  private static let settings = [
    ("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light dark"),
    ("referrer", "no-referrer"), ("robots", "noindex, nofollow"),
    // Telephones guess telephone numbers and dates, and colour them as links.
    ("format-detection", "telephone=no, date=no, address=no"),
  ]

  private static func write(_ block: Block, dir: TextDirection, _ page: inout HTMLWriter) {
    switch block {
    case .heading(let level, let phrase):
      page.element(level <= 1 ? .h1 : level == 2 ? .h2 : .h3) { $0.phrase(phrase) }
    case .para(let phrase): page.element(.p) { $0.phrase(phrase) }
    case .note(let phrase): page.element(.p, [Attribute(.class, "note")]) { $0.phrase(phrase) }
    case .list(let list): page.list(list)
    case .table(let table): page.table(table, dir: dir)
    case .figure(let figure): page.figure(figure, dir: dir)
    case .callout(let callout): page.callout(callout)
    case .pageBreak: page.element(.div, [Attribute(.class, "break")]) { _ in }
    }
  }
}

extension HTMLWriter {
  /// Runs of text; names in elements of their own, so that their direction is their own.
  mutating func phrase(_ phrase: Phrase) {
    for run in phrase.runs {
      switch (run.isStrong, run.isName) {
      case (false, false): text(run.text)
      case (false, true): element(.bdi, text: run.text)
      case (true, false): element(.strong, text: run.text)
      case (true, true): element(.strong) { $0.element(.bdi, text: run.text) }
      }
    }
  }
}
