import Database
import Tabular

/// Copies the files of a set into temporary tables, one table a file.
///
/// A file that the set lacks leaves an empty table, so that no statement need ask which are there.
struct OneRosterStaging {
  private let set: OneRosterSet
  private let request: ImportRequest
  private let tx: Transaction
  private let progress: (ImportProgress) -> Void
  private var rows = 0
  private var bytesBefore = 0
  private(set) var staged: [OneRosterFile: StagedFile] = [:]

  private static let rowsBetweenProgress = 10_000

  init(
    _ set: OneRosterSet, _ request: ImportRequest, _ tx: Transaction,
    _ progress: @escaping (ImportProgress) -> Void
  ) {
    self.set = set
    self.request = request
    self.tx = tx
    self.progress = progress
  }

  mutating func fill() throws {
    try fill(OneRosterOrgs.self)
    try fill(OneRosterUsers.self)
    try fill(OneRosterRoles.self)
    try fill(OneRosterDemographics.self)
    try fill(OneRosterClasses.self)
    try fill(OneRosterEnrollments.self)
  }

  private mutating func fill<Table: OneRosterTable>(_ table: Table.Type) throws {
    let fields = Table.fields
    try tx.execute(
      .createOneRosterTable(Table.file.table, fields.map { ($0.name, $0.type) }))
    guard let file = set.file(Table.file) else { return }
    do {
      try copy(table, file, fields)
    } catch ImportError.unreadable(let error)
      where error.isHeaderAlone && !set.needsRows(Table.file)
    {
      staged[Table.file] = StagedFile(Table.file)
    }
    bytesBefore += file.byteCount
    try tx.execute(.analyzeOneRosterTable(Table.file.table))
  }

  private mutating func copy<Table: OneRosterTable>(
    _ table: Table.Type, _ file: TabularFile, _ fields: [StagedField<Table.Column, Table.Row>]
  ) throws {
    let mapped = try MappedFile<Table.Column>(file, dateOrder: request.dateOrder)
    var checker = Table.checker()
    var checked: CheckedFile?
    let columns = ["record", "line", "is_rejected"] + fields.map(\.name)
    var count = 0
    try tx.copyIn(Table.file.table, columns: columns) { writer in
      checked = try mapped.forEach(&checker, temporaryFolder: request.temporaryFolder) {
        row, cells, reader in
        writer.begin()
        writer.add(cells.number)
        writer.add(cells.line)
        writer.add(cells.isRejected)
        for field in fields { field.write(row, &writer) }
        try writer.end()
        count += 1
        if count % Self.rowsBetweenProgress == 0 { tell(count, reader.bytesRead) }
      }
    }
    rows += count
    staged[Table.file] = StagedFile(Table.file, rows: count, checked, mapped.mapping, mapped.layout)
  }

  private func tell(_ count: Int, _ bytes: Int) {
    progress(
      ImportProgress(
        rows: rows + count, bytes: bytesBefore + bytes, totalBytes: set.byteCount))
  }
}

/// What the reading of one file of a set brought to light.
struct StagedFile: Sendable {
  let file: OneRosterFile
  let rows: Int
  let errors: ProblemRun?
  let warnings: [ImportProblem]
  let encoding: String
  let delimiter: String
  let headerLine: Int
  /// The file's columns as it spells them, by their own names.
  let spellings: [String: String]

  /// A file with a header alone.
  init(_ file: OneRosterFile) {
    self.file = file
    (rows, errors, warnings, spellings) = (0, nil, [], [:])
    (encoding, delimiter, headerLine) = ("", "", 1)
  }

  init<Column>(
    _ file: OneRosterFile, rows: Int, _ checked: CheckedFile?, _ mapping: ColumnMapping<Column>,
    _ layout: TabularLayout
  ) {
    self.file = file
    self.rows = rows
    errors = checked?.errors
    warnings = checked?.warnings.problems ?? []
    encoding = layout.encoding.rawValue
    delimiter = String(decoding: [layout.delimiter], as: UTF8.self)
    headerLine = layout.headerLine
    spellings = Dictionary(
      Column.allCases.map { ($0.name, mapping.spelling(of: $0)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension StagedFile {
  /// The columns of `users.csv` by the names that a students file has for them.
  func rosterSpellings(_ ids: OneRosterOptions.StudentIDs) -> [String: String] {
    let names = [
      "external_id": ids == .sourcedID ? "sourcedId" : "identifier", "given_name": "givenName",
      "family_name": "familyName",
      "grade": "grades", "site": "orgSourcedIds", "agents": "agentSourcedIds",
      "birth_date": "birthDate",
    ]
    return spellings.merging(names.mapValues { spellings[$0] ?? $0 }) { _, name in name }
  }
}

extension TabularError {
  fileprivate var isHeaderAlone: Bool {
    if case .headerAlone = reason { true } else { false }
  }
}
