/// Three files of students: one to begin with, and two that change some of it and add to it.
///
/// The two never write the same value into one field, and only one of them names guardians and
/// teachers: what a file says that is true already is no change, and nobody could tell afterwards
/// that it said so.
struct RandomRosters {
  private var dice: Dice
  private let firstHasKin: Bool

  init(seed: UInt64) {
    dice = Dice(seed)
    firstHasKin = dice.roll(3) > 0
  }

  mutating func base() -> String {
    file(Self.columns + Self.kin, (1...12).map { "S\($0)" }, "B")
  }

  mutating func first() -> String {
    file(
      someColumns() + (firstHasKin ? Self.kin : []), someKnown() + ["N1", "N2", "N3", "N4"], "A")
  }

  mutating func later() -> String {
    file(someColumns() + (firstHasKin ? [] : Self.kin), someKnown() + ["L1", "L2", "L3"], "L")
  }

  private static let columns = [
    "email", "grade", "household", "languages", "goals", "availability", "consent_on", "notes",
  ]
  private static let kin = [
    "guardian1_id", "guardian1_name", "guardian1_phone", "guardian1_may_receive", "guardian2_name",
    "guardian2_email", "teacher_name", "teacher_email",
  ]

  private mutating func someColumns() -> [String] {
    Self.columns.filter { _ in dice.roll(3) > 0 }
  }

  private mutating func someKnown() -> [String] {
    (1...12).filter { _ in dice.roll(2) > 0 }.map { "S\($0)" }
  }

  private mutating func file(_ columns: [String], _ ids: [String], _ mark: String) -> String {
    let header = (["external_id", "given_name", "family_name"] + columns).joined(separator: ",")
    let rows = ids.map { id in
      let renames = mark != "B" && id.hasPrefix("S") && dice.roll(3) == 0
      let given = renames ? "\(mark)\(id)" : "Given\(id)"
      let cells = columns.map { dice.roll(4) == 0 ? "" : cell($0, mark) }
      return ([id, given, "Family"] + cells).joined(separator: ",")
    }
    return ([header] + rows).joined(separator: "\n")
  }

  private mutating func cell(_ column: String, _ mark: String) -> String {
    let number = 1 + dice.roll(4)
    return switch column {
    case "email": "\(mark)\(1 + dice.roll(9))@example.org"
    case "grade": ["B": "9", "A": "10", "L": "11"][mark] ?? "12"
    case "goals": ["B": "arts", "A": "stem;arts", "L": "arts.music"][mark] ?? ""
    case "languages": ["B": "en", "A": "es;en", "L": "vi"][mark] ?? ""
    case "availability": ["B": "Mon 15-17", "A": "Tue 15-17", "L": "Wed 15-17"][mark] ?? ""
    case "consent_on": ["B": "2026-12-01", "A": "2026-08-01", "L": "2026-08-02"][mark] ?? ""
    case "guardian1_id": "G\(number)"
    case "guardian1_name": "Parent G"
    case "guardian1_may_receive": ["yes", "no"][dice.roll(2)]
    case "guardian2_name": "Other \(mark)\(number)"
    case "guardian2_email": "other\(mark)\(number)@example.org"
    case "guardian1_phone": "309-555-010\(number)"
    case "teacher_name": "Teacher \(number)"
    case "teacher_email": "teacher\(number)@example.org"
    default: "\(mark)\(number)"
    }
  }
}
