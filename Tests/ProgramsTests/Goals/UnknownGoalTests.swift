import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Goals that the vocabulary does not know", .tenant)
struct UnknownGoalTests {
  private let roster = """
    external_id,given_name,family_name,goals,needs
    S1,Ana,López,computng|painting,
    S2,Bo,Li,Painting,music
    S3,Cy,Ng,painting;computng,robots
    """

  @Test("They are collected once each, and filled in and imported they make the roster clean")
  func collected() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(roster) { $0.collectsUnknownGoals = true }
    #expect(report.counts.rejected == 3)
    var bytes: [UInt8] = []
    try #require(report.unknownGoals).write { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(lines.first == "\u{FEFF}code,name,parent,add_alias,times,nearest")
    #expect(lines.count == 4)
    #expect(lines[1].hasPrefix("\"\",,,painting,3,"))
    #expect(lines[2].hasPrefix("\"\",,,computng,2,stem.computing"))
    let blank = try await scene.goals(lines.joined(separator: "\n"))
    #expect(
      blank.complaints == ["2 code code.missing", "3 code code.missing", "4 code code.missing"])
    let filled = """
      code,name,parent,add_alias,times,nearest
      arts.painting,Painting and drawing,arts,painting,3,
      stem.computing,,,computng,2,stem.computing
      Stem.Computing,,,robots,1,
      """
    let imported = try await scene.goals(filled)
    #expect(imported.tally == "1 created, 2 updated, 0 unchanged, 0 rejected, 3 absent")
    #expect(
      try await scene.texts(
        """
        SELECT concat_ws(' | ', code, name, array_to_string(aliases, ';')) FROM trellis.goals
         WHERE code LIKE '%.%' ORDER BY code
        """) == [
          "arts.music | Music | ", "arts.painting | Painting and drawing | painting",
          "stem.computing | Computing | coding;programación;computng;robots",
        ])
    #expect(try await scene.goals(filled).counts.unchanged == 3)
    let clean = try await scene.students(roster) { $0.collectsUnknownGoals = true }
    #expect(clean.complaints == [] && clean.counts.created == 3)
    #expect(clean.unknownGoals?.count == 0)
  }
}
