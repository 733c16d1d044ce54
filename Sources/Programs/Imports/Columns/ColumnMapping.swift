package import Tabular

/// Which columns of a file mean what.
package struct ColumnMapping<Column: ImportColumn>: Sendable {
  /// The file's headers, each different.
  package let headers: [String]
  /// Where each known column stands in the file; nil where the file has no such column.
  private let positions: [Int?]
  /// Headers that mean nothing here.
  package let ignored: [String]
  /// Headers that mean a column which another header means already.
  package let repeated: [String]

  /// Maps the headers of a file by name and synonym.
  ///
  /// - Throws: `ImportError.columnsMissing` where a required column is not there.
  package init(
    _ header: TableHeader, file: String, by dictionary: ColumnDictionary<Column>
  ) throws(ImportError) {
    var positions = [Int?](repeating: nil, count: Column.allCases.count)
    var (ignored, repeated): ([String], [String]) = ([], [])
    for (position, name) in header.names.enumerated() {
      if let column = dictionary.column(name) {
        if positions[column.rawValue] == nil {
          positions[column.rawValue] = position
        } else {
          repeated.append(name)
        }
      } else if !ReportColumns.names.contains(HeaderKey(name)) {
        ignored.append(name)
      }
    }
    headers = header.names
    self.positions = positions
    (self.ignored, self.repeated) = (ignored, repeated)
    let missing = Column.allCases.filter {
      $0.heading.isRequired && positions[$0.rawValue] == nil
    }
    guard missing.isEmpty else {
      throw .columnsMissing(
        file: file,
        missing.map {
          MissingColumn(name: $0.name, likeliest: dictionary.likeliest(of: ignored, for: $0))
        },
        found: header.names)
    }
  }

  /// Where a column stands in the file, counted from 0.
  package func position(of column: Column) -> Int? {
    positions[column.rawValue]
  }

  package func has(_ column: Column) -> Bool {
    positions[column.rawValue] != nil
  }

  /// The columns that the file has.
  package var columns: [Column] {
    Column.allCases.filter(has)
  }

  /// A column as the file spells it, or by its own name where the file lacks it.
  package func spelling(of column: Column) -> String {
    positions[column.rawValue].map { headers[$0] } ?? column.name
  }

  /// As above, by the column's own name.
  func spelling(ofName name: String) -> String {
    Column.allCases.first { $0.name == name }.map(spelling(of:)) ?? name
  }
}

/// The columns that Trellis adds to a file of rejected rows: silently passed over on the way back.
enum ReportColumns {
  static let added = ["error", "hint", "line"]
  static let names = Set(added.map { HeaderKey($0) })
}
