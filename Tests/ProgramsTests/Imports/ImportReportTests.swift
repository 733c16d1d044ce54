import JSON
import Programs
import Support
import Testing

@Suite("Reports of imports", .tenant)
struct ImportReportTests {
  private let file = """
    Autumn roster;;
    Student ID;First Name;Surname;Grade;Shoe
    S1;Ana;López;9;38
    S2;Bo;Li;ninth;40
    S3;Cy;Ng;tenth;41
    """

  @Test("The JSON document has the contract's fields")
  func json() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(file)
    var json = JSONWriter()
    try report.write(to: &json)
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        {"schema_version":1,"import_id":null,"applied":false,"dry_run":false,"kind":"students",\
        "file":"file.csv","encoding":"utf-8","delimiter":";","sheet":null,"header_line":2,"counts":{"read":3,\
        "created":1,"updated":0,"unchanged":0,"rejected":2,"absent":0},"errors":[{"line":4,\
        "record":2,"column":"Grade","value":"ninth","code":"grade.unknown","message":
        """.replacing("\n", with: "")))
    #expect(text.contains(#""warnings":[],"notices":["#))
    #expect(text.contains(#""possible_duplicates":[],"ignored_columns":["Shoe"]"#))
    #expect(text.contains(#""skipped_lines":[{"line":1,"text":"Autumn roster"}]"#))
  }

  @Test("The text groups problems by cause and names file and line")
  func text() async throws {
    let scene = try await ImportScene.make()
    let lines = try await scene.students(file).lines(limit: 1)
    #expect(lines.first == "file.csv: nothing was imported; mend the rows below and try again.")
    #expect(lines.contains("Ignored columns: Shoe."))
    #expect(lines.contains("file.csv:1: skipped, it is no row: 'Autumn roster'."))
    #expect(lines.contains("grade.unknown: 2 errors"))
    #expect(lines.contains { $0.hasPrefix("  file.csv:4: Grade: 'ninth' is not a grade. ") })
    #expect(lines.contains("and 1 more: --errors FILE writes every rejected row."))
  }

  @Test("The headline says what the good rows come to, also where there are none")
  func headlines() async throws {
    let scene = try await ImportScene.make()
    let dry = try await scene.students(file) { ($0.skipsBadRows, $0.isDryRun) = (true, true) }
    #expect(
      dry.lines().first
        == "file.csv: this is what would change, without the rejected rows; nothing was written.")
    let refused = try await scene.students(file) { $0.isDryRun = true }
    #expect(refused.lines().first?.contains("mend the rows below") == true)
    let bad = try await scene.students("external_id,given_name,family_name,grade\nS1,Ana,Ng,ninth")
    {
      $0.skipsBadRows = true
    }
    #expect(bad.lines().first == "file.csv: nothing was imported; every row was rejected.")
    let good = try await scene.students(file) { $0.skipsBadRows = true }
    #expect(good.lines().first == "file.csv: imported without the rejected rows.")
  }

  @Test("Counts add up whatever the rows are")
  func countsAddUp() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students("external_id,given_name,family_name\nS1,Ana,López\nS9,Bo,Li")
    let report = try await scene.students(
      "external_id,given_name,family_name,grade\nS1,Ana,López,\nS2,Cy,Ng,9\nS3,Di,Ng,x\n,E,F,\nS9,Bo,Lee,"
    ) { $0.skipsBadRows = true }
    #expect(report.tally == "1 created, 1 updated, 1 unchanged, 2 rejected, 0 absent")
    #expect(report.counts.read == 5)
  }
}
