/// What stands in one cell, from top to bottom.
struct CellStack {
  let typesetter: Typesetter
  let column: TextColumn
  let start: Double
  let width: Double
  let top: Double
  private(set) var height = 0.0
  private var pieces: [Piece] = []
  private var cell = Element(.cell)
  private var textCount = 0

  init(typesetter: Typesetter, column: TextColumn, start: Double, width: Double, top: Double) {
    self.typesetter = typesetter
    self.column = column
    self.start = start
    self.width = width
    self.top = top
  }

  mutating func add(_ content: Cell) throws(PDFError) {
    switch content {
    case .header(let phrase, let detail):
      cell = Element(.headCell, scope: .row)
      try add(phrase, .rowHead)
      try add(detail ?? "", .detail)
    case .text(let phrase, let detail), .number(_, let phrase, let detail):
      try add(phrase, .cell)
      try add(detail ?? "", .detail)
    case .strip(let marks, let label):
      try add(SmallStrip.drawing(marks, label: label, dir: typesetter.dir), isFigure: true)
    case .progress(let progress, let detail):
      try add(progress.label, .cell)
      height += 2
      let room = min(width, RowSetter.barWidth) / SetDrawing.paperScale
      try add(
        ProgressBar.drawing(progress, width: room, dir: typesetter.dir), isFigure: false)
      height += 2
      try add(detail ?? "", .detail)
    case .empty: break
    }
  }

  /// All of it within the cell's element.
  ///
  /// Only elements without others in them mark what is drawn, so a single text is the cell itself,
  /// and several are paragraphs in it.
  var tagged: [Piece] {
    if pieces.isEmpty { return [.empty(x: column.x(start, width: 0), y: top, cell)] }
    if pieces.count == 1, case .text(let text, let x, let y, _) = pieces[0] {
      return [.text(text, x: x, y: y, cell)]
    }
    return [.open(cell)] + pieces + [.close(cell)]
  }

  private mutating func add(_ phrase: Phrase, _ style: TextStyle) throws(PDFError) {
    guard !phrase.isBlank else { return }
    let text = try typesetter.set(phrase, style, width: width, atMost: RowSetter.mostLines)
    pieces.append(
      .text(
        text, x: column.x(start, width: width), y: top + height, Element(.paragraph)))
    height += text.height
  }

  private mutating func add(_ drawing: Drawing, isFigure: Bool) throws(PDFError) {
    let set = try SetDrawing(drawing, typesetter, in: (width, 200))
    let element = isFigure && !drawing.label.isBlank ? Element.figure(drawing.label) : nil
    let above = isFigure ? 1.5 : 0
    pieces.append(
      .drawing(set, x: column.x(start, width: set.width), y: top + height + above, element))
    height += set.height + above
  }
}
