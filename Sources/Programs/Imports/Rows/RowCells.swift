package import CivilTime
import SeparatedText
import Tabular

/// The cells of one row by column, and what is wrong with them.
///
/// A blank cell and a column that the file lacks are both nil: both mean "leave as is".
package struct RowCells<Column: ImportColumn> {
  package let mapping: ColumnMapping<Column>
  private let dates: ColumnDates<Column>
  package let rules: RowRules
  private let ticks: TickColumns?
  private var record: Record
  /// Columns whose text is damaged, so that nothing is read from them.
  private var damaged: Set<Int> = []

  /// What is wrong with this row.
  package private(set) var errors: [ImportProblem] = []
  /// What is odd about the rows so far.
  package private(set) var warnings = Notes()
  /// How many ids and e-mail addresses had invisible spaces inside.
  private(set) var cleanedCells = 0

  /// Whether something is wrong with this row that keeps it from being applied.
  package private(set) var isRejected = false
  /// The columns of this row whose bad cells are left out.
  package private(set) var leftOut: [Column] = []

  init(
    _ mapping: ColumnMapping<Column>, dates: ColumnDates<Column>, rules: RowRules = RowRules(),
    ticks: TickColumns? = nil, first record: Record
  ) {
    self.mapping = mapping
    self.dates = dates
    self.rules = rules
    self.ticks = ticks
    self.record = record
    note(record)
  }

  /// Goes on to the next row.
  mutating func move(to record: Record) {
    self.record = record
    if !errors.isEmpty { errors.removeAll(keepingCapacity: true) }
    isRejected = false
    if !leftOut.isEmpty { leftOut = [] }
    if !damaged.isEmpty { damaged = [] }
    note(record)
  }

  /// What a person says in a file of unresolved rows; nil in any other file.
  var tick: TickColumns.Tick? { ticks?.tick(record) }

  /// In such a file, the line of the first file.
  var originalLine: String? { ticks.flatMap { $0.originalLine(record) } }

  package var line: Int { record.line }
  package var number: Int { record.number }

  /// The text of a cell, without blanks around it; nil where there is none.
  package mutating func text(_ column: Column) -> String? {
    guard let position = mapping.position(of: column), let text = trimmed(record[position]) else {
      return nil
    }
    guard damaged.isEmpty || !damaged.contains(position) else { return nil }
    guard text.utf8.first == UInt8(ascii: "#"), let damage = SpreadsheetDamage.of(text.utf8) else {
      return text
    }
    refuse(column, CellFault(damage, in: text))
    return nil
  }

  /// The text of an id or e-mail address, without invisible spaces inside.
  package mutating func visibleText(_ column: Column) -> String? {
    guard let text = text(column) else { return nil }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let (visible, count) = Invisible.removed(from: text.utf8)
    if count > 0 { cleanedCells += 1 }
    return String(decoding: visible, as: UTF8.self)
  }

  /// Whether there is nothing in a cell; a damaged one is not blank.
  package func isBlank(_ column: Column) -> Bool {
    guard let position = mapping.position(of: column) else { return true }
    return !damaged.contains(position) && trimmed(record[position]) == nil
  }

  /// What a cell is read as; nil where it is blank, or wrong, which is then noted.
  package mutating func value<Value: CellValue>(_ column: Column) -> Value? {
    let text = Value.isWithoutSpaces ? visibleText(column) : text(column)
    return text.flatMap { accept(column, Value.parse($0)) }
  }

  /// The day in a cell, by the order of day and month that the whole column has.
  package mutating func day(_ column: Column) -> Day? {
    guard let text = text(column) else { return nil }
    return accept(column, dates.day(text, in: column))
  }

  /// The day or the time in a cell, likewise.
  package mutating func time(_ column: Column) -> CellTime? {
    guard let text = text(column) else { return nil }
    return accept(column, dates.time(text, in: column))
  }

  /// The value of a successful reading; a failed one is noted.
  package mutating func accept<Value>(
    _ column: Column, _ result: Result<Value, CellFault>
  ) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let fault):
      refuse(column, fault)
      return nil
    }
  }

  /// Notes that something is wrong with a cell.
  package mutating func refuse(_ column: Column, _ fault: CellFault) {
    errors.append(
      ImportProblem(
        line: record.line, record: record.number, column: mapping.spelling(of: column),
        value: mapping.position(of: column).map { record.text($0) }, fault))
    spare(column)
  }

  /// Whether one of some columns is left out; then all of them are, because one says little or the
  /// opposite without the other: a consent without its end never ends.
  package mutating func leavesOutAny(of columns: Column...) -> Bool {
    guard !leftOut.isEmpty, columns.contains(where: leftOut.contains) else { return false }
    leftOut += columns
    return true
  }

  /// Leaves a bad cell out or, where it must not be blank, gives the row up.
  private mutating func spare(_ column: Column?) {
    if rules.skipsBadCells, let column, !column.heading.isNeededToCreate {
      leftOut.append(column)
    } else {
      isRejected = true
    }
  }

  /// Notes something odd about a cell; of each cause a few are listed and the others counted.
  mutating func remark(_ column: Column, _ fault: CellFault, listing limit: Int) {
    warnings.add(
      ImportProblem(
        line: record.line, record: record.number, column: mapping.spelling(of: column),
        value: mapping.position(of: column).map { record.text($0) }, fault), listing: limit)
  }

  /// Takes over what the reader of the file found.
  private mutating func note(_ record: Record) {
    for problem in record.problems {
      let told = ImportProblem(problem, record: record, headers: mapping.headers)
      if problem.isWarning {
        warnings.add(told)
      } else if let position = problem.column {
        // Damage in a column that is ignored harms nobody.
        let columns = Column.allCases.filter { mapping.position(of: $0) == position }
        guard let column = columns.first else { continue }
        errors.append(told)
        damaged.insert(position)
        spare(column)
      } else {
        errors.append(told)
        spare(nil)
      }
    }
  }

  /// The text without spaces, tabs and line ends around it; the reader has taken off other blanks.
  ///
  /// Nor with the apostrophe that keeps a spreadsheet from taking a cell for a formula: files that
  /// Trellis writes come back as they were, and one that a person typed for the same end goes too.
  private func trimmed(_ cell: Cell) -> String? {
    cell.withBytes { bytes in
      let text = Self.trimmed(bytes[...])
      guard let first = text.first else { return nil }
      guard first == UInt8(ascii: "'") else { return String(decoding: text, as: UTF8.self) }
      return String(decoding: Self.trimmed(FormulaSafety.unguarded(text)), as: UTF8.self)
    }
  }

  private static func trimmed(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let first = bytes.firstIndex(where: { $0 > UInt8(ascii: " ") }),
      let last = bytes.lastIndex(where: { $0 > UInt8(ascii: " ") })
    else { return bytes.prefix(0) }
    return bytes[first...last]
  }
}
