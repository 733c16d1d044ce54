import Programs
import Tabular
import Testing

@Suite("Rosters with a slip in them")
struct DamagedRosterTests {
  private static let rows = 30

  private static let students =
    "external_id,given_name,family_name,birth_date,grade,email,languages,goals,availability\n"
    + (1...rows).map {
      "S\(1000 + $0),Ana,Roe,2011-09-01,9,s\($0)@example.org,en;es,stem.web,Mon 15:30-17:00\n"
    }.joined()

  private static let mentors =
    "external_id,given_name,family_name,capacity,phone,languages,screening_cleared_on\n"
    + (1...rows).map { "M\(1000 + $0),Bo,Roe,2,555 010 0199,en,2026-08-01\n" }.joined()

  /// The lines of a roster's errors; nil where the file is refused as a whole.
  private func errorLines(_ bytes: [UInt8], isOfStudents: Bool) -> [Int]? {
    let file = TabularFile(name: "roster.csv", bytes: bytes)
    let goals = GoalReader(nil)
    let errors =
      isOfStudents
      ? (try? CheckedRows(file, by: StudentChecker(goals: goals)))?.errors
      : (try? CheckedRows(file, by: MentorChecker(goals: goals)))?.errors
    return errors?.map { $0.line ?? 0 }
  }

  @Test("A slip that stays in its cell is an error of its line or none", arguments: 0..<4)
  func slips(_ seed: Int) throws {
    var random = Lot(seed: UInt64(seed))
    for _ in 0..<60 {
      let isOfStudents = random.below(2) == 0
      var bytes = Array((isOfStudents ? Self.students : Self.mentors).utf8)
      let first = try #require(bytes.firstIndex(of: 0x0A)) + 1
      var place = first + random.below(bytes.count - first)
      while ",\n".utf8.contains(bytes[place]) { place = first + random.below(bytes.count - first) }
      let slips: [UInt8] = Array("xX09#@ -/:e".utf8) + [0, 0x07, 0x1B, 0xE9, 0xFF]
      bytes[place] = slips[random.below(slips.count)]
      let line = 1 + bytes[..<place].count { $0 == 0x0A }
      let lines = try #require(errorLines(bytes, isOfStudents: isOfStudents))
      #expect(lines.allSatisfy { $0 == line })
    }
  }

  @Test(
    "A roster with any bytes changed is read or refused, on lines that it has", arguments: 0..<4)
  func damage(_ seed: Int) {
    var random = Lot(seed: 100 + UInt64(seed))
    for _ in 0..<60 {
      let isOfStudents = random.below(2) == 0
      var bytes = Array((isOfStudents ? Self.students : Self.mentors).utf8)
      for _ in 0...random.below(12) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes.insert(UInt8(truncatingIfNeeded: random.below(256)), at: place)
        case 1: bytes.remove(at: place)
        case 2: bytes.swapAt(place, random.below(bytes.count))
        default: bytes[place] = Array("\",;\n\r\t\u{0}".utf8)[random.below(7)]
        }
      }
      let lineEnds = bytes.count { $0 == 0x0A || $0 == 0x0D }
      let lines = errorLines(bytes, isOfStudents: isOfStudents) ?? []
      #expect(lines.allSatisfy { $0 > 1 && $0 <= lineEnds + 1 })
    }
  }

  @Test(
    "A cell of a hundred thousand bytes is read or refused in time that grows with its length alone",
    arguments: [
      "a;", "a.", "x@", "1", "Mon 15-17;", "é", "\u{200B}", "Ana, ",
    ])
  func longCells(_ piece: String) throws {
    let cell = String(repeating: piece, count: (1 << 17) / piece.utf8.count)
    let row = "S1,Ana,Roe," + [String](repeating: "\"\(cell)\"", count: 3).joined(separator: ",")
    for columns in [
      "birth_date,grade,email", "languages,goals,availability", "guardian1_phone,site,notes",
    ] {
      let text = "external_id,given_name,family_name,\(columns)\n\(row)\n"
      let taken = ContinuousClock().measure {
        #expect(errorLines(Array(text.utf8), isOfStudents: true) != nil)
      }
      #expect(taken < .seconds(60))
    }
  }
}

/// Numbers that are the same for the same seed (a linear congruential generator of Knuth's).
private struct Lot {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % max(1, limit)
  }
}
