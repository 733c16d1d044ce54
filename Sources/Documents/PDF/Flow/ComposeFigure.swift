extension Composer {
  /// A drawing, the key to its signs and its caption, kept together.
  mutating func add(_ figure: Figure) throws(PDFError) {
    if !figure.drawing.operations.isEmpty {
      let drawing = try SetDrawing(
        figure.drawing, typesetter, in: (column.width, column.height * 0.7))
      let x = column.x(0, width: drawing.width)
      let element = figure.drawing.label.isBlank ? nil : Element.figure(figure.drawing.label)
      items.append(
        .slab(
          Slab(
            height: drawing.height, before: white(10), after: white(8), keepsNext: true,
            body: .pieces([.drawing(drawing, x: x, y: 0, element)]))))
    }
    try key(figure.key, after: 8)
    try text(figure.caption, .caption, after: 10)
  }

  /// Signs and their meanings one after another, in as many rows as they need.
  mutating func key(_ entries: [KeyEntry], after: Double) throws(PDFError) {
    guard !entries.isEmpty else { return }
    var pieces: [Piece] = [.open(Element(.list))]
    var (start, top, rowHeight) = (0.0, 0.0, 0.0)
    for entry in entries {
      let sign = try SetDrawing(entry.sign, typesetter, in: (24, 24))
      let room = column.width - sign.width - 6
      let text = try typesetter.set(entry.meaning, .note, width: room, atMost: 3)
      let width = sign.width + 6 + min(text.width, room)
      if start > 0, start + width > column.width {
        (start, top, rowHeight) = (0, top + rowHeight + 3, 0)
      }
      let textX = column.x(start + sign.width + 6, width: room)
      pieces += [
        .open(Element(.item)),
        .drawing(sign, x: column.x(start, width: sign.width), y: top + 0.5, nil),
        .text(text, x: textX, y: top, Element(.itemBody)),
        .close(Element(.item)),
      ]
      rowHeight = max(rowHeight, text.height)
      start += width + 16
    }
    pieces.append(.close(Element(.list)))
    items.append(
      .slab(
        Slab(
          height: top + rowHeight, before: white(4), after: white(after), keepsNext: true,
          body: .pieces(pieces)))
    )
  }
}

extension Element {
  static func figure(_ label: Phrase) -> Element {
    Element(.figure, alt: label.plain)
  }
}
