/// Finds the header among the first records of a file, below whatever titles stand above it.
enum HeaderSearch {
  /// The index of the header, or nil where every record is blank.
  ///
  /// Known names decide, if the caller knows any. Without them it is the first record that is
  /// nearly as full as the records of this file usually are; titles fill one or two cells.
  static func header(in rows: [SampleRow], isKnownHeader: (String) -> Bool) -> Int? {
    let byShape = headerByShape(rows)
    let hits = rows.map { $0.hits(isKnownHeader) }
    guard let most = hits.max(), most > 0 else { return byShape }
    if let byShape, hits[byShape] == most { return byShape }
    return hits.firstIndex(of: most)
  }

  private static func headerByShape(_ rows: [SampleRow]) -> Int? {
    let usual = SampleRow.mostFrequent(rows.map(\.reach)).width
    return rows.firstIndex { $0.filled > 0 && $0.filled * 4 >= usual * 3 }
      ?? rows.firstIndex { $0.filled > 0 }
  }
}
