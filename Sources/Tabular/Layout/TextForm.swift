/// How delimited text is written.
struct TextForm: Sendable {
  let encoding: TextEncoding
  let hasByteOrderMark: Bool
  let delimiter: UInt8
  /// Where the first record begins, in bytes of the file, and on which line.
  let start: (offset: Int, line: Int)

  private static let sampleBytes = 1 << 18
  /// With fewer records than this the sample may have cut the header off, and more is looked at.
  private static let fewRecords = 10

  /// Finds out how a file is written; also returns its first records.
  static func find(
    in file: TabularFile, rowLimit: Int, isKnownHeader: (String) -> Bool
  ) throws(TabularError) -> (form: TextForm, rows: [SampleRow]) {
    let (encoding, markLength) = try TextEncoding.found(in: file)
    var byteCount = sampleBytes
    var sample = try Sample(of: file, encoding: encoding, from: markLength, byteCount: byteCount)
    var (delimiter, rows) = try delimiterAndRows(of: sample, rowLimit, isKnownHeader)
    while !sample.isWhole, rows.count < fewRecords, byteCount < DelimitedRecords.recordByteLimit {
      byteCount *= 4
      sample = try Sample(of: file, encoding: encoding, from: markLength, byteCount: byteCount)
      (delimiter, rows) = try delimiterAndRows(of: sample, rowLimit, isKnownHeader)
    }
    let form = TextForm(
      encoding: encoding, hasByteOrderMark: markLength > 0, delimiter: delimiter,
      start: (markLength + sample.declaredLength, sample.firstLine))
    return (form, rows)
  }

  private static func delimiterAndRows(
    of sample: Sample, _ rowLimit: Int, _ isKnownHeader: (String) -> Bool
  ) throws(TabularError) -> (UInt8, [SampleRow]) {
    if let declared = sample.declared?.delimiter {
      return (declared, try sample.rows(rowLimit, delimiter: declared))
    }
    var candidates: [(delimiter: UInt8, rows: [SampleRow])] = []
    for delimiter in DelimiterSearch.candidates {
      candidates.append((delimiter, try sample.rows(rowLimit, delimiter: delimiter)))
    }
    let best = DelimiterSearch.best(of: candidates.map(\.rows), isKnownHeader: isKnownHeader)
    return candidates[best]
  }
}
