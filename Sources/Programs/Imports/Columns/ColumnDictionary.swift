/// All the headers by which the columns of a kind are known.
package struct ColumnDictionary<Column: ImportColumn>: Sendable {
  private let columns: [HeaderKey: Column]

  package init() {
    var columns: [HeaderKey: Column] = [:]
    for column in Column.allCases { columns[HeaderKey(column.name)] = column }
    for column in Column.allCases {
      for synonym in column.heading.synonyms where columns[HeaderKey(synonym)] == nil {
        columns[HeaderKey(synonym)] = column
      }
    }
    self.columns = columns
  }

  /// The column that a header names, or nil.
  package func column(_ header: String) -> Column? {
    columns[HeaderKey(header)]
  }

  /// The header of a file that is spelled most like a column, where one is at all.
  func likeliest(of headers: [String], for column: Column) -> String? {
    let names = [column.name] + column.heading.synonyms
    let spellings = names.map { Spelling(HeaderKey($0).text) }
    let rated = headers.compactMap { header -> (distance: Int, header: String)? in
      let written = Spelling(HeaderKey(header).text)
      guard let distance = spellings.compactMap({ $0.distance(to: written) }).min() else {
        return nil
      }
      return (distance, header)
    }
    return rated.min { $0.distance < $1.distance }?.header
  }
}
