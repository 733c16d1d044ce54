import Database
import Programs
import Support
import Tabular
import Testing

@Suite("What reading a file brings to light", .tenant)
struct FileReadingTests {
  private static let header = "external_id,given_name,family_name,birth_date,email,,\n"

  @Test("A column of dates in both orders is refused by a line of each")
  func contradiction() async throws {
    let scene = try await ImportScene.make()
    let rows = "S1,Ana,Roe,13/05/2011,,,\nS2,Bo,Roe,04/05/2011,,,\nS3,Cy,Roe,05/13/2011,,,\n"
    let error = await #expect(throws: ImportError.self) {
      try await scene.students(Self.header + rows)
    }
    #expect(error?.code == "date.order_contradictory")
    #expect(
      error?.message
        == "file.csv:2: birth_date begins with the day on line 2 and with the month on line 4.")
    let report = try await scene.students(Self.header + rows) { $0.dateOrder = .dayFirst }
    #expect(report.complaints == ["4 birth_date date.invalid"])
  }

  @Test("Blank columns, rows and cells, and invisible spaces, are dropped and counted")
  func dropped() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(
      Self.header + "S\u{A0}1,Ana,Roe\u{A0},,a\u{200B}@example.org,,\n,,,,,,\n\nS2,Bo,Roe,,,, \n")
    #expect(report.complaints.isEmpty)
    let told = report.notices.map { "\($0.code): \($0.message.split(separator: " ").last ?? "")" }
    #expect(
      Set(told).isSuperset(of: [
        "row.blank: 2", "column.blank: 2", "row.blank_surplus: 2", "text.trimmed: 1",
        "text.cleaned: 2",
      ]), "\(told)")
    #expect(
      try await scene.texts("SELECT external_id FROM trellis.people ORDER BY 1") == ["S1", "S2"])
    #expect(
      try await scene.texts("SELECT email FROM trellis.people WHERE email IS NOT NULL")
        == ["a@example.org"])
  }

  @Test("A cell of nothing but control characters is called damaged, and not missing too")
  func damagedAlone() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(Self.header + "S1,Ana,Roe,,,,\n\u{1A}\n")
    #expect(report.complaints.contains("3 external_id text.control"))
    #expect(!report.complaints.contains("3 external_id id.missing"))
  }
}
