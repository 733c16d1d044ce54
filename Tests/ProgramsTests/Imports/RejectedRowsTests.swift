import Database
import Programs
import Support
import Tabular
import Testing

@Suite("The file of rejected rows", .tenant)
struct RejectedRowsTests {
  private func rejected(_ report: ImportReport) throws -> String {
    var bytes: [UInt8] = []
    try report.writeRejectedRows { bytes += $0 }
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    return String(decoding: bytes.dropFirst(3), as: UTF8.self)
  }

  @Test("It has the user's own columns as typed, then error, hint and line, of bad rows alone")
  func ownColumns() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(
      """
      Autumn roster;;
      Student ID;First Name;Surname;Grade;Shoe
      S1;Ana;López;9;38
      S2; Bo ;Li;ninth;"4;0"
      S1;Cy;Ng;10;41
      """)
    #expect(
      try rejected(report) == """
        Student ID,First Name,Surname,Grade,Shoe,error,hint,line\r
        S2, Bo ,Li,ninth,4;0,Grade: 'ninth' is not a grade (grade.unknown),\
        "Write PK, K or a number from 1 to 12; 13 and up is college.",4\r
        S1,Cy,Ng,10,41,Student ID: 'S1' on line 5 is already on line 3 (id.duplicate_in_file),\
        Keep one of the two.,5\r

        """)
  }

  @Test("A mended file is imported again, what was made formula-safe comes back as it was")
  func roundTrip() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(
      "external_id,given_name,family_name,grade,notes\nS1,Ana,López,ninth,=1+1\nS2,Bo,Li,9,'+x")
    let first = try rejected(report)
    #expect(first.contains(",ninth,'=1+1,"))
    let again = try rejected(try await scene.students(first))
    #expect(again.components(",error,hint,line") == 2)
    #expect(again.contains(",ninth,'=1+1,") && again.hasSuffix(",2\r\n"))
    let mended = try await scene.students(
      first.replacing("ninth", with: "9")
    )
    #expect(mended.tally == "1 created, 0 updated, 0 unchanged, 0 rejected, 0 absent")
    #expect(mended.ignoredColumns == [])
    #expect(
      try await scene.texts("SELECT notes FROM trellis.enrollments WHERE notes <> ''") == ["=1+1"])
  }

  @Test("Surplus cells of a row that is too long are not lost")
  func surplus() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(
      "external_id,given_name,family_name\nS1,Ana,López,more,and more")
    let text = try rejected(report)
    #expect(text.hasSuffix(",2,more,and more\r\n"))
    #expect(try await scene.students(text).complaints == ["2 - row.too_long"])
  }

  @Test("Many thousand errors are all written and counted, in the order of the file")
  func many() async throws {
    let scene = try await ImportScene.make()
    let rows = (1...6000).map {
      "S\($0),Ana,López,\($0 % 3 == 0 ? "x" : "9"),\($0 % 2 == 0 ? "@" : "")"
    }
    let report = try await scene.students(
      "external_id,given_name,family_name,grade,email\n" + rows.joined(separator: "\n"))
    #expect(report.counts.rejected == 4000)
    #expect(report.errorList.counts == ["grade.unknown": 2000, "email.invalid": 3000])
    var lines: [Int] = []
    try report.errorList.forEach { lines.append($0.line ?? 0) }
    #expect(lines == lines.sorted() && lines.count == 5000)
    let written = try rejected(report).split(separator: "\r\n")
    #expect(written.count == 4001)
    #expect(written.last?.hasPrefix("S6000,Ana,López,x,'@,") == true)
  }
}

extension String {
  fileprivate func components(_ separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
