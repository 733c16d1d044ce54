import CivilTime
import Matching
import Programs
import Testing

@Suite("Snapshots")
struct SnapshotTests {
  @Test(
    "The order of rows has no say in a snapshot's bytes, and its bytes are read back as they were")
  func canonical() throws {
    var dice = Dice(21)
    for _ in 0..<30 {
      let round = try PlainRound.random(&dice, students: 9, mentors: 7)
      let snapshot = try round.snapshot()
      let bytes = snapshot.canonicalBytes
      #expect(try round.shuffled(&dice).snapshot().sha256 == snapshot.sha256)
      #expect(try Snapshot(canonicalBytes: bytes).canonicalBytes == bytes)
    }
  }

  @Test("A stored snapshot that was touched anywhere is not taken for one")
  func touched() throws {
    var dice = Dice(22)
    let bytes = try PlainRound.random(&dice, students: 3, mentors: 3).snapshot().canonicalBytes
    for cut in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: SnapshotDamage.self) { try Snapshot(canonicalBytes: Array(bytes[..<cut])) }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in [
      ("{\"format\"", "{ \"format\""), ("snapshot-1", "snapshot-2"), ("\"seed\":", "\"sed\":"),
      ("\"load\":0", "\"load\":-1"), ("\"pins\":[]", "\"pins\":[],\"more\":[]"),
      ("2026-09-01", "2026-09-31"),
    ] {
      let changed = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
      #expect(changed != bytes)
      #expect(throws: SnapshotDamage.self) { try Snapshot(canonicalBytes: changed) }
    }
  }

  @Test("People of one id from two sources are two, the same id twice from one is refused")
  func repeated() throws {
    let id = try #require(ExternalID("1001"))
    let day = try #require(Day("2026-09-01"))
    func snapshot(_ keys: [PersonKey]) throws -> Snapshot {
      try Snapshot(
        date: day, seed: 1, policy: .standard, gates: [], goals: GoalTree.dotted([]),
        students: keys.map { RoundStudent(Profile(key: $0)) }, mentors: [])
    }
    #expect(
      try snapshot([PersonKey(id, source: "b"), PersonKey(id, source: "a")]).students.count == 2)
    #expect(throws: SnapshotProblem.self) { try snapshot([PersonKey(id), PersonKey(id)]) }
  }

  @Test("Goals that the vocabulary does not have are refused, and what names strangers is left out")
  func strangers() throws {
    var round = PlainRound()
    var student = PlainPerson()
    student.id = "S1"
    student.goals = ["alchemy"]
    round.students = [student]
    #expect(throws: SnapshotProblem.self) { try round.snapshot() }
    round.students[0].goals = ["arts"]
    round.exclusions = [("S1", "nobody", "family_request")]
    round.studentWishes = [("S1", "nobody")]
    let snapshot = try round.snapshot()
    #expect(snapshot.exclusions.isEmpty)
    #expect(snapshot.wishes.isEmpty)
  }

  @Test("Who is not ready is told every reason")
  func gaps() throws {
    var profile = Profile(key: PersonKey(try #require(ExternalID("S1"))))
    profile.heldBack = [.screening, .start]
    #expect(profile.gaps.codes == ["starts_on", "screening", "goals", "languages", "availability"])
    #expect(ReadyGaps(codes: profile.gaps.codes) == profile.gaps)
    #expect(ReadyGaps(codes: ["luck"]) == nil)
  }
}
