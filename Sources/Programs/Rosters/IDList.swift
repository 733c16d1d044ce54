package import Tabular

/// The people whom a file names by id: a roster's own columns, or one id on each line.
package struct IDList: Sendable {
  /// Each once, in the order of the file.
  package let ids: [String]
  /// What is wrong with single rows.
  package let errors: [ImportProblem]

  /// Reads a file that has a column of ids under any of its headers, or nothing but ids.
  ///
  /// - Throws: `ImportError` where it is no table or has no such column.
  package init<Column: ImportColumn>(_ file: TabularFile, in column: Column) throws {
    let (ids, errors) = try Self.read(file, column)
    var known: Set<ExternalID> = []
    self.ids = ids.filter { known.insert($0).inserted }.map(\.text)
    self.errors = errors
  }

  private static func read<Column: ImportColumn>(
    _ file: TabularFile, _ column: Column
  ) throws -> ([ExternalID], [ImportProblem]) {
    do {
      // Dates may be in any order here: nobody reads them.
      let rows = try CheckedRows(file, by: IDChecker(column), dateOrder: .monthFirst)
      return (rows.rows.compactMap(\.row), rows.errors)
    } catch ImportError.columnsMissing(let name, let missing, let found) {
      guard found.count == 1 else {
        throw ImportError.columnsMissing(file: name, missing, found: found)
      }
      return try lines(of: file)
    }
  }

  /// The ids of a file whose first line is no header, but the first id.
  private static func lines(of file: TabularFile) throws -> ([ExternalID], [ImportProblem]) {
    let layout = try TabularLayout.find(in: file)
    var cells = layout.header.spelled
    var reader = RecordReader(file, layout)
    do throws(TabularError) {
      while let record = try reader.next() { cells.append(record.text(0)) }
    } catch {
      // A single id looks like a header without rows.
      guard case .headerAlone = error.reason else { throw ImportError.unreadable(error) }
    }
    var (ids, errors): ([ExternalID], [ImportProblem]) = ([], [])
    for (number, cell) in cells.enumerated() {
      switch PersonID.parse(cell) {
      case .success(let id): ids.append(id)
      case .failure(let fault):
        errors.append(
          ImportProblem(line: number + 1, record: number + 1, column: nil, value: cell, fault))
      }
    }
    return (ids, errors)
  }
}

/// Reads nothing of a row but the id.
private struct IDChecker<Column: ImportColumn>: RowChecker {
  private let column: Column

  init(_ column: Column) {
    self.column = column
  }

  func check(_ cells: inout RowCells<Column>) -> ExternalID? {
    cells.personID(column)
  }
}
