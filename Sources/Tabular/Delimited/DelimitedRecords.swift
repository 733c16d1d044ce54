/// The records of delimited text, one after the other: RFC 4180, and what people write instead.
///
/// The second of two stages. It walks the marks of `StructureMarks` and cuts cells between them;
/// each cell stays where it was read, a doubled quote in it being made single on the spot.
/// Linear in the file's size, whatever it holds: text is looked at again only after a quote that
/// turned out not to close, and what lies behind such a quote cannot contain another.
final class DelimitedRecords: RawRecords {
  /// The longest record that is still believed to be one.
  static let recordByteLimit = 1 << 22
  /// Less room than this is not worth a read.
  private static let leastFilling = 1 << 12

  let storage: RecordStorage
  private let marks = StructureMarks()
  private let fileName: String
  private let delimiter: UInt8
  private var stream: TextStream
  /// Whether the text in `storage` reaches to the end of the file.
  private var hasEnd = false
  private var recordStart = 0
  private var nextMark = 0
  private var line: Int
  /// Whether the rest of a record that was cut off is still to be passed over.
  private var isInsideCutOff = false
  /// How many bytes and marks were looked at so far; tests hold it against the file's size.
  private(set) var work = 0

  init(_ stream: TextStream, fileName: String, delimiter: UInt8, line: Int = 1) {
    self.stream = stream
    self.fileName = fileName
    self.delimiter = delimiter
    self.line = line
    storage = RecordStorage(capacity: max(2 * Self.leastFilling, stream.bytesAtMost(1 << 18)))
  }

  var bytesRead: Int { stream.offset }

  func advance() throws(TabularError) -> Bool {
    if isInsideCutOff { try passCutOff() }
    while true {
      if recordStart < storage.textCount {
        if cutRecord() { return true }
      } else if hasEnd {
        return false
      }
      try readOn()
    }
  }

  /// Moves what is not yet cut to the front and adds the next piece of the file.
  private func readOn() throws(TabularError) {
    let text = storage.text
    let rest = storage.textCount - recordStart
    if recordStart > 0 {
      for place in 0..<rest { text[place] = text[recordStart + place] }
      recordStart = 0
      storage.textCount = rest
    }
    if text.count - rest < Self.leastFilling { storage.growText() }
    let room = max(Self.recordByteLimit - rest, Self.leastFilling)
    let count = try stream.fill(
      UnsafeMutableBufferPointer(rebasing: storage.text[rest...].prefix(room)))
    storage.textCount = rest + count
    work += storage.textCount
    hasEnd = count == 0
    nextMark = 0
    marks.find(
      in: UnsafeBufferPointer(rebasing: storage.text[..<storage.textCount]), delimiter: delimiter)
  }

  /// Whether one record takes all the room there is, so that waiting for more of it is over.
  private var isFull: Bool {
    recordStart == 0 && storage.textCount > Self.recordByteLimit - Self.leastFilling
  }

  /// Cuts the record at `recordStart` into cells, or returns false where its end is not read yet.
  ///
  /// One that has no end where there is no more room is cut off, and its rest passed over later.
  private func cutRecord() -> Bool {
    if cutRecord(hasEnd: hasEnd) { return true }
    guard isFull, cutRecord(hasEnd: true) else { return false }
    storage.problems.append(RecordProblem(kind: .endless, column: nil, line: storage.line))
    isInsideCutOff = true
    return true
  }

  private func cutRecord(hasEnd: Bool) -> Bool {
    var cutter = RecordCutter(
      storage: storage, marks: marks.marks, delimiter: delimiter, hasEnd: hasEnd,
      givesUpQuotes: hasEnd || isFull)
    let outcome = cutter.cut(from: recordStart, mark: nextMark, line: line)
    work += cutter.work
    guard case .record(let end) = outcome else { return false }
    (recordStart, nextMark, line) = (end.next, end.mark, end.line)
    return true
  }

  /// Goes on behind the next line end, whether or not it stands in quotes.
  private func passCutOff() throws(TabularError) {
    isInsideCutOff = false
    recordStart = storage.textCount
    if recordStart > 0, storage.text[recordStart - 1] == ASCII.cr { recordStart -= 1 }
    repeat {
      try readOn()
      if let mark = marks.marks.firstIndex(where: { isLineEnd(storage.text[Int($0)]) }) {
        (recordStart, nextMark) = (Int(marks.marks[mark]), mark)
        return try passLineEnd()
      }
      recordStart = storage.textCount
    } while !hasEnd
  }

  /// Goes on behind the line end at `recordStart`, of one byte or two.
  private func passLineEnd() throws(TabularError) {
    if recordStart + 1 == storage.textCount { try readOn() }
    let next = recordStart + 1
    let isPair =
      storage.text[recordStart] == ASCII.cr && next < storage.textCount
      && storage.text[next] == ASCII.lf
    recordStart += isPair ? 2 : 1
    nextMark += isPair ? 2 : 1
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == ASCII.lf || byte == ASCII.cr
  }
}
