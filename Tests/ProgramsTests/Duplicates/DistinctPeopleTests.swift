import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("People who are known to be two", .tenant)
struct DistinctPeopleTests {
  private let head = "external_id,given_name,family_name,birth_date\n"
  private let alike = "S1,William,Ng,2011-09-01\nS2,Bill,Ng,2011-09-01\nS3,Ana,Ng,2011-09-01"

  private func people(_ scene: ImportScene) -> DistinctPeople {
    DistinctPeople(database: scene.test.database, clock: FixedClock.noon)
  }

  private func decide(
    _ first: String, _ other: String, isRemoval: Bool = false, isDryRun: Bool = false,
    in scene: ImportScene
  ) async throws -> DistinctPair {
    let request = DistinctRequest(
      .student, DistinctRequest.Name(first), DistinctRequest.Name(other), reason: "cousins",
      isRemoval: isRemoval, by: "Rosa", isDryRun: isDryRun)
    return try await people(scene).decide(request, tenant: scene.test.riverside)
  }

  private func listed(_ scene: ImportScene) async throws -> [String] {
    try await people(scene).all(.student, tenant: scene.test.riverside).map {
      [$0.first.externalID, $0.other.externalID].sorted().joined(separator: " ")
    }
  }

  @Test("A decided pair is listed no more, whichever of the two changes, until it is taken back")
  func remembered() async throws {
    let scene = try await ImportScene.make()
    let first = try await scene.students(head + alike)
    #expect(first.possibleDuplicates.count == 1)
    #expect(first.lines().contains { $0.contains("trellis student distinct ID ID") })
    let pair = try await decide("S2", "S1", in: scene)
    #expect(pair.decision?.decidedBy == "Rosa" && pair.decision?.reason == "cousins")
    let second = try await scene.students(head + "S2,Billy,Ng,2011-09-01")
    #expect(second.counts.updated == 1 && second.possibleDuplicates == [])
    let other = try await scene.students(head + "S1,Bill,Ng,2011-09-01\nS3,Bill,Ng,2011-09-01")
    #expect(other.possibleDuplicates.allSatisfy { $0.externalID != "S1" })
    _ = try await decide("S1", "S2", isRemoval: true, in: scene)
    let third = try await scene.students(head + "S1,William,Ng,2011-09-01")
    #expect(third.possibleDuplicates.contains { $0.otherExternalID == "S2" })
  }

  @Test("A dry run remembers nothing; the same is not said twice, nor taken back unsaid")
  func refusals() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(head + alike)
    _ = try await decide("S1", "S2", isDryRun: true, in: scene)
    #expect(try await listed(scene) == [])
    await #expect(throws: DistinctError.notDistinct) {
      try await decide("S1", "S2", isRemoval: true, in: scene)
    }
    _ = try await decide("S1", "S2", in: scene)
    #expect(try await listed(scene) == ["S1 S2"])
    await #expect(throws: DistinctError.alreadyDistinct) {
      try await decide("S2", "S1", in: scene)
    }
    await #expect(throws: DistinctError.samePerson("S1")) {
      try await decide("S1", "S1", in: scene)
    }
    await #expect(throws: DistinctError.notFound(.student, "S9", nearest: ["S1", "S2", "S3"])) {
      try await decide("S1", "S9", in: scene)
    }
    #expect(try await people(scene).all(.mentor, tenant: scene.test.riverside).isEmpty)
    #expect(try await people(scene).all(.student, tenant: scene.test.hillcrest).isEmpty)
  }

  @Test("An id that two sources have is asked about")
  func sources() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(head + alike)
    _ = try await scene.students(head + "S1,Will,Ng,2011-09-01") { $0.idSource = "north" }
    await #expect(throws: DistinctError.ambiguous(.student, "S1", sources: ["", "north"])) {
      try await decide("S1", "S2", in: scene)
    }
    let request = DistinctRequest(
      .student, DistinctRequest.Name("S1", source: ""),
      DistinctRequest.Name("S1", source: "north"), by: "Rosa")
    let pair = try await people(scene).decide(request, tenant: scene.test.riverside)
    #expect(pair.other.idSource == "north")
  }

  @Test("A decision alone keeps nobody whose import is undone; it goes with the person")
  func undone() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(head + "S1,William,Ng,2011-09-01")
    let report = try await scene.students(head + "S2,Bill,Ng,2011-09-01")
    _ = try await decide("S1", "S2", in: scene)
    let undone = try await scene.undo(report)
    #expect(undone.counts.removed == 1 && undone.counts.kept == 0)
    #expect(try await listed(scene) == [])
  }
}
