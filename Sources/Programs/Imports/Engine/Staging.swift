import Database
import Tabular

/// Copies the checked rows of a file into the temporary table `import_rows`.
///
/// Row-level security forbids COPY into the tables themselves, and comparing belongs into SQL.
/// Rejected rows are copied too, as far as they could be read: they still show who is in the file.
struct Staging<Kind: ImportKind> {
  private let kind: Kind
  private let file: MappedFile<Kind.Column>
  private let fields: [StagedField<Kind.Column, Kind.Row>]

  private static var rowsBetweenProgress: Int { 10_000 }
  /// With no more rows than this any plan is fast.
  private static var fewRows: Int { 100 }

  init(
    _ kind: Kind, _ file: MappedFile<Kind.Column>,
    _ fields: [StagedField<Kind.Column, Kind.Row>]
  ) {
    self.kind = kind
    self.file = file
    self.fields = fields
  }

  func fill(
    _ run: ImportRun, _ tx: Transaction, _ progress: (ImportProgress) -> Void
  ) throws -> CheckedFile {
    var checker = try kind.checker(for: run, tx)
    try tx.execute(.createStaging(run.addedFields + fields.map { ($0.name, $0.type) }))
    var checked: CheckedFile?
    let columns =
      ["record", "line", "is_rejected"] + run.addedFields.map(\.name) + fields.map(\.name)
    try tx.copyIn("import_rows", columns: columns) { writer in
      checked = try file.forEach(
        &checker, temporaryFolder: run.request.temporaryFolder
      ) { row, cells, reader in
        writer.begin()
        writer.add(cells.number)
        writer.add(cells.line)
        writer.add(cells.isRejected)
        if run.stagesLeftOut { writer.add(cells.leftOut.map(\.name)) }
        if run.stagesTicks {
          writer.add(cells.tick == .new)
          writer.add(cells.originalLine)
        }
        for field in fields { field.write(row, &writer) }
        try writer.end()
        if cells.number % Self.rowsBetweenProgress == 0 {
          progress(
            ImportProgress(
              rows: cells.number, bytes: reader.bytesRead, totalBytes: file.file.byteCount))
        }
      }
    }
    let keys = fields.filter(\.sources.isEmpty).map(\.name)
    try tx.execute(.analyzeStaging(["record"] + keys))
    if let rows = checked?.summary.records, rows > Self.fewRows {
      try tx.execute(.preferHashJoins)
      try tx.execute(.allowLargeSorts)
    }
    guard let checked else { throw DatabaseError(.misuse, "COPY ended without reading the file") }
    return checked
  }
}
