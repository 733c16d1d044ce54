import SeparatedText
import Tabular

extension ImportReport {
  /// Writes the rows for which nobody was found, or several people, as a file to be ticked and
  /// imported again: a line for each candidate, in front of the user's own columns.
  ///
  /// Rows of such a file that were passed over because nobody has ticked them yet are in it again.
  ///
  /// - Parameter send: takes what has been written so far.
  /// - Throws: `ImportError` where the file can't be read again, and what `send` throws.
  package func writeUnresolvedRows(_ send: ([UInt8]) throws -> Void) throws {
    let names = layout.header.names
    let ticks = TickColumns(names)
    let own = names.indices.filter { !isAdded(names[$0], ticks) }
    var writer = TabularWriter(.excel)
    writer.row(TickColumns.first + own.map { layout.header.spelled[$0] } + TickColumns.last)
    let rows = Dictionary(unresolved.map { ($0.record, $0) }, uniquingKeysWith: { a, _ in a })
    var reader = RecordReader(source, layout, keepsInvisible: true)
    while let record = try next(&reader) {
      let cells = own.map { Self.typed(record, $0) }
      if let row = rows[record.number] {
        for candidate in row.candidates.isEmpty ? [nil] : row.candidates.map({ $0 }) {
          writer.row(Self.added(candidate) + cells + [row.reason, String(record.line)])
        }
      } else if let ticks, ticks.tick(record) == .none {
        writer.row(
          TickColumns.first.map { cell($0, record) } + cells
            + TickColumns.last.map { cell($0, record) })
      }
      if writer.bytes.count >= 1 << 16 { try send(writer.take()) }
    }
    try send(writer.take())
  }

  private static func added(_ candidate: MatchCandidate?) -> [String] {
    ["", candidate?.externalID ?? "", candidate?.name ?? "", candidate?.particulars ?? ""]
  }

  private func isAdded(_ name: String, _ ticks: TickColumns?) -> Bool {
    let key = HeaderKey(name)
    return ReportColumns.names.contains(key) || ticks != nil && TickColumns.names.contains(key)
  }

  private func cell(_ name: String, _ record: borrowing Record) -> String {
    let position = layout.header.names.firstIndex { HeaderKey($0) == HeaderKey(name) }
    return position.map { Self.typed(record, $0) } ?? ""
  }

  /// The writer puts an apostrophe before what looks like a formula; none gets two.
  private static func typed(_ record: borrowing Record, _ column: Int) -> String {
    String(decoding: FormulaSafety.unguarded(record.text(column).utf8), as: UTF8.self)
  }

  private func next(_ reader: inout RecordReader) throws(ImportError) -> Record? {
    do throws(TabularError) {
      return try reader.next()
    } catch {
      throw .unreadable(error)
    }
  }
}
