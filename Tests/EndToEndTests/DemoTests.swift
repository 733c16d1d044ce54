import Foundation
import Testing

@Suite("The main job, from rosters to reports")
struct DemoTests {
  @Test("The demo goes from rosters to reports for every guardian and teacher, twice")
  func demo() async throws {
    let trellis = try Binary()
    let demo = try await trellis.run("demo", "--out", "reports")
    #expect(demo.status == 0, "\(demo.err)")
    #expect(demo.out.contains("$ trellis round publish"))

    let tenant = ["--tenant", "riverside-demo", "--json"]
    let students = try await trellis.run(["student", "list"] + tenant).document()
    let mentors = try await trellis.run(["mentor", "list"] + tenant).document()
    let matches = try await trellis.run(["match", "list"] + tenant).document()
    let round = try await trellis.run(["round", "show"] + tenant).document()
    #expect(students["total"] as? Int == 120)
    #expect(mentors["total"] as? Int == 45)
    let objective = try #require(round["objective"] as? [String: Any])
    #expect(matches["total"] as? Int == objective["matched"] as? Int)

    let guardians = try manifest(trellis.folder + "/reports/guardian")
    let teachers = try manifest(trellis.folder + "/reports/teacher")
    #expect(guardians.count > 100)
    #expect(teachers.count == 8)

    let again = try await trellis.run("demo", "--out", "again")
    #expect(again.status == 0, "\(again.err)")
    #expect(try manifest(trellis.folder + "/again/guardian") == guardians)
    #expect(try manifest(trellis.folder + "/again/teacher") == teachers)
    try await trellis.remove()
  }

  /// Each file's checksum by its path, the files themselves checked to be there.
  private func manifest(_ folder: String) throws -> [String: String] {
    let bytes = try Data(contentsOf: URL(filePath: folder + "/manifest.json"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let files = try #require(document["files"] as? [[String: Any]])
    var sums: [String: String] = [:]
    for file in files {
      let path = try #require(file["path"] as? String)
      let size = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)[.size]
      #expect((size as? Int) == (file["bytes"] as? Int))
      sums[path] = try #require(file["sha256"] as? String)
    }
    return sums
  }
}
