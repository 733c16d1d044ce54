extension Composer {
  mutating func add(_ list: List) throws(PDFError) {
    let items = list.items.filter { !($0.lead ?? "").isBlank || !$0.text.isBlank }
    guard !items.isEmpty else { return }
    switch list.style {
    case .bullets: try bullets(items)
    case .facts: try facts(items)
    case .definitions: try definitions(items)
    }
  }

  private mutating func bullets(_ list: [List.Item]) throws(PDFError) {
    self.items.append(.open(Element(.list)))
    for (index, item) in list.enumerated() {
      items.append(.open(Element(.item)))
      try text(
        item.inOneLine, .body, Element(.itemBody), indent: 14,
        after: index == list.count - 1 ? 9 : 3.5, hasBullet: true)
      items.append(.close(Element(.item)))
    }
    items.append(.close(Element(.list)))
  }

  private mutating func definitions(_ list: [List.Item]) throws(PDFError) {
    items.append(.open(Element(.list)))
    for item in list {
      items.append(.open(Element(.item)))
      try text(item.inOneLine, .note, Element(.itemBody), after: 3.5)
      items.append(.close(Element(.item)))
    }
    items.append(.close(Element(.list)))
  }

  /// Figures side by side under a rule, at most four in a row, each above its label.
  private mutating func facts(_ list: [List.Item]) throws(PDFError) {
    let perRow = min(4, max(1, Int(column.width / 140)), list.count)
    let gap = 18.0
    let width = (column.width - gap * Double(perRow - 1)) / Double(perRow)
    items.append(.open(Element(.list)))
    for start in stride(from: 0, to: list.count, by: perRow) {
      var pieces: [Piece] = []
      let top = start == 0 ? 14.0 : 0
      if start == 0 {
        pieces.append(.rule(x: column.left, y: 0, width: column.width, height: 1.5, .accent))
      }
      var height = 0.0
      for (place, item) in list[start..<min(start + perRow, list.count)].enumerated() {
        let x = column.x(Double(place) * (width + gap), width: width)
        height = max(height, try fact(item, x: x, y: top, width: width, &pieces))
      }
      items.append(
        .slab(
          Slab(height: top + height, before: white(16), after: white(12), body: .pieces(pieces))))
    }
    items.append(.close(Element(.list)))
  }

  /// The label is read first, as a term before what is said of it, and stands below.
  private func fact(
    _ item: List.Item, x: Double, y: Double, width: Double, _ pieces: inout [Piece]
  ) throws(PDFError) -> Double {
    let figure = try typesetter.set(item.lead ?? "", .fact, width: width, atMost: 4)
    let label = try typesetter.set(item.text, .factLabel, width: width, atMost: 6)
    pieces += [
      .open(Element(.item)),
      .text(label, x: x, y: y + figure.height + 2, Element(.label)),
      .text(figure, x: x, y: y, Element(.itemBody)),
      .close(Element(.item)),
    ]
    return figure.height + 2 + label.height
  }
}

extension List.Item {
  fileprivate var inOneLine: Phrase {
    .joined([lead?.strong ?? "", text], separator: " ")
  }
}
