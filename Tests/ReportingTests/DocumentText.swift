import Documents

extension Document {
  /// The document as lines that say what each block is: its structure and its words, without looks.
  var outline: String {
    let head = "\(lang) \(dir.rawValue) \(paper) | \(title.plain) | \(footer.text.plain)"
    let page = "\(footer.page.before)1\(footer.page.between)2\(footer.page.after)"
    return ([head, page] + blocks.flatMap(\.outline)).joined(separator: "\n") + "\n"
  }

  /// Every word a reader meets, labels of figures included.
  var words: String { outline }
}

extension Block {
  fileprivate var outline: [String] {
    switch self {
    case .heading(let level, let phrase): ["h\(level) \(phrase.plain)"]
    case .para(let phrase): ["p \(phrase.plain)"]
    case .note(let phrase): ["note \(phrase.plain)"]
    case .list(let list):
      list.items.map { "\(list.style) \($0.lead.map { "[\($0.plain)] " } ?? "")\($0.text.plain)" }
    case .callout(let callout):
      ["\(callout.style) \(callout.title?.plain ?? "")"] + callout.lines.map { "  \($0.plain)" }
    case .figure(let figure):
      [
        "figure \(figure.drawing.label.plain)",
        "  key \(figure.key.map(\.meaning.plain).joined(separator: " | "))",
        "  caption \(figure.caption.plain)",
      ] + (figure.numbers?.outline.map { "  \($0)" } ?? [])
    case .table(let table): table.outline
    case .pageBreak: ["page break"]
    }
  }
}

extension Table {
  fileprivate var outline: [String] {
    [
      "table \(caption.plain)",
      "  key \(key.map(\.meaning.plain).joined(separator: " | "))",
      "  columns \(columns.map { $0.title.plain }.joined(separator: " | "))",
    ] + rows.map { "  row " + $0.map(\.outline).joined(separator: " | ") }
  }
}

extension Cell {
  fileprivate var outline: String {
    switch self {
    case .text(let phrase, let detail): phrase.plain + detail.inParentheses
    case .header(let phrase, let detail): "*\(phrase.plain)" + detail.inParentheses
    case .number(_, let phrase, let detail): phrase.plain + detail.inParentheses
    case .strip(let marks, let label): "\(marks.count) marks: \(label.plain)"
    case .progress(let progress, let detail): progress.label.plain + detail.inParentheses
    case .empty: "-"
    }
  }
}

extension Phrase? {
  fileprivate var inParentheses: String {
    guard let self, !self.isEmpty else { return "" }
    return " (\(self.plain))"
  }
}
