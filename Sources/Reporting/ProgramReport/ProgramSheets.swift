import Documents
import Relationships

/// A program's figures as sheets: all of them in one, each table in its own, every match a row.
struct ProgramSheets {
  let words: ProgramWords

  private var students: StudentSection { StudentSection(words: words) }
  private var care: CareSection { CareSection(words: words) }
  private var meetings: MeetingSection { MeetingSection(words: words) }
  private var lasting: LastingSection { LastingSection(words: words) }

  /// The sheets that fit in memory; the first has every figure.
  var sheets: [Sheet] {
    let tables = self.tables
    return [summary(tables)] + tables.map { sheet($0.table, $0.name) } + [definitions]
  }

  private var tables: [(name: Message, table: Table)] {
    let (sites, goals) = (
      GroupSection(words: words, grouping: .site), GroupSection(words: words, grouping: .goal)
    )
    let spread = SpreadFigure(words: words)
    return [
      (.programSheetStages, students.stages),
      (.programSheetSites, sites.table(sites.lines)),
      (.programSheetGoals, goals.table(goals.lines)),
      (.programSheetTrend, TrendFigure(words: words).table),
      (.programSheetSpread, spread.table(spread.counts)),
      (.programSheetStatus, meetings.statuses),
      (.programSheetRetention, RetentionFigure(words: words).wholeTable),
      (.programSheetClosures, lasting.closureTable),
      (.programSheetSupport, care.supportTable(words.cell)),
    ]
  }

  private func sheet(_ table: Table, _ name: Message) -> Sheet {
    Sheet(
      table, name: words.say(name).plain,
      words: TableSheetWords(
        detail: words.say(.programColumnNote).plain,
        whole: words.say(.programColumnOutOf).plain))
  }

  private func summary(_ tables: [(name: Message, table: Table)]) -> Sheet {
    let figures: [(Message, [ProgramFigure])] = [
      (.programMatchingCaption, students.figures), (.programMeetingCaption, meetings.figures),
      (.programLengthCaption, lasting.figures), (.programGivingCaption, care.figures),
    ]
    let titles: [(Message, SheetColumn.Kind)] = [
      (.programColumnTable, .text), (.programColumnFigure, .text), (.programColumnCount, .integer),
      (.programColumnOutOf, .integer), (.programColumnValue, .text), (.programColumnNote, .text),
    ]
    let rows =
      figures.flatMap { title, all in
        all.map { SummaryRow($0).cells(words.say(title)) }
      }
      + tables.flatMap { _, table in
        table.rows.flatMap { SummaryRow.rows(of: $0, in: table).map { $0.cells(table.caption) } }
      }
    return Sheet(
      name: words.say(.programSheetSummary).plain,
      columns: titles.map { SheetColumn(words.say($0.0).plain, $0.1) }, rows: rows)
  }

  /// Terms with what they mean, of which version.
  private var definitions: Sheet {
    let version = words.say(.howWeCount, [.version: words.number(HowWeCount.version)])
    let items = HowWeCount.items(in: words.language, more: ProgramDefinitions(words: words).items)
    return Sheet(
      name: words.say(.programSheetDefinitions).plain,
      columns: [
        SheetColumn(words.say(.programColumnTerm).plain, width: 26),
        SheetColumn(words.say(.programColumnMeaning).plain, width: 90),
      ],
      rows: [[.text(version.plain)]]
        + items.map { [.text($0.lead?.plain ?? ""), .text($0.text.plain)] })
  }
}

/// One figure of the sheet that has them all.
private struct SummaryRow {
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
  static func rows(of cells: [Cell], in table: Table) -> [SummaryRow] {
    guard case .header(let name, _)? = cells.first else { return [] }
    return zip(table.columns, cells).dropFirst().compactMap { column, cell in
      cell == .empty
        ? nil
        : SummaryRow(
          Phrase.joined([name, column.title], separator: " · ").plain, cell)
    }
  }

  func cells(_ table: Phrase) -> [SheetCell] {
    [.text(table.plain), .text(what), count, whole, value, note]
  }
}
