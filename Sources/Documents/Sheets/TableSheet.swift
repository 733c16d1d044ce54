/// The words by which a sheet tells apart the columns that a page shows as one.
package struct TableSheetWords: Sendable, Hashable {
  /// Behind the title of a column with the small print of another: `Last met (detail)`.
  package var detail: String
  /// Behind the title of a column with the wholes of another: `Met (of)`.
  package var whole: String

  package init(detail: String = "detail", whole: String = "of") {
    self.detail = detail
    self.whole = whole
  }
}

extension Sheet {
  /// The rows of a report's table: numbers as numbers, strips in words, small print in a column of
  /// its own.
  package init(_ table: Table, name: String, words: TableSheetWords = TableSheetWords()) {
    let columns = table.columns.indices.map { index in
      TableColumn(
        title: table.columns[index].title.plain,
        cells: table.rows.map { $0.indices.contains(index) ? $0[index] : .empty })
    }
    self.init(
      name: name, columns: columns.flatMap { $0.sheetColumns(words) },
      rows: table.rows.indices.map { row in columns.flatMap { $0.sheetCells(row) } })
  }
}

/// One column of a table with its cells.
private struct TableColumn {
  let title: String
  let cells: [Cell]
  let kind: Kind
  let hasDetail: Bool

  enum Kind {
    case text, integer, decimal, ratio
  }

  init(title: String, cells: [Cell]) {
    self.title = title
    self.cells = cells
    hasDetail = cells.contains { $0.detail != nil }
    kind = Self.kind(of: cells)
  }

  func sheetColumns(_ words: TableSheetWords) -> [SheetColumn] {
    let kind: SheetColumn.Kind =
      switch kind {
      case .text: .text
      case .integer: .integer
      case .decimal: .decimal(places: 2)
      case .ratio: .ratio(wholeTitle: "\(title) (\(words.whole))")
      }
    let own = SheetColumn(title, kind)
    return hasDetail ? [own, SheetColumn("\(title) (\(words.detail))")] : [own]
  }

  func sheetCells(_ row: Int) -> [SheetCell] {
    let cell = cells[row]
    guard hasDetail else { return [value(cell)] }
    return [value(cell), cell.detail.map { .text($0.plain) } ?? .empty]
  }

  private func value(_ cell: Cell) -> SheetCell {
    switch cell {
    case .text(let phrase, _), .header(let phrase, _): .text(phrase.plain)
    case .number(let number, let phrase, _):
      switch kind {
      case .integer: Int(exactly: number).map { .integer($0) } ?? .text(phrase.plain)
      default: number.isFinite ? .decimal(number) : .text(phrase.plain)
      }
    case .strip(_, let label): .text(label.plain)
    case .progress(let progress, _):
      kind == .ratio
        ? .ratio(progress.count, of: progress.total) : .text(progress.label.plain)
    case .empty: .empty
    }
  }

  /// A column of one kind throughout is of that kind; any other is text.
  private static func kind(of cells: [Cell]) -> Kind {
    var numbers = true
    var whole = true
    var ratios = true
    var isBlank = true
    for cell in cells {
      switch cell {
      case .number(let number, _, _):
        ratios = false
        whole = whole && Int(exactly: number) != nil
      case .progress: numbers = false
      case .empty: continue
      case .text, .header, .strip: (numbers, ratios) = (false, false)
      }
      isBlank = false
    }
    guard !isBlank else { return .text }
    return numbers ? whole ? .integer : .decimal : ratios ? .ratio : .text
  }
}

extension Cell {
  /// The second line in small print, where there is one.
  var detail: Phrase? {
    switch self {
    case .text(_, let detail), .header(_, let detail), .number(_, _, let detail),
      .progress(_, let detail):
      detail.flatMap { $0.isEmpty ? nil : $0 }
    case .strip, .empty: nil
    }
  }
}
