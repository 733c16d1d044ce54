import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("Whom rows without an id mean", .tenant)
struct IdentificationTests {
  private let ids: SQL = """
    SELECT concat_ws(' ', external_id, given_name, family_name) FROM trellis.people
     WHERE role = 'student' ORDER BY external_id
    """

  private func scene() async throws -> ImportScene {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      """
      external_id,given_name,family_name,email,birth_date,grade,site
      S1,Ana,López,ana@example.org,2011-09-01,9,Lincoln
      S2,William,Hoang,will@example.org,2010-02-03,9,Lincoln
      S3,Leo,Ruiz,home@example.org,2011-09-01,9,Lincoln
      S4,Eva,Ruiz,home@example.org,2009-09-01,9,Lincoln
      S5,Leo,Ruiz,,2008-01-01,9,Lincoln
      """)
    return scene
  }

  private func by(_ rule: Identification.Rule) -> (inout ImportRequest) -> Void {
    { $0.identification.rule = rule }
  }

  @Test("A unique hit is applied and listed; a shared address and another given name are not")
  func email() async throws {
    let scene = try await scene()
    let file = """
      given_name,family_name,email,grade
      Ana,López,ANA@example.org,10
      Bill,Hoang,will@example.org,10
      Leo,Ruiz,home@example.org,10
      Zoe,López,ana2@example.org,10
      Kim,Ng,,10
      """
    let refused = try await scene.students(file, by(.email))
    #expect(refused.tally == "0 created, 2 updated, 0 unchanged, 3 rejected, 3 absent")
    #expect(
      refused.complaints == ["4 - match.shared_address", "5 - match.none", "6 - match.blank"])
    #expect(!refused.isApplied)
    let report = try await scene.students(file) {
      $0.identification.rule = .email
      $0.identification.setsUnresolvedAside = true
    }
    #expect(report.isApplied && report.isPartial)
    #expect(report.remarks.filter { $0 == "match.found" }.count == 2)
    #expect(report.unresolved.map(\.record) == [3, 4, 5])
    #expect(
      report.unresolved.first?.candidates.map(\.externalID).sorted() == ["S3", "S4", "S5"])
    #expect(try await scene.texts(ids).prefix(2) == ["S1 Ana López", "S2 Bill Hoang"])
  }

  @Test("A brother's or sister's row does not become the owner of the family's address")
  func siblings() async throws {
    let scene = try await scene()
    let report = try await scene.students(
      "given_name,family_name,email\nLuz,López,ana@example.org", by(.email))
    #expect(report.complaints == ["2 - match.other_person"])
    #expect(report.unresolved.first?.candidates.map(\.externalID) == ["S1"])
  }

  @Test("Name and birth date, or name, grade and site, find one person or none")
  func names() async throws {
    let scene = try await scene()
    let born = try await scene.students(
      "given_name,family_name,birth_date,region\nLEO,Ruíz,2011-09-01,North\nLeo,Ruiz,2011-09-02,",
      by(.nameAndBirthDate))
    #expect(born.complaints == ["3 - match.none"])
    #expect(born.changes.map(\.key) == ["S3", "S3", "S3"])
    let placed = try await scene.students(
      """
      given_name,family_name,grade,site,region
      Ana,López,9,lincoln,North
      Leo,Ruiz,9,Lincoln,North
      """, by(.nameGradeAndSite))
    #expect(placed.complaints == ["3 - match.several"])
    #expect(placed.unresolved.first?.candidates.map(\.externalID).sorted() == ["S3", "S5"])
  }

  @Test("Two rows that mean one person, or one that is named by id as well, mean nobody")
  func claims() async throws {
    let scene = try await scene()
    let report = try await scene.students(
      """
      external_id,given_name,family_name,birth_date
      ,Ana,López,2011-09-01
      ,Ana,López,2011-09-01
      S5,Leo,Ruiz,2008-01-01
      ,Leo,Ruiz,2008-01-01
      """, by(.nameAndBirthDate))
    #expect(
      report.complaints == [
        "2 - match.claimed_twice", "3 - match.claimed_twice", "5 - match.claimed_twice",
      ])
  }

  @Test("A file of unresolved rows is ticked and imported again by the same request")
  func ticking() async throws {
    let scene = try await scene()
    var change: (inout ImportRequest) -> Void {
      {
        $0.identification.rule = .nameGradeAndSite
        $0.identification.setsUnresolvedAside = true
      }
    }
    let report = try await scene.students(
      """
      given_name,family_name,grade,site,region
      Leo,Ruiz,9,Lincoln,=North
      Kim,Ng,9,Lincoln,West
      Ray,Ng,9,Lincoln,West
      """, change)
    let file = try written(report)
    let lines = file.split(whereSeparator: \.isNewline).map(String.init)
    #expect(
      lines.first
        == "\u{FEFF}match,candidate_id,candidate_name,candidate_details,given_name,family_name,"
        + "grade,site,region,reason,line")
    #expect(lines.count == 5)
    #expect(lines.contains { $0.contains(",S3,Leo Ruiz,") && $0.contains("'=North") })
    let ticked = lines.map { line in
      if line.contains(",S5,") { return "x" + line.dropFirst(2) }
      if line.contains(",Kim,") { return "new" + line.dropFirst(2) }
      return line
    }
    // The first cell is empty and quoted, lest the line be blank.
    #expect(lines[1].hasPrefix("\"\","))
    let again = try await scene.students(ticked.joined(separator: "\n"), change)
    #expect(again.complaints == [])
    #expect(again.tally == "1 created, 1 updated, 0 unchanged, 0 rejected, 4 absent")
    #expect(again.notices.contains { $0.code == "match.unticked" && $0.message.hasPrefix("2 ") })
    #expect(
      try await scene.texts("SELECT region FROM trellis.enrollments WHERE region LIKE '=%'")
        == ["=North"])
    #expect(again.newIDs.map(\.name) == ["Kim Ng"])
    let left = try written(again).split(whereSeparator: \.isNewline)
    #expect(left.count == 3 && left.contains { $0.contains(",Ray,") })
  }

  @Test("A row that is ticked twice, or beside no candidate, is refused")
  func wrongTicks() async throws {
    let scene = try await scene()
    let report = try await scene.students(
      """
      match,candidate_id,given_name,family_name,birth_date,line
      x,S3,Leo,Ruiz,,2
      X,S5,Leo,Ruiz,,2
      yes,,Kim,Ng,,3
      """, by(.nameAndBirthDate))
    #expect(
      report.complaints == [
        "3 match match.ticked_twice", "4 external_id match.no_candidate",
      ])
  }

  @Test("New people without ids get ids that the same file gives them again")
  func newIDs() async throws {
    let scene = try await ImportScene.make()
    let file = """
      given_name,family_name,email,birth_date
      Ana,López,home@example.org,2011-09-01
      Leo,López,home@example.org,2011-09-01
      Bo,Li,bo@example.org,
      Kim,Ng,,
      Kim,Ng,,
      """
    let none = try await scene.students(
      "external_id,given_name,family_name\n,Ana,López")
    #expect(none.complaints == ["2 external_id id.missing"])
    let first = try await scene.students(file) { $0.identification.makesIDs = true }
    #expect(first.complaints == [])
    #expect(first.counts.created == 5)
    #expect(first.newIDs.map(\.name) == ["Ana López", "Leo López", "Bo Li", "Kim Ng", "Kim Ng"])
    #expect(Set(first.newIDs.map(\.externalID)).count == 5)
    #expect(first.newIDs.allSatisfy { $0.externalID.hasPrefix("S-") })
    for rule in [nil, Identification.Rule.email, .nameAndBirthDate] {
      let again = try await scene.students(file) {
        $0.identification.makesIDs = true
        $0.identification.rule = rule
      }
      #expect(again.counts.unchanged == 5, "\(rule.map(\.rawValue) ?? "no rule")")
      #expect(again.newIDs == [])
    }
    let born = try await scene.students(
      "given_name,family_name,email,birth_date\nBo,Li,bo@example.org,2010-01-01"
    ) { $0.identification.makesIDs = true }
    #expect(born.tally == "0 created, 1 updated, 0 unchanged, 0 rejected, 4 absent")
  }

  @Test("Made ids differ between roles and sources, and are not made for half a name")
  func madeIDs() async throws {
    let scene = try await ImportScene.make()
    let row = "given_name,family_name,birth_date\nAna,López,2011-09-01"
    var made: Set<String> = []
    for source in ["", "lincoln"] {
      let report = try await scene.students(row) {
        $0.identification.makesIDs = true
        $0.idSource = source
      }
      made.formUnion(report.newIDs.map(\.externalID))
    }
    let mentor = try await scene.mentors(row) { $0.identification.makesIDs = true }
    made.formUnion(mentor.newIDs.map(\.externalID))
    #expect(made.count == 3)
    let half = try await scene.students("given_name,family_name\nAna,") {
      $0.identification.makesIDs = true
    }
    #expect(half.complaints == ["2 - id.missing"])
  }

  private func written(_ report: ImportReport) throws -> String {
    var bytes: [UInt8] = []
    try report.writeUnresolvedRows { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
