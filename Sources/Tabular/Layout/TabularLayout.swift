/// How a file is written and where its table is: found once, good for any number of readings.
package struct TabularLayout: Sendable {
  package let encoding: TextEncoding
  package let hasByteOrderMark: Bool
  package let delimiter: UInt8
  package let header: TableHeader
  /// The physical line of the header, counted from 1.
  package let headerLine: Int
  /// The titles above the header.
  package let titles: [SkippedLine]

  /// Where the first record begins, in bytes of the file, and on which line.
  let start: (offset: Int, line: Int)
  /// How many records stand above the header, blank ones included.
  let recordsAbove: Int

  /// How many records are looked at to find out about delimiter and header.
  private static let sampleRows = 100
  private static let sampleBytes = 1 << 18

  /// Finds the layout of a file.
  ///
  /// `isKnownHeader` says whether the caller knows a text as the name of a column; without such
  /// knowledge only the shape of the records tells where the header is. Throws for a file that is
  /// empty or no delimited text at all.
  package static func find(
    in file: TabularFile, isKnownHeader: (String) -> Bool = { _ in false }
  ) throws(TabularError) -> TabularLayout {
    let head = try file.head(4096)
    guard !head.isEmpty else { throw TabularError(file: file.name, reason: .empty) }
    if let kind = FileKind.of(head) { throw TabularError(file: file.name, reason: .kind(kind)) }
    let (encoding, markLength) = try TextEncoding.found(in: file)
    let sample = try Sample(
      of: file, encoding: encoding, from: markLength, byteCount: sampleBytes)
    let (delimiter, rows) = try delimiterAndRows(of: sample, isKnownHeader)
    guard let index = HeaderSearch.header(in: rows, isKnownHeader: isKnownHeader) else {
      throw TabularError(file: file.name, reason: .empty)
    }
    return TabularLayout(
      encoding: encoding, hasByteOrderMark: markLength > 0, delimiter: delimiter,
      header: TableHeader(
        cells: rows[index].cells, reach: rows[(index + 1)...].map(\.reach).max() ?? 0),
      headerLine: rows[index].line,
      titles: rows[..<index].filter { $0.filled > 0 }
        .map { SkippedLine(line: $0.line, cells: $0.cells) },
      start: (markLength + sample.declaredLength, sample.firstLine), recordsAbove: index)
  }

  private static func delimiterAndRows(
    of sample: Sample, _ isKnownHeader: (String) -> Bool
  ) throws(TabularError) -> (UInt8, [SampleRow]) {
    if let declared = sample.declared?.delimiter {
      return (declared, try sample.rows(sampleRows, delimiter: declared))
    }
    var candidates: [(delimiter: UInt8, rows: [SampleRow])] = []
    for delimiter in DelimiterSearch.candidates {
      candidates.append((delimiter, try sample.rows(sampleRows, delimiter: delimiter)))
    }
    let best = DelimiterSearch.best(of: candidates.map(\.rows), isKnownHeader: isKnownHeader)
    return candidates[best]
  }
}
