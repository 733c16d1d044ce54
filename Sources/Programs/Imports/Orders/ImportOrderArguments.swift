import CivilTime
import Database
import JSON
package import Jobs
import Tabular

extension ImportOrder {
  /// As a job carries it: identifiers, sums and options, and nothing that somebody is called.
  package var arguments: JobArguments {
    var fields: [String: JSONValue] = [
      "order": .text("\(id)"), "today": .text("\(request.today)"),
      "sha256": .array(sums.map(JSONValue.text)),
    ]
    if let program { fields["program"] = .text("\(program)") }
    if !request.idSource.isEmpty { fields["id_source"] = .text(request.idSource) }
    for (name, flag) in flags where flag { fields[name] = .flag(true) }
    if let sync = request.sync {
      fields["sync"] = .flag(true)
      if let allowed = sync.allowedAbsent { fields["allow_absent"] = .integer(Int64(allowed)) }
    }
    if let rule = request.identification.rule { fields["match_by"] = .text(rule.rawValue) }
    if let order = request.dateOrder { fields["date_order"] = .text(order.rawValue) }
    if let sheet = request.sheet { fields["sheet"] = .text(sheet) }
    if let name = request.savesMappingAs { fields["save_map"] = .text(name) }
    switch request.mapping {
    case .found: break
    case .saved(let name): fields["saved_map"] = .text(name)
    case .given(let mapping): fields["map"] = .array(mapping.entries.map(Self.json))
    }
    if let oneRoster { fields.merge(oneRoster.arguments) { _, theirs in theirs } }
    return JobArguments(fields)
  }

  private var flags: [(String, Bool)] {
    [
      ("skip_bad_rows", request.skipsBadRows), ("skip_bad_cells", request.skipsBadCells),
      ("blank_clears", request.blankClears), ("forget_map", request.forgetsMapping),
      ("new_ids", request.identification.makesIDs),
    ]
  }

  private static func json(_ entry: GivenMapping.Entry) -> JSONValue {
    .array([
      .text(entry.header), entry.column.map(JSONValue.text) ?? .null,
      entry.line.map { .integer(Int64($0)) } ?? .null,
    ])
  }

  /// The order's own identifier, by which its names are found.
  static func id(in arguments: JobArguments) throws(JobOutcomeError) -> ID {
    try arguments.id("order")
  }

  /// Reads what a job carries.
  ///
  /// - Throws: `JobOutcomeError.permanent` for what is no order.
  init(
    _ arguments: JobArguments, of kind: String, tenant: Tenant.ID, _ names: OrderNames
  ) throws(JobOutcomeError) {
    guard let today = Day(try arguments.text("today")) else { throw Self.unreadable("today") }
    var request = ImportRequest(tenant: tenant, actor: names.orderedBy, today: today)
    request.idSource = try Self.text("id_source", arguments) ?? ""
    request.skipsBadRows = arguments.flag("skip_bad_rows")
    request.skipsBadCells = arguments.flag("skip_bad_cells")
    request.blankClears = arguments.flag("blank_clears")
    request.forgetsMapping = arguments.flag("forget_map")
    request.identification.makesIDs = arguments.flag("new_ids")
    request.identification.rule = try Self.word("match_by", arguments)
    request.dateOrder = try Self.word("date_order", arguments)
    request.sheet = try Self.text("sheet", arguments)
    request.savesMappingAs = try Self.text("save_map", arguments)
    if arguments.flag("sync") { request.sync = try Self.sync(arguments) }
    request.mapping = try Self.mapping(arguments, named: names.mapping)
    self.init(
      id: try Self.id(in: arguments), kind: kind,
      program: arguments["program"] == nil ? nil : try arguments.id("program"), request: request,
      sums: try arguments.texts("sha256"), oneRoster: try OneRosterOptions(arguments))
  }

  private static func sync(
    _ arguments: JobArguments
  ) throws(JobOutcomeError) -> ImportRequest.Sync {
    guard arguments["allow_absent"] != nil else { return ImportRequest.Sync() }
    guard let count = Int(exactly: try arguments.integer("allow_absent")), count >= 0 else {
      throw unreadable("allow_absent")
    }
    return ImportRequest.Sync(allowedAbsent: count)
  }

  private static func mapping(
    _ arguments: JobArguments, named name: String?
  ) throws(JobOutcomeError) -> MappingRequest {
    if let saved = try text("saved_map", arguments) { return .saved(saved) }
    guard let value = arguments["map"] else { return .found }
    guard case .array(let values) = value else { throw unreadable("map") }
    var entries: [GivenMapping.Entry] = []
    for value in values {
      guard case .array(let parts) = value, parts.count == 3, case .text(let header) = parts[0]
      else { throw unreadable("map") }
      entries.append(
        GivenMapping.Entry(
          header: header, column: try text(parts[1]), line: try number(parts[2])))
    }
    return .given(GivenMapping(.file(name ?? "the mapping"), entries))
  }

  private static func text(
    _ name: String, _ arguments: JobArguments
  ) throws(JobOutcomeError) -> String? {
    arguments[name] == nil ? nil : try arguments.text(name)
  }

  private static func word<Word: RawRepresentable<String>>(
    _ name: String, _ arguments: JobArguments
  ) throws(JobOutcomeError) -> Word? {
    guard let text = try text(name, arguments) else { return nil }
    guard let word = Word(rawValue: text) else { throw unreadable(name) }
    return word
  }

  private static func text(_ value: JSONValue) throws(JobOutcomeError) -> String? {
    switch value {
    case .null: nil
    case .text(let text): text
    default: throw unreadable("map")
    }
  }

  private static func number(_ value: JSONValue) throws(JobOutcomeError) -> Int? {
    switch value {
    case .null: nil
    case .integer(let number): Int(exactly: number)
    default: throw unreadable("map")
    }
  }

  private static func unreadable(_ name: String) -> JobOutcomeError {
    .permanent("the job's argument '\(name)' cannot be read")
  }
}
