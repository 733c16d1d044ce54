import Database
import Support
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Local server")
struct LocalServerTests {
  @Test("Four starts at once give one server; stopped and started again, it has the same data")
  func lifecycle() async throws {
    let home = try TemporaryFolder.make()
    try Watchdog.guardServer(in: home)
    let server = LocalServer(home: home, durability: .testing)
    #expect(server.status() == .absent)

    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask { try await LocalServer(home: home, durability: .testing).start() }
      }
      try await group.waitForAll()
    }
    let process = try #require(server.runningProcess)
    try await server.start()
    #expect(server.runningProcess == process)
    try await Administration(server.target).execute("CREATE TABLE kept AS SELECT 1 AS n")

    let survivor = Pool(server.target, size: 1)
    try await expectKept(server)
    try await server.stop()
    #expect(server.status() == .stopped)
    let error = await #expect(throws: DatabaseError.self) { try await survivor.control { _ in } }
    #expect(error?.kind == .unreachable)

    try await server.start()
    try await expectKept(server)

    // After a kill the process may stay listed, and its children live for a moment.
    let killed = try #require(server.runningProcess)
    #expect(kill(Int32(killed), SIGKILL) == 0)
    try await server.start()
    #expect(server.runningProcess != killed)
    try await expectKept(server)
    try await server.stop()
    try await server.stop()
  }

  @Test("A path too long for a socket is refused before anything is made")
  func longPath() async throws {
    let home = "/tmp/" + String(repeating: "x", count: 100)
    let error = await #expect(throws: DatabaseError.self) {
      try await LocalServer(home: home).start()
    }
    #expect(error?.kind == .localServer)
    #expect(access(home, F_OK) != 0)
  }

  @Test("A path that a shell would take apart is refused", arguments: ["a\"b", "a$(id)", "a`id`"])
  func hostilePath(_ name: String) async throws {
    let error = await #expect(throws: DatabaseError.self) {
      try await LocalServer(home: "/tmp/\(name)").start()
    }
    #expect(error?.kind == .localServer)
  }

  @Test("A link planted in the folder's place is not followed")
  func plantedLink() async throws {
    let folder = try TemporaryFolder.make()
    defer { for path in [folder + "/home", folder] { remove(path) } }
    #expect(symlink("/tmp", folder + "/home") == 0)
    await #expect(throws: DatabaseError.self) {
      try await LocalServer(home: folder + "/home").start()
    }
  }

  @Test("Where PostgreSQL is not, the error lists where it was looked for")
  func noPrograms() async throws {
    let home = try TemporaryFolder.make()
    try Watchdog.guardServer(in: home)
    let search = BinarySearch(override: "/nowhere/bin")
    let error = await #expect(throws: DatabaseError.self) {
      try await LocalServer(home: home, binaries: search).start()
    }
    #expect(error?.message.contains("/nowhere/bin") == true)
  }

  private func expectKept(_ server: LocalServer) async throws {
    let rows = try await Administration(server.target).all(Query<Int>("SELECT n FROM kept"))
    #expect(rows == [1])
  }
}

extension LocalServer {
  fileprivate var runningProcess: Int? {
    guard case .running(let process) = status() else { return nil }
    return process
  }
}
