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

  /// The column that a header seems to be a slip of, among those that a file lacks.
  ///
  /// At most a quarter of the letters may be wrong: `Frist name`, but not `Shoe` for `Home`.
  func misspelt(_ header: String, among lacking: [Column]) -> Column? {
    let key = HeaderKey(header).text
    let written = Spelling(key)
    let slips = key.unicodeScalars.count / 4
    guard slips > 0 else { return nil }
    var best: (distance: Int, column: Column)?
    for column in lacking {
      for name in [column.name] + column.heading.synonyms {
        guard let distance = written.distance(to: Spelling(HeaderKey(name).text)),
          distance <= slips, distance < best?.distance ?? Int.max
        else { continue }
        best = (distance, column)
      }
    }
    return best?.column
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
