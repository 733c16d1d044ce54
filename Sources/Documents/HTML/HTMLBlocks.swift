import HTML

extension HTMLWriter {
  mutating func list(_ list: List) {
    switch list.style {
    case .bullets: bullets(list.items)
    case .facts: terms(list.items, style: "facts", termIsText: true)
    case .definitions: terms(list.items, style: "definitions", termIsText: false)
    }
  }

  mutating func figure(_ figure: Figure, dir: TextDirection) {
    element(.figure) { html in
      html.drawing(figure.drawing)
      html.key(figure.key)
      html.element(.figcaption) { $0.phrase(figure.caption) }
    }
    guard let numbers = figure.numbers else { return }
    element(.details) { html in
      html.element(.summary) { $0.phrase(numbers.caption) }
      html.table(numbers, dir: dir)
    }
  }

  mutating func callout(_ callout: Callout) {
    element(callout.style == .quote ? .blockquote : .section, [Attribute(.class, "callout")]) {
      html in
      if let title = callout.title { html.element(.h3) { $0.phrase(title) } }
      for line in callout.lines { html.element(.p) { $0.phrase(line) } }
    }
  }

  private mutating func bullets(_ items: [List.Item]) {
    element(.ul, [Attribute(.class, "bullets")]) { list in
      for item in items {
        list.element(.li) { html in
          if let lead = item.lead {
            html.phrase(lead.strong)
            html.text(" ")
          }
          html.phrase(item.text)
        }
      }
    }
  }

  /// Pairs of a term and what is said about it; a fact's term is its label, its lead the figure.
  private mutating func terms(_ items: [List.Item], style: String, termIsText: Bool) {
    element(.dl, [Attribute(.class, style)]) { list in
      for item in items {
        let lead = item.lead ?? ""
        list.element(.div) { html in
          html.element(.dt) { $0.phrase(termIsText ? item.text : lead) }
          html.raw(" ")
          html.element(.dd) { $0.phrase(termIsText ? lead : item.text) }
        }
      }
    }
  }

  mutating func key(_ entries: [KeyEntry]) {
    guard !entries.isEmpty else { return }
    element(.ul, [Attribute(.class, "key")]) { list in
      for entry in entries {
        list.element(.li) { html in
          html.drawing(entry.sign)
          html.element(.span) { $0.phrase(entry.meaning) }
        }
      }
    }
  }
}
