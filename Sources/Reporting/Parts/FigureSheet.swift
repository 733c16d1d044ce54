import Documents
import Relationships

/// Every number of a report in one sheet, a row each: of which table, what, and how much.
struct FigureSheet {
  let language: Language

  /// - Parameters:
  ///   - tables: each row and column of them becomes a row.
  ///   - figures: these come first, by the title that they stand under.
  /// - Returns: the sheet.
  func sheet(of tables: [Table], figures: [(Phrase, [ProgramFigure])] = []) -> Sheet {
    let titles: [(Message, SheetColumn.Kind)] = [
      (.programColumnTable, .text), (.programColumnFigure, .text), (.programColumnCount, .integer),
      (.programColumnOutOf, .integer), (.programColumnValue, .text), (.programColumnNote, .text),
    ]
    let rows =
      figures.flatMap { title, all in all.map { FigureRow($0).cells(title) } }
      + tables.flatMap { table in
        table.rows.flatMap { FigureRow.rows(of: $0, in: table).map { $0.cells(table.caption) } }
      }
    return Sheet(
      name: language.say(.programSheetSummary).plain,
      columns: titles.map { SheetColumn(language.say($0.0).plain, $0.1) }, rows: rows)
  }
}

/// The terms of a report with what they mean, of which version.
enum DefinitionSheet {
  static func of(_ items: [List.Item], in language: Language) -> Sheet {
    let version = language.say(.howWeCount, [.version: language.number(HowWeCount.version)])
    return Sheet(
      name: language.say(.programSheetDefinitions).plain,
      columns: [
        SheetColumn(language.say(.programColumnTerm).plain, width: 26),
        SheetColumn(language.say(.programColumnMeaning).plain, width: 90),
      ],
      rows: [[.text(version.plain)]]
        + HowWeCount.items(in: language, more: items)
        .map { [.text($0.lead?.plain ?? ""), .text($0.text.plain)] })
  }
}

/// One row of the sheet that has every number.
private struct FigureRow {
  private let what: String
  private let count: SheetCell
  private let whole: SheetCell
  private let value: SheetCell
  private let note: SheetCell

  init(_ figure: ProgramFigure) {
    what = figure.name.plain
    note = figure.note.map { .text($0.plain) } ?? .empty
    switch figure.value {
    case .ratio(let ratio):
      (count, whole, value) = (
        ratio.of > 0 ? .integer(ratio.n) : .empty, .integer(ratio.of), .empty
      )
    case .number(let number, let text):
      (count, whole, value) = (.integer(number), .empty, .text(text.plain))
    case .words(let text): (count, whole, value) = (.empty, .empty, .text(text.plain))
    case .none: (count, whole, value) = (.empty, .empty, .empty)
    }
  }

  private init(_ what: String, _ cell: Cell) {
    self.what = what
    note = .empty
    switch cell {
    case .progress(let progress, _):
      (count, whole, value) = (.integer(progress.count), .integer(progress.total), .empty)
    case .number(let number, let text, _):
      (count, whole) = (Int(exactly: number).map { .integer($0) } ?? .empty, .empty)
      value = Int(exactly: number) == nil ? .text(text.plain) : .empty
    case .text(let text, _), .header(let text, _):
      (count, whole, value) = (.empty, .empty, .text(text.plain))
    case .strip, .empty: (count, whole, value) = (.empty, .empty, .empty)
    }
  }

  /// A row of a table, cell by cell: whose row, under which title.
  static func rows(of cells: [Cell], in table: Table) -> [FigureRow] {
    guard case .header(let name, _)? = cells.first else { return [] }
    return zip(table.columns, cells).dropFirst().compactMap { column, cell in
      cell == .empty
        ? nil
        : FigureRow(
          Phrase.joined([name, column.title], separator: " · ").plain, cell)
    }
  }

  func cells(_ table: Phrase) -> [SheetCell] {
    [.text(table.plain), .text(what), count, whole, value, note]
  }
}
