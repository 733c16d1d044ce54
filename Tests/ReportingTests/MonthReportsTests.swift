import CivilTime
import Database
import Foundation
import Programs
import Relationships
import Reporting
import Support
import Testing

@Suite("Months of students and mentors", .tenant)
struct MonthReportsTests {
  private func written(
    _ role: PairRole, _ scene: MonthScene, _ office: BatchScene.Office, of person: String? = nil
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut], files: [String: String]) {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let request = scene.request(office)
    let reports = scene.batch.reports
    let made =
      role == .student
      ? try await reports.students(request, of: person, into: "\(folder)/out", .test)
      : try await reports.mentors(request, of: person, into: "\(folder)/out", .test)
    let files = try contents(of: "\(folder)/out")
      .mapValues { String(decoding: $0, as: UTF8.self) }
    return (made.manifest, made.leftOut, files)
  }

  private func found(_ file: String?) throws -> Set<String> {
    let text = try #require(file)
    return MonthScene.marks.filter { text.contains($0) }
  }

  /// What one of a pair reads: everything but the own question.
  private func ofPair(_ pair: String, _ mark: String, asked: String) -> Set<String> {
    [
      "PromiseKid", "PromiseElder", "GiftKid", "GiftElder", "Question\(asked)", "Step", "Room",
    ].reduce(into: []) { $0.insert("\($1)\(pair)\(mark)") }
  }

  @Test("A student reads what the own pair wrote down, and nothing of anybody else")
  func students() async throws {
    let scene = try await MonthScene.make()
    for office in [scene.batch.riverside, scene.batch.hillcrest] {
      let (_, _, files) = try await written(.student, scene, office)
      for (student, more) in [("S1", ["FriendS1\(office.mark)"]), ("S2", []), ("S3", [])] {
        let own = ofPair(student, office.mark, asked: "Elder").union(more)
        #expect(try found(files["\(student).html"]) == own)
      }
      // The goal is sensitive, and the pair's own.
      #expect(try #require(files["S1.html"]).contains("Music"))
      #expect(try found(files["S4.html"]) == [])
    }
  }

  @Test("A mentor reads of every own student by first name, and nothing of anybody else")
  func mentors() async throws {
    let scene = try await MonthScene.make()
    for office in [scene.batch.riverside, scene.batch.hillcrest] {
      let (manifest, _, files) = try await written(.mentor, scene, office)
      #expect(manifest.files.map(\.recipient) == ["M1", "M2"])
      #expect(
        try found(files["M1.html"]) == ofPair("S1", office.mark, asked: "Kid"))
      #expect(
        try found(files["M2.html"])
          == ofPair("S2", office.mark, asked: "Kid")
          .union(ofPair("S3", office.mark, asked: "Kid")).union(["FriendM2\(office.mark)"]))
      let page = try #require(files["M2.html"])
      #expect(page.contains("Bo") && page.contains("Cy") && !page.contains("Ana"))
    }
  }

  @Test("Who was told of which student is written down, with the reason")
  func disclosures() async throws {
    let scene = try await MonthScene.make()
    let office = scene.batch.riverside
    _ = try await written(.student, scene, office)
    _ = try await written(.mentor, scene, office)
    let log = Disclosures(database: scene.batch.imports.test.database)
    let told = try await log.of(student: "S2", tenant: office.tenant.id)
    #expect(
      Set(told.map { "\($0.recipient) \($0.report) \($0.purpose?.rawValue ?? "")" }) == [
        "S2 student own_record", "M2 mentor mentor_of_student",
      ])
  }

  @Test("Whoever left, or was never matched and does not wait, is left out by name")
  func leftOut() async throws {
    let scene = try await MonthScene.make()
    let office = scene.batch.riverside
    try await scene.execute(
      office,
      """
      UPDATE trellis.enrollments e SET status = 'withdrawn'
        FROM trellis.people p
       WHERE e.tenant_id = \(office.tenant.id) AND p.tenant_id = e.tenant_id
         AND p.person_id = e.person_id AND p.external_id IN ('S2', 'M1')
      """,
      """
      UPDATE trellis.enrollments e SET goals = '{}'
        FROM trellis.people p
       WHERE e.tenant_id = \(office.tenant.id) AND p.tenant_id = e.tenant_id
         AND p.person_id = e.person_id AND p.external_id = 'S5'
      """)
    let students = try await written(.student, scene, office)
    #expect(students.manifest.files.map(\.recipient) == ["S1", "S3", "S4", "S6"])
    #expect(students.leftOut.map(\.student) == ["S2", "S5"])
    #expect(students.leftOut.map(\.reason) == [.withdrawn, .nothingToTell])
    let mentors = try await written(.mentor, scene, office)
    // M2 has other students and is not told of the one who left.
    #expect(mentors.leftOut.map(\.recipient) == ["M1", "M2"])
    #expect(mentors.leftOut.map(\.student) == [nil, "S2"])
    #expect(mentors.leftOut.allSatisfy { $0.reason == .withdrawn })
    #expect(try found(mentors.files["M2.html"]).isDisjoint(with: ["GiftKidS2river"]))
  }

  @Test(
    "While a mentor is held for safety nothing goes to them, nor to whoever is paired with them")
  func held() async throws {
    let scene = try await MonthScene.make()
    let office = scene.batch.riverside
    try await scene.execute(
      office,
      """
      UPDATE trellis.matches m
         SET ended_on = \(scene.start + 5), closure_reason = 'safety_concern',
             closed_at = \(FixedClock.noon(of: scene.start + 5).now()), closed_by = 'test'
        FROM trellis.people p
       WHERE m.tenant_id = \(office.tenant.id) AND p.tenant_id = m.tenant_id
         AND p.person_id = m.student_id AND p.external_id = 'S3'
      """)
    let students = try await written(.student, scene, office)
    // The round paired S6 with the same mentor.
    #expect(students.leftOut.map(\.student) == ["S2", "S3", "S6"])
    #expect(students.leftOut.allSatisfy { $0.reason == .onHold })
    let mentors = try await written(.mentor, scene, office)
    #expect(mentors.manifest.files.map(\.recipient) == ["M1"])
    #expect(mentors.leftOut.map(\.reason) == [.onHold])
  }

  @Test("One person's report alone has editions of its own")
  func onePerson() async throws {
    let scene = try await MonthScene.make()
    let office = scene.batch.riverside
    let all = try await written(.student, scene, office)
    let one = try await written(.student, scene, office, of: "S2")
    #expect(one.manifest.files.map(\.path) == ["S2.html"])
    #expect(one.manifest.edition == 1)
    #expect(one.files["S2.html"] == all.files["S2.html"])
    #expect(try await written(.student, scene, office).manifest.edition == 1)
    await #expect(throws: NamedPersonError.notFound("S9", roles: ["student"])) {
      try await written(.student, scene, office, of: "S9")
    }
  }

  @Test("Packed by class, the months of a teacher's students are one file to print")
  func packed() async throws {
    let scene = try await MonthScene.make()
    let made = try await scene.batch.reports.students(
      scene.request(scene.batch.riverside), into: nil,
      BatchOptions(formats: [.pdf, .txt], pack: .schoolClass, actor: "test"))
    let (packs, letters) = (
      made.manifest.files.filter { $0.format == "pdf" },
      made.manifest.files.filter { $0.format == "txt" }
    )
    #expect(packs.count == 2 && packs.allSatisfy { $0.path.hasPrefix("teacher-") })
    // Within a class by family name: Childone, Childtwo; Childfive, Childfour, Childsix, Childthree.
    let ids = letters.map(\.recipient)
    #expect(Set(ids.prefix(2)) == ["S1", "S2"] || Set(ids.suffix(2)) == ["S1", "S2"])
    #expect(ids.filter { ["S1", "S2"].contains($0) } == ["S1", "S2"])
    let others = ids.filter { !["S1", "S2"].contains($0) }
    #expect(others == ["S5", "S4", "S6", "S3"].filter(others.contains))
  }
}
