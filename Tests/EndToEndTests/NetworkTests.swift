import Foundation
import Testing

@Suite("Connections and networks through the built program")
struct NetworkTests {
  @Test("A connection is added, approved, kept up and shown in the network; participants get areas")
  func life() async throws {
    let trellis = try await program()
    let added = try await trellis.run(
      "connection", "add", "--owner", "S1", "--name", "Ines Ferrer", "--met-on", "2025-06-01",
      "--how-met", "open day", "--interests", "Art", "--follow-up", "2025-06-15", "--json")
    #expect(added.status == 0, "\(added.err)")
    let id = try #require(try added.document()["connection"] as? String)
    #expect(try added.document()["approved"] as? Bool == false)
    #expect(try added.document()["interests"] as? [String] == ["art"])
    #expect(added.err.contains("trellis connection approve \(id)"))
    #expect(try await asleep(trellis).isEmpty)
    #expect(try await trellis.run("connection", "approve", id).status == 0)
    #expect(try await trellis.run("connection", "approve", id).status == 5)
    #expect(try await asleep(trellis) == ["Ines Ferrer"])
    #expect(
      try await trellis.run(
        "connection", "contact", id, "--on", "2025-10-01", "--follow-up", "2025-11-01"
      ).status == 0)
    #expect(try await asleep(trellis).isEmpty)
    let network = try await trellis.run(
      "report", "network", "--person", "S1", "--as-of", "2025-10-06", "--json"
    ).document()
    #expect(
      (network["connections"] as? [[String: Any]])?.first?["name"] as? String == "Ines Ferrer")
    #expect(
      (network["fits"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["M1", "M2"])
    let own = try await trellis.run(
      "report", "network", "--person", "S1", "--audience", "participant", "--as-of", "2025-10-06")
    #expect(own.out.contains("2 mentors offer Art; ask your coordinator."))
    for name in ["Ines", "Bo", "Lindqvist", "Di", "M1", "M2"] { #expect(!own.out.contains(name)) }
    #expect(try await trellis.run("report", "network", "--audience", "participant").status == 64)
    #expect(try await trellis.run("report", "network", "--person", "S9").status == 3)
    #expect(try await trellis.run("connection", "void", id, "--reason", "moved").status == 0)
    #expect(try await trellis.run("connection", "void", id, "--reason", "again").status == 5)
    try await trellis.remove()
  }

  private func asleep(_ trellis: Binary) async throws -> [String] {
    let listed = try await trellis.run(
      "connection", "list", "--asleep", "--as-of", "2025-10-06", "--json"
    ).document()
    return try #require(listed["items"] as? [[String: Any]]).compactMap { $0["name"] as? String }
  }

  /// A program with a student who needs art and two mentors who offer it.
  private func program() async throws -> Binary {
    let trellis = try Binary()
    let goals = try trellis.file("goals.csv", "code,name\nart,Art\n")
    let students = try trellis.file(
      "students.csv",
      """
      external_id,given_name,family_name,needs,consent_on
      S1,Ana,López,art,2025-01-01

      """)
    let mentors = try trellis.file(
      "mentors.csv",
      """
      external_id,given_name,family_name,offers,screening_cleared_on,training_completed_on
      M1,Bo,Lindqvist,art,2025-01-01,2025-01-01
      M2,Di,Ng,art,2025-01-01,2025-01-01

      """)
    for words in [
      ["tenant", "create", "north"],
      [
        "program", "create", "autumn", "--time-zone", "America/Chicago", "--starts-on",
        "2025-01-05",
      ],
      ["import", "goals", goals], ["import", "students", students, "--date", "2025-01-05"],
      ["import", "mentors", mentors, "--date", "2025-01-05"],
    ] {
      let answer = try await trellis.run(words)
      #expect(answer.status == 0, "\(words): \(answer.err)")
    }
    return trellis
  }
}
