package import Tabular

/// A file whose layout and columns are known: ready to be read, as often as needed.
package struct MappedFile<Column: ImportColumn>: Sendable {
  package let file: TabularFile
  package let layout: TabularLayout
  package let mapping: ColumnMapping<Column>
  let dates: ColumnDates<Column>
  private let rules: RowRules
  /// Where a person has ticked whom rows mean.
  let ticks: TickColumns?

  /// Finds out how a file is written and what its columns mean.
  ///
  /// - Throws: `ImportError` where it is no table, lacks a column that every such file has, or
  ///   has a column of dates that can be read in two ways.
  package init(
    _ file: TabularFile, dateOrder: DateOrder? = nil, sheet: String? = nil,
    mappings: MappingChoice = .none, rules: RowRules = RowRules()
  ) throws(ImportError) {
    let dictionary = ColumnDictionary<Column>()
    do throws(TabularError) {
      layout = try TabularLayout.find(in: file, sheet: sheet) {
        dictionary.column($0) != nil || mappings.names($0)
      }
    } catch {
      throw .unreadable(error)
    }
    self.file = file
    self.rules = rules
    ticks = rules.identification == nil ? nil : TickColumns(layout.header.names)
    let known = Column.exportedKind.map { KnownExport.all(of: $0) } ?? []
    mapping = try ColumnMapping(
      layout.header, file: file.name, by: dictionary,
      given: mappings.mapping(for: layout.header.names, among: known), rules: rules)
    dates = try ColumnDates(file, layout, mapping, given: dateOrder)
  }

  /// Hands over each row, checked, in the order of the file.
  ///
  /// - Parameters:
  ///   - checker: reads the cells of each row.
  ///   - temporaryFolder: where errors wait that are too many for memory.
  ///   - body: told each row, and the reader for its progress.
  /// - Returns: what is wrong and odd about the rows, and what was noticed about the file.
  /// - Throws: `ImportError` where the file or the disk can't be read, and what `body` throws.
  func forEach<Checker: RowChecker>(
    _ checker: inout Checker, temporaryFolder: String = "/tmp",
    _ body: (Checker.Row, borrowing RowCells<Column>, RecordReader) throws -> Void
  ) throws -> CheckedFile where Checker.Column == Column {
    var reader = RecordReader(file, layout)
    var cells: RowCells<Column>?
    var errors = ProblemRun(temporaryFolder: temporaryFolder)
    var leftOut: [Int: Int] = [:]
    var (unticked, passedOver) = (0, 0)
    while let record = try next(&reader) {
      guard mapping.takes(record) else {
        passedOver += 1
        continue
      }
      if let ticks, ticks.tick(record) == .none {
        unticked += 1
        continue
      }
      if cells == nil {
        cells = RowCells(mapping, dates: dates, rules: rules, ticks: ticks, first: record)
      } else {
        cells?.move(to: record)
      }
      guard var current = cells.take() else { break }
      let row = checker.check(&current)
      if !current.isRejected, !current.errors.isEmpty {
        leftOut[current.number] = current.errors.count
      }
      try body(row, current, reader)
      for error in current.errors { try errors.add(error) }
      cells = current
    }
    return CheckedFile(
      errors: errors, warnings: cells?.warnings ?? Notes(), leftOut: leftOut, unticked: unticked,
      passedOver: passedOver, unknownGoals: checker.unknownGoals, summary: reader.summary,
      cleanedCells: cells?.cleanedCells ?? 0)
  }

  private func next(_ reader: inout RecordReader) throws(ImportError) -> Record? {
    do throws(TabularError) {
      return try reader.next()
    } catch {
      throw .unreadable(error)
    }
  }
}

/// What reading a file brought to light besides its rows.
package struct CheckedFile: Sendable {
  let errors: ProblemRun
  package let warnings: Notes
  /// How many bad cells were left out of each record that is not rejected for them.
  package let leftOut: [Int: Int]
  /// Lines of a file of unresolved rows that nobody has ticked; they are passed over.
  package let unticked: Int
  /// Rows that the file is not imported for, such as the staff among an export's users.
  let passedOver: Int
  package let unknownGoals: UnknownGoals?
  package let summary: ReadingSummary
  /// How many ids and e-mail addresses had invisible spaces inside.
  package let cleanedCells: Int
}
