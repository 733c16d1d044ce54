/// Sets the rows of one table in columns of known width.
struct RowSetter {
  static let gap = 13.0
  static let barWidth = 72.0
  /// A taller row may be the only one of its table on a page.
  static let mostToKeep = 90.0
  /// Longer cells end in an ellipsis, so that a row never grows taller than a page.
  static let mostLines = 16

  let typesetter: Typesetter
  let column: TextColumn
  let block: Int
  let widths: [Double]

  private static let padding = 4.5

  /// Titles at the foot of their cells, over a rule.
  func head(_ columns: [Table.Column]) throws(PDFError) -> (pieces: [Piece], height: Double) {
    var cells: [(title: SetText, axis: SetDrawing?)] = []
    for (index, column) in columns.enumerated() {
      typesetter.place = .cell(block: block, row: 0, column: index + 1)
      let title = try typesetter.set(
        column.title, .columnHead, width: width(index), atMost: Self.mostLines)
      let axis = SmallStrip.axis(column.axis, length: column.axisLength, dir: typesetter.dir)
      cells.append(
        (
          title,
          column.axis.isEmpty ? nil : try SetDrawing(axis, typesetter, in: (width(index), 24))
        ))
    }
    let tallest = cells.map { $0.title.height + ($0.axis?.height ?? 0) }.max() ?? 0
    var pieces: [Piece] = [.open(Element(.row))]
    for (index, cell) in cells.enumerated() {
      let element = Element(.headCell, scope: .column)
      let top = tallest - cell.title.height - (cell.axis?.height ?? 0)
      pieces.append(.text(cell.title, x: x(of: index), y: top, element))
      if let axis = cell.axis {
        let left = column.x(start(of: index), width: axis.width)
        pieces.append(.drawing(axis, x: left, y: tallest - axis.height, nil))
      }
    }
    pieces.append(.close(Element(.row)))
    let ruleTop = tallest + 3
    pieces.append(.rule(x: column.left, y: ruleTop, width: column.width, height: 1.5, .accent))
    return (pieces, ruleTop + 1.5)
  }

  /// A row over a thin rule; cells that are missing stay empty.
  mutating func row(_ cells: [Cell], number: Int) throws(PDFError) -> (
    pieces: [Piece], height: Double
  ) {
    var pieces: [Piece] = [.open(Element(.row))]
    var tallest = 0.0
    for index in widths.indices {
      typesetter.place = .cell(block: block, row: number, column: index + 1)
      var stack = CellStack(
        typesetter: typesetter, column: column, start: start(of: index), width: width(index),
        top: Self.padding)
      try stack.add(cells.indices.contains(index) ? cells[index] : .empty)
      pieces += stack.tagged
      tallest = max(tallest, stack.height)
    }
    pieces.append(.close(Element(.row)))
    let height = tallest + 2 * Self.padding
    pieces.append(
      .rule(x: column.left, y: height - 0.5, width: column.width, height: 0.5, .rule))
    return (pieces, height)
  }

  private func width(_ index: Int) -> Double { widths.indices.contains(index) ? widths[index] : 0 }

  private func start(of index: Int) -> Double {
    widths.prefix(index).reduce(0, +) + Self.gap * Double(index)
  }

  private func x(of index: Int) -> Double { column.x(start(of: index), width: width(index)) }
}
