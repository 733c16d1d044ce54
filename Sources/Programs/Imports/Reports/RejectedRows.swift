import SeparatedText
import Tabular

extension ImportReport {
  /// Writes the rejected rows as a file that can be mended and imported again.
  ///
  /// The user's own columns with the cells as they were typed, then `error`, `hint` and `line`,
  /// which an import passes over. UTF-8 with a byte order mark, which spreadsheets need, and no
  /// cell that they take for a formula. Cells of password columns are left blank. Memory is flat
  /// however many rows there are.
  ///
  /// - Parameter send: takes what has been written so far.
  /// - Throws: `ImportError` where the file can't be read again, and what `send` throws.
  package func writeRejectedRows(_ send: ([UInt8]) throws -> Void) throws {
    let columns = ownColumns
    var writer = TabularWriter(.excel)
    writer.row(layout.header.spelled.prefix(columns) + ReportColumns.added)
    var reader = RecordReader(source, layout, keepsInvisible: true)
    try errorList.forEachRow { problems in
      guard let number = problems.first?.record else { return }
      while let record = try reader.next() {
        guard record.number == number else { continue }
        writer.row(cells(of: record, problems, columns))
        if writer.bytes.count >= Self.lot { try send(writer.take()) }
        return
      }
    }
    try send(writer.take())
  }

  private static let lot = 1 << 16

  /// Surplus cells stand behind what is added: they are still surplus there, and nothing is lost.
  private func cells(
    of record: Record, _ problems: [ImportProblem], _ columns: Int
  ) -> [String] {
    var texts = record.texts.map(Self.typed)
    for column in passwordColumns where texts.indices.contains(column) { texts[column] = "" }
    let own = texts.prefix(columns)
    let missing = [String](repeating: "", count: columns - own.count)
    let errors = problems.map { problem in
      "\(problem.column.map { "\($0): " } ?? "")\(problem.message) (\(problem.code))"
    }
    var hints: [String] = []
    for problem in problems where !hints.contains(problem.hint) { hints.append(problem.hint) }
    let added = [
      errors.joined(separator: "; "), hints.joined(separator: " "), String(record.line),
    ]
    return own + missing + added + texts.dropFirst(layout.header.count)
  }

  /// Passwords of an export go nowhere, not even back to whoever brought them.
  private var passwordColumns: [Int] {
    layout.header.names.indices.filter {
      HeaderKey(layout.header.names[$0]) == HeaderKey("password")
    }
  }

  /// The columns without those that an earlier file of rejected rows had added.
  private var ownColumns: Int {
    let last = layout.header.names.suffix(ReportColumns.added.count)
    let isReport = last.map { HeaderKey($0) } == ReportColumns.added.map { HeaderKey($0) }
    return layout.header.count - (isReport ? last.count : 0)
  }

  /// The writer puts an apostrophe before what looks like a formula; one that has it already is
  /// not to get a second.
  private static func typed(_ cell: String) -> String {
    String(decoding: FormulaSafety.unguarded(cell.utf8), as: UTF8.self)
  }
}
