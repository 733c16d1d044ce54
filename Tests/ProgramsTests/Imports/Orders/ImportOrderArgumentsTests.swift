import Database
import JSON
import Support
import Tabular
import Testing

@testable import Jobs
@testable import Programs

@Suite("What the job of an import carries", .tenant)
struct ImportOrderArgumentsTests {
  /// The order that the job's text is read as.
  private func read(_ order: ImportOrder, mapping: String? = nil) throws -> ImportOrder {
    try ImportOrder(
      JobArguments(json: order.arguments.json), of: order.kind, tenant: order.request.tenant,
      OrderNames(files: ["a.csv"], mapping: mapping, orderedBy: order.request.actor))
  }

  private func order(
    _ scene: ImportScene, _ change: (inout ImportRequest) -> Void = { _ in }
  ) -> ImportOrder {
    var request = scene.request
    change(&request)
    return ImportOrder(
      id: scene.test.identifiers.next(), kind: "students", program: scene.program.id,
      request: request, sums: ["ab"])
  }

  @Test("Every option that shapes the result comes through")
  func options() async throws {
    let scene = try await ImportScene.make()
    let mapping = GivenMapping(
      .file("map.yaml"),
      [
        .init(header: "Alumno", column: "given_name", line: 2),
        .init(header: "Talla", column: nil, line: nil),
      ])
    let order = order(scene) { request in
      request.idSource = "school-7"
      (request.skipsBadRows, request.skipsBadCells, request.blankClears) = (true, true, true)
      request.forgetsMapping = true
      request.sync = .init(allowedAbsent: 3)
      request.identification.rule = .nameGradeAndSite
      request.identification.makesIDs = true
      request.dateOrder = .monthFirst
      request.sheet = "2"
      request.savesMappingAs = "sis"
      request.mapping = .given(mapping)
    }
    let read = try read(order, mapping: "map.yaml")
    #expect(read.id == order.id && read.program == order.program && read.sums == ["ab"])
    let (a, b) = (read.request, order.request)
    #expect(a.actor == b.actor && a.today == b.today && a.idSource == b.idSource)
    #expect(a.skipsBadRows && a.skipsBadCells && a.blankClears && a.forgetsMapping)
    #expect(a.sync?.allowedAbsent == 3 && a.identification == b.identification)
    #expect(a.dateOrder == .monthFirst && a.sheet == "2" && a.savesMappingAs == "sis")
    guard case .given(let given) = a.mapping else { return #expect(Bool(false), "no mapping") }
    #expect(given == mapping)
  }

  @Test("Nothing is asked for that was not")
  func none() async throws {
    let scene = try await ImportScene.make()
    let request = try read(order(scene)).request
    #expect(!request.skipsBadRows && !request.skipsBadCells && !request.blankClears)
    #expect(request.sync == nil && request.dateOrder == nil && request.sheet == nil)
    #expect(request.identification == Identification() && request.idSource.isEmpty)
    guard case .found = request.mapping else { return #expect(Bool(false), "a mapping") }
    let saved = try read(order(scene) { $0.mapping = .saved("sis") }).request
    guard case .saved("sis") = saved.mapping else { return #expect(Bool(false), "no name") }
  }

  @Test(
    "What no order says is given up, not guessed",
    arguments: [
      ("today", .text("soon")), ("date_order", .text("backwards")), ("match_by", .integer(1)),
      ("map", .flag(true)), ("map", .array([.array([.text("a")])])), ("allow_absent", .integer(-1)),
      ("sha256", .text("ab")), ("order", .text("x")), ("program", .text("autumn")),
    ] as [(String, JSONValue)])
  func wrong(_ name: String, _ value: JSONValue) async throws {
    let scene = try await ImportScene.make()
    var fields: [String: JSONValue] = [
      "order": .text("\(scene.program.id)"), "today": .text("2026-10-06"),
      "sha256": .array([.text("ab")]), "sync": .flag(true),
    ]
    func read() throws -> ImportOrder {
      try ImportOrder(
        JobArguments(fields), of: "students", tenant: scene.test.riverside,
        OrderNames(files: [], mapping: nil, orderedBy: "test"))
    }
    #expect(try read().sums == ["ab"])
    fields[name] = value
    #expect(throws: JobOutcomeError.self) { try read() }
  }
}
