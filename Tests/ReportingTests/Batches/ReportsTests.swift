import Checksums
import CivilTime
import Database
import Foundation
import Programs
import Relationships
import Reporting
import Support
import Testing

@Suite("Batches of reports", .tenant)
struct ReportsTests {
  /// Writes into a folder of its own and gives what is then in it.
  private func written(
    _ write: (String) async throws -> Manifest
  ) async throws -> (manifest: Manifest, files: [String: [UInt8]]) {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let manifest = try await write("\(folder)/out")
    return (manifest, try contents(of: "\(folder)/out"))
  }

  private func guardians(
    _ scene: BatchScene, _ office: BatchScene.Office
  ) async throws -> (manifest: Manifest, files: [String: [UInt8]]) {
    try await written { folder in
      try await scene.reports.guardians(office.request(asOf: scene.asOf), into: folder, .test)
        .manifest
    }
  }

  private func teachers(
    _ scene: BatchScene, _ office: BatchScene.Office
  ) async throws -> (manifest: Manifest, files: [String: [UInt8]]) {
    try await written { folder in
      try await scene.reports.teachers(office.request(asOf: scene.asOf), into: folder, .test)
        .manifest
    }
  }

  private func check(_ batch: (manifest: Manifest, files: [String: [UInt8]])) throws {
    #expect(batch.files["manifest.json"] == batch.manifest.document)
    #expect(Set(batch.files.keys) == Set(batch.manifest.files.map(\.path) + ["manifest.json"]))
    #expect(batch.manifest.files.count == Set(batch.manifest.files.map(\.path)).count)
    for file in batch.manifest.files {
      let bytes = try #require(batch.files[file.path])
      #expect(file.bytes == bytes.count)
      #expect(file.sha256 == SHA256.hexadecimal(of: bytes))
    }
  }

  @Test("The manifest names every file written, with its size and checksum")
  func manifest() async throws {
    let scene = try await BatchScene.make()
    for office in [scene.riverside, scene.hillcrest] {
      let told = try await guardians(scene, office)
      try check(told)
      #expect(told.manifest.files.map(\.recipient) == ["G1", "G2", "G3"])
      #expect(told.manifest.files.allSatisfy { $0.audience == "guardian" && $0.format == "html" })
      let taught = try await teachers(scene, office)
      try check(taught)
      #expect(taught.manifest.files.count == 2)
    }
  }

  @Test("Whoever is blocked gets nothing, and a student without guardians has no report")
  func blocked() async throws {
    let scene = try await BatchScene.make()
    let (manifest, _) = try await guardians(scene, scene.riverside)
    #expect(manifest.files.map(\.path) == ["S1-G1.html", "S1-G2.html", "S2-G3.html"])
  }

  @Test(
    "Guardians are told nothing from eighteen on; born on 29 February, from 1 March on",
    arguments: [("2026-02-28", ["S6"]), ("2026-03-01", ["S5", "S6"])])
  func ofAge(date: String, leftOut: [String]) async throws {
    let scene = try await BatchScene.make()
    let day = try #require(Day(date))
    let (manifest, held) = try await scene.reports.guardians(
      scene.riverside.request(asOf: day), into: nil, .test)
    let own = held.filter { $0.recipient == nil && $0.reason != .noGuardian }
    #expect(own.map(\.student) == leftOut)
    #expect(held.last?.reason == .noBirthDate)
    #expect(manifest.files.contains { $0.recipient == "G5" } == !leftOut.contains("S5"))
    #expect(!manifest.files.contains { $0.recipient == "G6" })
  }

  /// Everything in the two tenants that could tell of somebody.
  private func secrets() -> Set<String> {
    var words: Set<String> = []
    for mark in ["river", "hill"] {
      for number in ["one", "two", "three", "four", "five", "six"] {
        for kind in ["Child", "Guard", "Ment", "Note", "Teach"] {
          words.insert("\(kind)\(number)\(mark)")
        }
      }
      words.insert("@\(mark).example.org")
    }
    return words.union(["0101", "Music"])
  }

  private func found(_ secrets: Set<String>, in file: [UInt8]?) throws -> Set<String> {
    let text = String(decoding: try #require(file), as: UTF8.self).lowercased()
    return secrets.filter { text.contains($0.lowercased()) }
  }

  @Test("A guardian's report names the guardian and the child, and nobody and nothing else")
  func guardianSecrets() async throws {
    let scene = try await BatchScene.make()
    for office in [scene.riverside, scene.hillcrest] {
      let (_, files) = try await guardians(scene, office)
      for (path, own) in [
        ("S1-G1.html", ["Childone", "Guardone"]), ("S1-G2.html", ["Childone", "Guardtwo"]),
        ("S2-G3.html", ["Childtwo", "Guardthree"]),
      ] {
        #expect(try found(secrets(), in: files[path]) == Set(own.map { $0 + office.mark }))
      }
    }
  }

  @Test("A teacher's report names their own students and their mentors, and nobody else")
  func teacherSecrets() async throws {
    let scene = try await BatchScene.make()
    for office in [scene.riverside, scene.hillcrest] {
      let (manifest, files) = try await teachers(scene, office)
      let named = try manifest.files.map { try found(secrets(), in: files[$0.path]) }
      let first = ["Teachone", "Childone", "Childtwo", "Mentone", "Menttwo"]
      let second = [
        "Teachtwo", "Childthree", "Childfour", "Childfive", "Childsix", "Menttwo",
      ]
      #expect(
        Set(named) == [
          Set(first.map { $0 + office.mark }), Set(second.map { $0 + office.mark }),
        ])
    }
  }

  @Test("The same facts give the same bytes, run after run")
  func sameBytes() async throws {
    let scene = try await BatchScene.make()
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let request = scene.riverside.request(asOf: scene.asOf)
    _ = try await scene.reports.guardians(request, into: folder, .test)
    let first = try contents(of: folder)
    #expect(first.count == 4)
    _ = try await scene.reports.guardians(request, into: folder, .test)
    #expect(try contents(of: folder) == first)
    let dry = try await scene.reports.guardians(request, into: nil, .test)
    #expect(dry.manifest.document == first["manifest.json"])
    let taught = try await teachers(scene, scene.riverside)
    #expect(try await teachers(scene, scene.riverside).files == taught.files)
  }

  @Test("What was entered after the moment asked for changes no byte")
  func enteredLater() async throws {
    let scene = try await BatchScene.make()
    let request = scene.riverside.request(asOf: scene.asOf)
    let before = try await guardians(scene, scene.riverside)
    var later = scene.imports
    later.today = scene.asOf + 1
    let report = try await later.run(
      CheckInImport(into: scene.riverside.program), "student,mentor,occurred_at\nS1,M1,2026-10-14")
    #expect(report.isApplied)
    #expect(try await guardians(scene, scene.riverside).files == before.files)
    let now = ReportRequest(
      tenant: request.tenant, program: request.program, asOf: request.asOf, from: request.from,
      enteredBy: FixedClock.noon(of: scene.asOf + 2).now())
    let after = try await scene.reports(on: scene.asOf + 2).guardians(now, into: nil, .test)
    #expect(after.manifest != before.manifest)
  }

  @Test("Another tenant's program has no reports")
  func isolation() async throws {
    let scene = try await BatchScene.make()
    let mixed = BatchScene.Office(
      tenant: scene.hillcrest.tenant, program: scene.riverside.program, mark: "")
    #expect(try await guardians(scene, mixed).manifest.files == [])
    #expect(try await teachers(scene, mixed).manifest.files == [])
  }

  @Test("A student who left the program is told of no more")
  func leavers() async throws {
    let scene = try await BatchScene.make()
    let enrollments = Enrollments(
      database: scene.imports.test.database, ids: scene.imports.test.identifiers,
      clock: FixedClock.noon)
    let tenant = scene.riverside.tenant.id
    _ = try await enrollments.set(
      .withdrawn, .student, "S4", of: scene.riverside.program, tenant: tenant,
      on: scene.imports.today, reason: nil, by: "test", dryRun: false)
    let (_, files) = try await teachers(scene, scene.riverside)
    for file in files.values {
      #expect(try !found(secrets(), in: file).contains("Childfourriver"))
    }
  }

  @Test("Ids that differ in case, or that run together, each have a file of their own")
  func likeIDs() async throws {
    let scene = try await BatchScene.make()
    let report = try await scene.imports.students(
      """
      external_id,given_name,family_name,birth_date,consent_on,guardian1_id,guardian1_name
      A-B,Ana,Uno,2012-01-01,2025-09-01,C,Eva Uno
      A,Bo,Dos,2012-01-01,2025-09-01,B-C,Kim Dos
      a,Cy,Tres,2012-01-01,2025-09-01,b-c,Max Tres
      \(String(repeating: "L", count: 200)),Di,Cuatro,2012-01-01,2025-09-01,\
      \(String(repeating: "é", count: 100)),Leo Cuatro
      """)
    #expect(report.complaints == [])
    let batch = try await guardians(scene, scene.riverside)
    try check(batch)
    #expect(Set(batch.manifest.files.map { $0.path.lowercased() }).count == 7)
    for (name, recipient) in [("Uno", "C"), ("Dos", "B-C"), ("Tres", "b-c")] {
      let file = try #require(batch.manifest.files.first { $0.recipient == recipient })
      let text = String(decoding: try #require(batch.files[file.path]), as: UTF8.self)
      #expect(text.contains(name))
    }
    #expect(batch.manifest.files.allSatisfy { $0.path.utf8.count <= 200 })
  }

  @Test("Whom a person has blocked gets no report, is named, and comes back when unblocked")
  func blockedByPerson() async throws {
    let scene = try await BatchScene.make()
    let test = scene.imports.test
    let office = scene.riverside
    let guardians = Guardians(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon)
    let teachers = Teachers(
      database: test.database, ids: test.identifiers, clock: FixedClock.noon)
    func decide(_ action: ContactEvent.Action) async throws {
      _ = try await guardians.decide(
        decision(action, "G3"), tenant: office.tenant.id)
      _ = try await teachers.decide(
        decision(action, "tom@river.example.org"), in: office.program.id,
        tenant: office.tenant.id)
    }
    func decision(_ action: ContactEvent.Action, _ name: String) -> ContactDecision {
      ContactDecision(action, name, student: nil, reason: "order", by: "dana", isDryRun: false)
    }
    let request = office.request(asOf: scene.asOf)
    try await decide(.block)
    // Even where a block were lost from the link itself, as by a restored row.
    try await test.database.tenant(office.tenant.id) { tx in
      try tx.execute(
        """
        UPDATE trellis.student_guardians SET may_receive = 'yes'
         WHERE tenant_id = \(office.tenant.id) AND may_receive = 'blocked'
        """)
    }
    let told = try await scene.reports.guardians(request, into: nil, .test)
    #expect(!told.manifest.files.map(\.recipient).contains("G3"))
    let held = told.leftOut.filter { $0.reason == .blocked }
    #expect(held.map(\.recipient) == ["G3"] && held.map(\.student) == ["S2"])
    let taught = try await scene.reports.teachers(request, into: nil, .test)
    #expect(taught.manifest.files.count == 1 && taught.leftOut.map(\.reason) == [.blocked])
    try await decide(.unblock)
    #expect(try await scene.reports.teachers(request, into: nil, .test).leftOut == [])
    #expect(
      try await scene.reports.guardians(request, into: nil, .test).manifest.files.map(\.recipient)
        .contains("G3"))
  }
}
