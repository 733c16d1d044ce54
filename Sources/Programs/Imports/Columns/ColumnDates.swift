import CivilTime
import Tabular

/// The order of day and month in each column of dates: found for the whole column, never per row.
struct ColumnDates<Column: ImportColumn>: Sendable {
  private var orders: [Column: DateOrder] = [:]

  /// Finds the orders by a reading of the dates alone.
  ///
  /// - Throws: `ImportError.dateOrderUnknown` where nothing in a column decides it and no order is
  ///   given, `.dateOrderContradictory` where it is decided in both ways, `.unreadable` where the file can't be read to its end.
  init(
    _ file: TabularFile, _ layout: TabularLayout, _ mapping: ColumnMapping<Column>,
    given: DateOrder?
  ) throws(ImportError) {
    let columns = Column.dates.filter(mapping.has)
    guard !columns.isEmpty else { return }
    for (column, decision) in zip(columns, try Self.decisions(file, layout, mapping, columns)) {
      switch decision {
      case .notNeeded: break
      case .decided(let order): orders[column] = order
      case .undecided(let line):
        guard let given else {
          throw .dateOrderUnknown(
            file: file.name, column: mapping.spelling(of: column), line: line)
        }
        orders[column] = given
      case .contradictory(let dayFirstLine, let monthFirstLine):
        guard let given else {
          throw .dateOrderContradictory(
            file: file.name, column: mapping.spelling(of: column), dayFirstLine: dayFirstLine,
            monthFirstLine: monthFirstLine)
        }
        orders[column] = given
      }
    }
  }

  /// The day that a cell of a column names.
  func day(_ text: String, in column: Column) -> Result<Day, CellFault> {
    DateText.parse(text, order: orders[column])
  }

  /// The day, or the day and time, that a cell of a column names.
  func time(_ text: String, in column: Column) -> Result<CellTime, CellFault> {
    CellTime.parse(text, order: orders[column])
  }

  private static func decisions(
    _ file: TabularFile, _ layout: TabularLayout, _ mapping: ColumnMapping<Column>,
    _ columns: [Column]
  ) throws(ImportError) -> [DateOrder.Decision] {
    var tallies = columns.map { _ in DateOrderTally() }
    let positions = columns.compactMap(mapping.position)
    do throws(TabularError) {
      var reader = RecordReader(file, layout)
      while let record = try reader.next() {
        for (index, position) in positions.enumerated() {
          tallies[index].add(CellTime.datePart(record[position]), line: record.line)
        }
      }
    } catch {
      throw .unreadable(error)
    }
    return tallies.map(\.decision)
  }
}
