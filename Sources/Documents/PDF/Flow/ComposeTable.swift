extension Composer {
  /// A table whose head is repeated on every page it goes on to.
  mutating func add(_ table: Table) throws(PDFError) {
    guard !table.columns.isEmpty else { return }
    try key(table.key, after: 10)
    var setter = RowSetter(
      typesetter: typesetter, column: column, block: block,
      widths: ColumnWidths.share(
        try TableMeasure(table, typesetter, block: block).wishes(in: column.width),
        width: column.width - RowSetter.gap * Double(table.columns.count - 1)))
    var element = Element(.table)
    element.summary = table.caption.isBlank ? nil : table.caption.plain
    items.append(.open(element))
    let head = try setter.head(table.columns)
    let repeated = TableHead(head.pieces.compactMap(\.untagged), height: head.height)
    items.append(.open(Element(.tableHead)))
    items.append(
      .slab(Slab(height: head.height, before: 8, keepsNext: true, body: .pieces(head.pieces))))
    items.append(.close(Element(.tableHead)))
    if !table.rows.isEmpty { try rows(of: table, &setter, repeated) }
    items.append(.close(element))
  }

  /// Neither the first row nor the last one stands on a page alone, unless it is a tall one.
  private mutating func rows(
    of table: Table, _ setter: inout RowSetter, _ head: TableHead
  ) throws(PDFError) {
    items.append(.open(Element(.tableBody)))
    let last = table.rows.count - 1
    for (index, cells) in table.rows.enumerated() {
      let row = try setter.row(cells, number: index + 1)
      items.append(
        .slab(
          Slab(
            height: row.height, after: index == last ? 14 : 0,
            keepsNext: index < last && (index == 0 || index == last - 1)
              && row.height <= RowSetter.mostToKeep,
            body: .pieces(row.pieces), head: head)))
    }
    items.append(.close(Element(.tableBody)))
  }
}

/// How wide a table's columns would like to be.
struct TableMeasure {
  private let table: Table
  private let typesetter: Typesetter
  private let block: Int

  init(_ table: Table, _ typesetter: Typesetter, block: Int) {
    self.table = table
    self.block = block
    self.typesetter = typesetter
  }

  func wishes(in width: Double) throws(PDFError) -> [ColumnWidths.Wish] {
    // Many columns leave little room for the one with the longest text.
    let mostOfOne = table.columns.count > 4 ? 0.25 : 0.4
    // A long word may break rather than push the others off the page.
    let longestWord = min(96, width / Double(table.columns.count))
    var wishes: [ColumnWidths.Wish] = []
    for (index, column) in table.columns.enumerated() {
      var wish = ColumnWidths.Wish()
      typesetter.place = .cell(block: block, row: 0, column: index + 1)
      try take(column.title, .columnHead, &wish, longestWord)
      for (number, row) in table.rows.enumerated() where row.indices.contains(index) {
        typesetter.place = .cell(block: block, row: number + 1, column: index + 1)
        try take(row[index], &wish, longestWord)
      }
      wish.whole = max(wish.least, min(wish.whole, width * mostOfOne))
      wishes.append(wish)
    }
    return wishes
  }

  private func take(
    _ cell: Cell, _ wish: inout ColumnWidths.Wish, _ longestWord: Double
  ) throws(PDFError) {
    switch cell {
    case .text(let phrase, let detail):
      try take(phrase, .cell, &wish, longestWord)
      try takeWhole(detail ?? "", .detail, &wish, longestWord)
    case .number(_, let phrase, let detail):
      try takeWhole(phrase, .cell, &wish, longestWord)
      try takeWhole(detail ?? "", .detail, &wish, longestWord)
    case .header(let phrase, let detail):
      try take(phrase, .rowHead, &wish, longestWord)
      try take(detail ?? "", .detail, &wish, longestWord)
    case .strip(let marks, _):
      let width =
        SmallStrip.drawing(marks, label: "", dir: typesetter.dir).width * SetDrawing.paperScale
      wish.take(least: width, whole: width)
    case .progress(let progress, let detail):
      wish.take(least: RowSetter.barWidth, whole: RowSetter.barWidth)
      try take(progress.label, .cell, &wish, longestWord)
      guard let detail, !detail.isBlank else { return }
      // Under a bar, two lines of small print look no worse than one and leave room to others.
      let (least, whole) = try typesetter.widths(of: detail, .detail)
      wish.take(least: min(least, longestWord), whole: max(least, whole * 0.55))
    case .empty: break
    }
  }

  /// A short text that had better stay on one line.
  private func takeWhole(
    _ phrase: Phrase, _ style: TextStyle, _ wish: inout ColumnWidths.Wish, _ longestWord: Double
  ) throws(PDFError) {
    guard !phrase.isBlank else { return }
    let whole = try typesetter.set(phrase, style).width
    wish.take(least: min(whole, longestWord), whole: whole)
  }

  private func take(
    _ phrase: Phrase, _ style: TextStyle, _ wish: inout ColumnWidths.Wish, _ longestWord: Double
  ) throws(PDFError) {
    guard !phrase.isBlank else { return }
    let (least, whole) = try typesetter.widths(of: phrase, style)
    wish.take(least: min(least, longestWord), whole: whole)
  }
}
