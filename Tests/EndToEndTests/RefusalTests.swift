import Foundation
import Testing

@Suite("Mistakes, answered in two lines with the contract's exit codes")
struct RefusalTests {
  @Test("Files that cannot be read are refused with 6")
  func files() async throws {
    let trellis = try Binary()
    let empty = try trellis.file("empty.csv", "")
    let header = try trellis.file("header.csv", "external_id,given_name,family_name\n")
    let columns = try trellis.file("columns.csv", "a,b\n1,2\n")
    let good = try trellis.file("good.csv", "external_id\nS1\n")
    for bad in [empty, header, columns, trellis.folder + "/nowhere.csv", trellis.folder] {
      let answer = try await trellis.run("plan", "--students", bad, "--mentors", good)
      #expect(answer.status == 6, "\(bad)")
      #expect(answer.err.filter { $0 == "\n" }.count == 2, "\(answer.err)")
      #expect(answer.out.isEmpty)
    }
    try FileManager.default.removeItem(atPath: trellis.home)
  }

  @Test("A policy whose weights sum to 99 is refused with the sum and the line")
  func policy() async throws {
    let trellis = try Binary()
    let people = try trellis.file("people.csv", "external_id\nS1\n")
    let policy = try trellis.file(
      "policy.yaml", "name: x\nweights: {shared_goals: 50, needs_met: 49}\n")
    let answer = try await trellis.run(
      "plan", "--students", people, "--mentors", people, "--policy", policy)
    #expect(answer.status == 6)
    #expect(answer.err.contains("policy.yaml:2"))
    #expect(answer.err.contains("99"))
    try FileManager.default.removeItem(atPath: trellis.home)
  }

  @Test("A database that is down is 8, at once")
  func databaseDown() async throws {
    let trellis = try Binary()
    let answer = try await trellis.run(
      "tenant", "list", "--json",
      environment: ["TRELLIS_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"])
    #expect(answer.status == 8)
    #expect(answer.out.isEmpty)
    #expect(answer.err.contains("\"code\":\"database.unreachable\""))
    try FileManager.default.removeItem(atPath: trellis.home)
  }

  @Test("An unknown tenant or program is 3, several without a name 64")
  func unknown() async throws {
    let trellis = try Binary()
    #expect(try await trellis.run("program", "list").status == 3)
    #expect(try await trellis.run("tenant", "create", "north").status == 0)
    #expect(try await trellis.run("program", "list", "--tenant", "nroth").status == 3)
    #expect(try await trellis.run("match", "list").status == 3)
    #expect(try await trellis.run("tenant", "create", "south").status == 0)
    #expect(try await trellis.run("program", "list").status == 64)
    #expect(try await trellis.run("tenant", "create", "north").status == 5)
    try await trellis.remove()
  }
}
