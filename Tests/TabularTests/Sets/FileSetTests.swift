import Testing

@testable import Tabular

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Folders and archives of several files")
struct FileSetTests {
  @Test("An archive's files are found by name in any case, with what they hold")
  func archive() throws {
    let files = try open([("Users.csv", "a,b\n1,2\n"), ("orgs.csv", "x\n"), (".DS_Store", "?")])
    #expect(files.names == ["Users.csv", "orgs.csv"])
    let users = try #require(try files.file("users.csv"))
    #expect(users.name == "users.csv")
    #expect(try users.head(100) == Array("a,b\n1,2\n".utf8))
    #expect(try files.file("roles.csv") == nil)
    #expect(files.refusedNames == [])
  }

  @Test("The topmost folder that has tables is the one that counts")
  func folders() throws {
    let files = try open([
      ("export/", ""), ("export/users.csv", "1"), ("export/old/users.csv", "2"),
      ("__MACOSX/export/._users.csv", "3"),
    ])
    #expect(files.names == ["users.csv"])
    #expect(try files.file("users.csv")?.head(9) == Array("1".utf8))
    #expect(trouble([("a/users.csv", "1"), ("b/users.csv", "2")]) == "archive.several_folders")
    #expect(trouble([("users.csv", "1"), ("USERS.csv", "2")]) == "archive.repeated")
  }

  @Test("Names that lead out of the archive are refused, and nothing is read from them")
  func slips() throws {
    let names = [
      "../users.csv", "/etc/users.csv", "a/../../users.csv", "..\\users.csv", "c:users.csv",
    ]
    let files = try open(names.map { ($0, "evil") } + [("users.csv", "good")])
    #expect(files.names == ["users.csv"])
    #expect(files.refusedNames == names)
    #expect(try files.file("users.csv")?.head(9) == Array("good".utf8))
    let alone = try open([("../users.csv", "evil")])
    #expect(try alone.file("users.csv") == nil)
    #expect(try alone.file("../users.csv") == nil)
  }

  @Test("A file that unpacks out of all proportion is refused before it is unpacked")
  func bombs() throws {
    var archive = TestWorkbook(rows: "")
    archive.parts = [("users.csv", "small"), ("orgs.csv", "1")]
    archive.claimedSizes = ["users.csv": 3_000_000_000]
    let files = try FileSet(archive: TabularFile(name: "bomb.zip", bytes: archive.bytes))
    let error = #expect(throws: TabularError.self) { try files.file("users.csv") }
    #expect(error?.code == "archive.too_large")
    #expect(try files.file("orgs.csv")?.byteCount == 1)
  }

  @Test("What is no archive, or a broken one, is refused in a sentence")
  func others() throws {
    for bytes in [Array("sourcedId,status\n".utf8), []] {
      let error = #expect(throws: TabularError.self) {
        try FileSet(archive: TabularFile(name: "users.csv", bytes: bytes))
      }
      #expect(error?.code == "archive.none")
    }
    var archive = TestWorkbook(rows: "")
    archive.parts = [("users.csv", "1")]
    let error = #expect(throws: TabularError.self) {
      try FileSet(
        archive: TabularFile(name: "half.zip", bytes: Array(archive.bytes.prefix(40))))
    }
    #expect(error?.code == "archive.damaged")
  }

  @Test("A folder on disk is read as its archive is")
  func folder() throws {
    var template = Array("/tmp/trellis-set-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer { rmdir(path) }
    #expect(try FileSet.open(path).names == [])
    let number = creat("\(path)/Users.csv", 0o600)
    #expect(write(number, "a,b\n", 4) == 4)
    close(number)
    defer { unlink("\(path)/Users.csv") }
    let files = try FileSet.open(path)
    #expect(files.names == ["Users.csv"])
    #expect(try files.file("users.csv")?.head(9) == Array("a,b\n".utf8))
    let missing = #expect(throws: TabularError.self) { try FileSet.open("\(path)/none") }
    #expect(missing?.code == "file.missing")
  }

  private func open(_ parts: [(String, String)]) throws -> FileSet {
    var archive = TestWorkbook(rows: "")
    archive.parts = parts.map { (name: $0, content: $1) }
    return try FileSet(archive: TabularFile(name: "set.zip", bytes: archive.bytes))
  }

  private func trouble(_ parts: [(String, String)]) -> String? {
    #expect(throws: TabularError.self) { try open(parts) }?.code
  }
}
