import CivilTime
import JSON
import Programs
import Support
import Testing

@testable import Reporting

@Suite("Orders of reports", .tenant)
struct ReportOrderTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func object(_ text: String) throws -> JSONObject {
    let document = try JSONReader.read(Array(text.utf8))
    let object: JSONObject? = if case .object(let object) = document { object } else { nil }
    return try #require(object)
  }

  private func order(when: ReportOrder.When, _ program: Program) -> ReportOrder {
    var order = ReportOrder(
      .guardian, of: program.id, as: [.pdf, .html], when: when, actor: "Ms. Vale")
    order.period = .month
    order.pack = .schoolClass
    order.paper = .a4
    order.language = "es"
    order.folder = "/srv/reports"
    order.deliver = .mail
    return order
  }

  @Test("An order with a day is read back as it was written")
  func readBack() async throws {
    let program = try await ImportScene.make().program
    let order = order(when: .day(try day("2026-11-30")), program)
    #expect(try ReportOrder(object(order.json)) == order)
    let plain = ReportOrder(
      .worklist, of: program.id, as: [.xlsx], when: .day(try day("2026-11-30")), actor: "x")
    #expect(try ReportOrder(object(plain.json)) == plain)
  }

  @Test("A schedule's order is told its tick, and lacks a day without it")
  func tick() async throws {
    let program = try await ImportScene.make().program
    let tick = try #require(Instant("2026-12-01T12:00:00Z"))
    let order = order(when: .tick(tick, schedule: "guardians"), program)
    let told =
      order.json.dropLast() + #","schedule":{"name":"guardians","tick":"2026-12-01T12:00:00Z"}}"#
    #expect(try ReportOrder(object(String(told))) == order)
    #expect(throws: ReportOrder.Problem.self) { try ReportOrder(object(order.json)) }
  }

  @Test("A month that began with the tick's day is the month before, as of that day")
  func monthBefore() async throws {
    let office = try await BatchScene.make().riverside
    let tick = try #require(Instant("2026-12-01T12:00:00Z"))
    let first = try day("2026-12-01")
    let scheduled = order(when: .tick(tick, schedule: "guardians"), office.program)
    let request = try #require(
      scheduled.request(of: office.tenant, office.program, tickDay: first, enteredBy: tick))
    #expect(request.asOf == first)
    #expect(request.period == DaySpan(try day("2026-11-01"), try day("2026-11-30")))
    let later = scheduled.days(asOf: first + 1, in: office.program)
    #expect(later == DaySpan(first, first + 1))
    #expect(
      order(when: .day(first), office.program).days(asOf: first, in: office.program)
        == DaySpan(first, first), "whoever names the day means the month that it lies in")
  }

  @Test("A week that began with the tick's day is the week before")
  func weekBefore() async throws {
    let program = try await ImportScene.make().program
    var order = order(
      when: .tick(Instant(microsecondsSince1970: 0), schedule: "weekly"), program)
    order.period = .week
    var monday = try day("2026-12-07")
    while monday.weekday != program.weekBeginsOn { monday = monday + 1 }
    #expect(order.days(asOf: monday, in: program) == DaySpan(monday - 7, monday - 1))
    #expect(order.days(asOf: monday + 1, in: program) == DaySpan(monday, monday + 1))
  }

  @Test(
    "What an order cannot hold is refused by the name of its field",
    arguments: [
      (#""report":"guardian""#, #""report":"parent""#, "report"),
      (#""formats":["pdf","html"]"#, #""formats":[]"#, "formats"),
      (#""formats":["pdf","html"]"#, #""formats":["doc"]"#, "formats"),
      (#""period":"month""#, #""period":"months""#, "period"),
      (#""as_of":"2026-11-30""#, #""as_of":"2026-11-31""#, "as_of"),
      (#""paper":"a4""#, #""paper":7"#, "paper"),
      (#""out":"/srv/reports""#, #""out":"reports""#, "out"),
      (#""language":"es""#, #""language":"xx""#, "language"),
      (#""deliver":"mail""#, #""deliver":"fax""#, "deliver"),
      (#""actor":"Ms. Vale""#, #""actor":null"#, "actor"),
      (#""actor":"Ms. Vale""#, #""actor":"Ms. Vale","copies":2"#, "copies"),
    ])
  func refused(part: String, replacement: String, field: String) async throws {
    let program = try await ImportScene.make().program
    let text = order(when: .day(try day("2026-11-30")), program).json
    #expect(text.contains(part))
    let broken = try object(text.replacing(part, with: replacement))
    let problem = #expect(throws: ReportOrder.Problem.self) { try ReportOrder(broken) }
    #expect(problem?.field == field)
  }
}
