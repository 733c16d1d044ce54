import CivilTime
import Database
import JSON
import Tabular

/// The way of files into the database, within one transaction.
struct ImportPassage<Kind: ImportKind> {
  private let kind: Kind
  private let request: ImportRequest
  private let now: Instant
  private let ids: IdentifierSource
  private let progress: (ImportProgress) -> Void
  /// Whether a file was refused: nothing is written then, nor after it.
  private var isRefused = false

  init(
    _ kind: Kind, _ request: ImportRequest, now: Instant, ids: IdentifierSource,
    progress: @escaping (ImportProgress) -> Void
  ) {
    self.kind = kind
    self.request = request
    self.now = now
    self.ids = ids
    self.progress = progress
  }

  /// Brings all files in, or none.
  mutating func bring(
    _ sources: [ImportSource<Kind.Column>], _ tx: Transaction
  ) throws -> [ImportReport] {
    guard sources.count > 1 else { return try sources.map { try bring($0, tx) } }
    var reports: [ImportReport] = []
    do {
      try tx.savepoint {
        for (index, source) in sources.enumerated() {
          if index > 0 { try tx.execute(.dropTemporaryTables) }
          reports.append(try bring(source, tx))
        }
        if isRefused { throw Refusal() }
      }
    } catch is Refusal {
      for index in reports.indices {
        (reports[index].id, reports[index].isApplicable) = (nil, false)
      }
    }
    return reports
  }

  /// Brings one file in; with a rejected row it is only looked at, unless bad rows are skipped.
  private mutating func bring(
    _ source: ImportSource<Kind.Column>, _ tx: Transaction
  ) throws -> ImportReport {
    let mapped = source.mapped
    let fields = kind.fields.filter { $0.isStaged(for: mapped.mapping) }
    let run = ImportRun(
      ids.next(), request, file: mapped.file.name, now: now, staged: Set(fields.map(\.name)),
      hasTicks: mapped.ticks != nil, mapping: mapped.mapping)
    let checked = try Staging(kind, mapped, fields).fill(run, tx, progress)
    try tx.execute(.lockImports(of: request.tenant))
    var report = ImportReport(kind: kind.name, source: mapped.file, layout: mapped.layout)
    report.add(checked, mapped.mapping)
    try report.add(try kind.plan(run, tx), after: checked)
    report.leftOut = try LeftOutCells(checked.leftOut, tx)
    report.isDryRun = request.isDryRun
    let before = try tx.first(
      .lastImport(of: source.sha256, as: kind.name, into: kind.program, tenant: request.tenant))
    if let before { report.notices.append(.repeated(report.file, before)) }
    if request.sheet != nil, mapped.layout.sheet == nil { report.notices.append(.sheetIgnored) }
    report.add(try tx.one(.plannedCounts))
    if request.sync == nil { report.withdrawnCount = nil }
    if !report.mayBeApplied(by: request) { isRefused = true }
    guard !isRefused else { return report }
    report.isApplicable = true
    try tx.execute(
      .insertImport(
        report, program: kind.program, sha256: source.sha256,
        mapping: JSONText(String(decoding: mapped.mapping.document.bytes, as: UTF8.self)),
        run: run))
    try kind.apply(run, tx)
    try keep(mapped.mapping, run, tx)
    if !request.isDryRun { report.id = run.id }
    return report
  }

  /// Remembers a mapping that was given for files with the same headers, and saves it if asked.
  private func keep(
    _ mapping: ColumnMapping<Kind.Column>, _ run: ImportRun, _ tx: Transaction
  ) throws {
    let headers = HeaderSet(mapping.headers)
    func save(_ name: String?, _ headers: HeaderSet?) throws {
      try tx.execute(
        .saveMapping(
          mapping.savedEntries, id: ids.next(), name: name, headers: headers, of: kind.name,
          in: kind.program, run))
    }
    if request.forgetsMapping {
      try tx.execute(
        .forgetMapping(for: headers, of: kind.name, in: kind.program, tenant: run.tenant))
    } else if mapping.given?.isGivenNow == true {
      try save(nil, headers)
    }
    if let name = request.savesMappingAs { try save(name, nil) }
  }

  /// Undoes what the files before the refused one have done.
  private struct Refusal: Error {}
}
