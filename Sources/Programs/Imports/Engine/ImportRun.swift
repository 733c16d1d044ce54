package import CivilTime
import Database

/// One import under way: what its kind must know to plan and apply.
package struct ImportRun: Sendable {
  /// Its identifier; those of what it creates begin as this one does.
  package let id: ImportReport.ID
  package let request: ImportRequest
  package let now: Instant
  /// The columns the staged rows have.
  package let staged: Set<String>
  /// The columns the file has, by their own names.
  package let columns: Set<String>
  /// The file as the user named it.
  package let file: String
  /// Whether it is a file of unresolved rows, in which a person has ticked whom they mean.
  package let stagesTicks: Bool
  private let spellings: [String: String]
  private let steps = ImportSteps()

  init<Column>(
    _ id: ImportReport.ID, _ request: ImportRequest, file: String, now: Instant,
    staged: Set<String> = [], hasTicks: Bool = false, mapping: ColumnMapping<Column>
  ) {
    self.init(
      id, request, file: file, now: now, staged: staged, columns: Set(mapping.columns.map(\.name)),
      hasTicks: hasTicks,
      spellings: Dictionary(
        Column.allCases.map { ($0.name, mapping.spelling(of: $0)) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// A run over several files at once, with their columns as they spell them by their own names.
  init(
    _ id: ImportReport.ID, _ request: ImportRequest, file: String, now: Instant,
    staged: Set<String>, columns: Set<String> = [], hasTicks: Bool = false,
    spellings: [String: String]
  ) {
    self.id = id
    self.file = file
    stagesTicks = hasTicks
    self.request = request
    self.now = now
    self.staged = staged
    self.columns = columns
    self.spellings = spellings
  }

  package var tenant: Tenant.ID { request.tenant }

  /// What is staged of each row besides the fields of its kind: the columns whose bad cells are left
  /// out, which are blank but not to be cleared; whether a person says that it is somebody new; and
  /// on which line of the first file it stood.
  var addedFields: [(name: String, type: StagedType)] {
    (stagesLeftOut ? [("left_out", .texts)] : [])
      + (stagesTicks ? [("is_new_by_hand", .boolean), ("ticked_line", .text)] : [])
  }

  /// Whether the rows are staged with `left_out`: where blank and left out are two things.
  package var stagesLeftOut: Bool { request.skipsBadCells && request.blankClears }

  /// Why somebody is withdrawn whom the file doesn't name, for the record.
  package var syncReason: String { "absent from \(file) (import \(id))" }

  /// A column as the file spells it, by its own name.
  package func spelling(of name: String) -> String {
    spellings[name] ?? name
  }

  /// A new series of identifiers, told apart by numbers.
  package func series() -> IDSeries {
    IDSeries(of: id, steps.next())
  }

  /// The identifiers that this import can make.
  var ownIDs: ImportIDs { ImportIDs(of: id) }

  /// The number after which a statement counts the changes that it records, so that they are in
  /// the order of the statements.
  func nextNumber() -> Int64 {
    Int64(steps.next()) << 32
  }

  /// A problem of a staged row.
  package func problem(
    line: Int, record: Int, column: String?, value: String?, _ fault: CellFault
  ) -> ImportProblem {
    ImportProblem(
      line: line, record: record, column: column.map(spelling(of:)), value: value, fault)
  }
}
