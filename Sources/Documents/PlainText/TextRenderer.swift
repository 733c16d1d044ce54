/// Sets a document as plain text in 72 columns: the text of a mail, and what a terminal prints.
///
/// Nothing is drawn: strips and figures are told by their labels. Directions are left to whoever
/// shows the text.
package enum TextRenderer {
  package static let width = 72

  /// The text in UTF-8; the same document gives the same bytes.
  package static func render(_ document: Document) -> [UInt8] {
    var page = TextPage(width: width)
    for block in document.blocks { write(block, &page) }
    let footer = document.footer.text.plain
    if !footer.isEmpty {
      page.gap()
      page.rule("-")
      page.wrapped(footer)
    }
    return Array(page.text.utf8)
  }

  private static func write(_ block: Block, _ page: inout TextPage) {
    page.gap()
    switch block {
    case .heading(let level, let phrase): heading(level, phrase, &page)
    case .para(let phrase), .note(let phrase): page.wrapped(phrase.plain)
    case .list(let list): page.list(list)
    case .table(let table): page.table(table)
    case .figure(let figure): write(figure, &page)
    case .callout(let callout): write(callout, &page)
    case .pageBreak: page.rule("-")
    }
    page.gap()
  }

  private static func heading(_ level: Int, _ phrase: Phrase, _ page: inout TextPage) {
    let lines = LineBreaks.lines(phrase.plain, width: width)
    for line in lines { page.line(line) }
    let longest = lines.max { TextWidth.columns(of: $0) < TextWidth.columns(of: $1) }
    page.rule(level <= 1 ? "=" : "-", under: longest ?? "")
  }

  /// Its caption and what is seen in the drawing: number by number where these are told, else in
  /// words, unless the one says the other already.
  private static func write(_ figure: Figure, _ page: inout TextPage) {
    let label = figure.drawing.label.plain
    let caption = figure.caption.plain
    if let numbers = figure.numbers {
      page.wrapped(caption)
      page.gap()
      return page.table(numbers)
    }
    if !label.contains(caption) { page.wrapped(caption) }
    if !caption.contains(label) { page.wrapped(label) }
  }

  private static func write(_ callout: Callout, _ page: inout TextPage) {
    switch callout.style {
    case .notice:
      if let title = callout.title { page.wrapped(title.plain + ":") }
      for line in callout.lines { page.wrapped(line.plain, lead: "  ") }
    case .quote:
      if let title = callout.title { page.wrapped(title.plain + ":") }
      for line in callout.lines { page.quoted(line.plain, sign: "> ") }
    }
  }
}

extension TextPage {
  fileprivate mutating func list(_ list: List) {
    let leads = list.items.map { $0.lead?.plain ?? "" }
    let leadWidth = leads.map { TextWidth.columns(of: $0) }.max() ?? 0
    for (item, lead) in zip(list.items, leads) {
      let text = item.text.plain
      switch list.style {
      case .bullets: wrapped(lead.isEmpty ? text : "\(lead) \(text)", lead: "- ")
      case .facts where leadWidth <= width / 3:
        wrapped(text, lead: lead.filled(to: leadWidth) + "  ")
      case .facts: wrapped("\(text): \(lead)", lead: "- ")
      case .definitions: wrapped(lead.isEmpty ? text : "\(lead): \(text)", lead: "- ")
      }
    }
  }
}
