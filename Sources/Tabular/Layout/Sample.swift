/// The beginning of a file, converted, to try delimiters on.
struct Sample {
  let declared: (delimiter: UInt8, length: Int)?
  /// The length of the `sep=` line in bytes of the file.
  let declaredLength: Int
  private let file: TabularFile
  /// Whether the file has no more than this.
  let isWhole: Bool
  private static let leastFilling = 64

  init(
    of file: TabularFile, encoding: TextEncoding, from offset: Int, byteCount: Int
  ) throws(TabularError) {
    var stream = TextStream(file, encoding: encoding, from: offset)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: stream.bytesAtMost(byteCount - Self.leastFilling) + Self.leastFilling)
    defer { buffer.deallocate() }
    var count = 0
    while buffer.count - count >= Self.leastFilling {
      let added = try stream.fill(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
      if added == 0 { break }
      count += added
    }
    let text = UnsafeBufferPointer(rebasing: buffer[..<count])
    declared = DelimiterSearch.declared(in: text)
    let isWide = encoding == .utf16BigEndian || encoding == .utf16LittleEndian
    declaredLength = (declared?.length ?? 0) * (isWide ? 2 : 1)
    self.file = TabularFile(name: file.name, bytes: Array(text.dropFirst(declared?.length ?? 0)))
    isWhole = stream.offset >= file.byteCount
  }

  /// The physical line of the first record.
  var firstLine: Int { declared == nil ? 1 : 2 }

  /// The first records as a delimiter cuts them, without one that the sample breaks off.
  func rows(_ limit: Int, delimiter: UInt8) throws(TabularError) -> [SampleRow] {
    let stream = TextStream(file, encoding: .utf8, from: 0)
    let records = DelimitedRecords(
      stream, fileName: file.name, delimiter: delimiter, line: firstLine)
    var rows = try SampleRow.first(limit, of: records)
    if !isWhole, rows.count > 1, rows.count < limit { rows.removeLast() }
    return rows
  }
}
