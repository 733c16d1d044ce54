import CivilTime
import Foundation
import JSON
import Programs
import Tabular

/// Sets the same values for many people: an import of a file that the command line wrote.
struct SettingSession {
  let office: Office
  let options: SettingOptions
  let role: ParticipantRole
  let tenant: Tenant
  let program: Program

  func run<Kind: ImportKind>(
    _ plan: SettingPlan, idColumn: Kind.Column, _ kind: (MemberSetting) -> Kind,
    reason: String? = nil
  ) async throws {
    let ids = try people(idColumn)
    var request = ImportRequest(
      tenant: tenant.id, actor: try office.actor,
      today: try await office.day(options.date, in: program, of: tenant))
    request.isDryRun = options.dryRun
    request.idSource = try await source(of: ids)
    let setting = MemberSetting(cleared: plan.cleared, priorityReason: reason)
    let file = MemberSetting.file(named: name, ids: ids, columns: plan.columns)
    let report = try await refusing {
      try await office.imports().run(kind(setting), file, request)
    }
    try await SettingPrinting(office: office, role: role, tenant: tenant, program: program)
      .print(report, dryRun: options.dryRun)
  }

  /// What the import is recorded under.
  private var name: String {
    "\(role.rawValue) set" + (options.fromList.map { " --from-list \($0)" } ?? "")
  }

  private func people<Column: ImportColumn>(_ column: Column) throws -> [String] {
    guard let path = options.fromList else {
      var known: Set<String> = []
      return options.ids.filter { known.insert($0).inserted }
    }
    let list: IDList
    do {
      let file = try TabularFile.open(path, temporaryFolder: NSTemporaryDirectory())
      list = try IDList(file, in: column)
    } catch let error as TabularError {
      throw Failure(.inputRefused, error.code, error.message, hint: error.hint)
    } catch let error as ImportError {
      throw Failure(.inputRefused, error.code, error.message, hint: error.hint)
    }
    guard let first = list.errors.first else { return list.ids }
    throw Failure(
      .inputRefused, first.code,
      "\(path):\(first.line ?? 1): \(first.message); nothing was written.", hint: first.hint,
      details: list.errors.prefix(100).map { "\(path):\($0.line ?? 1): \($0.message)" })
  }

  private func source(of ids: [String]) async throws -> String {
    if let given = options.idSource { return given }
    let sources = try await office.knownIDs().sources(
      of: ids, role, in: program.id, tenant: tenant.id)
    guard sources.count > 1 else { return sources.first ?? "" }
    throw Failure(
      .usage, "id_source.ambiguous", "These ids come from several sources.",
      hint: "Add --id-source, one of: \(sources.map(\.shellWord).joined(separator: ", ")).")
  }

  private func refusing<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch ImportError.dateOrderUnknown(_, let column, _) {
      throw Failure(
        .inputRefused, "date.order_unknown",
        "\(SettingField(column, nil).option): the date may begin with the day or with the month.",
        hint: "Write it as YYYY-MM-DD, such as 2026-09-01.")
    } catch let error as ImportError {
      throw Failure(.inputRefused, error.code, error.message, hint: error.hint)
    }
  }
}
