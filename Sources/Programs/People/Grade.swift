/// A school grade: pre-kindergarten, kindergarten, or year 1 and up; 13 and up is college.
package struct Grade: Sendable, Hashable {
  /// Years of school and college together; beyond them a column has slipped.
  package static let years = 1...20
  package static let preKindergarten = Grade(rank: -1)
  package static let kindergarten = Grade(rank: 0)

  /// -1 for PK, 0 for K, else the year.
  package let rank: Int

  package init?(year: Int) {
    guard Self.years.contains(year) else { return nil }
    rank = year
  }

  /// Every grade, the youngest first.
  package static let all = (preKindergarten.rank...years.upperBound).map(Grade.init(rank:))

  /// The grade a year later; nil after the last one of school.
  package var next: Grade? { rank < 12 ? Grade(rank: rank + 1) : nil }

  private init(rank: Int) {
    self.rank = rank
  }

  /// The grades from one to another, such as `9-12`, `PK-K`, or a single one; nil for anything else.
  package static func range(_ text: Substring) -> [Grade]? {
    if case .success(let grade) = parse(String(text)) { return [grade] }
    let ends = text.split(separator: "-").map { parse(String($0)) }
    guard ends.count == 2, case .success(let first)? = ends.first,
      case .success(let last)? = ends.last, first.rank <= last.rank
    else { return nil }
    return (first.rank...last.rank).map(Grade.init(rank:))
  }

  package var band: GradeBand {
    switch rank {
    case ...5: .elementary
    case ...8: .middle
    case ...10: .lowerHigh
    case ...12: .upperHigh
    default: .college
    }
  }
}

extension Grade: CustomStringConvertible {
  /// `PK`, `K`, or the year.
  package var description: String {
    switch rank {
    case -1: "PK"
    case 0: "K"
    default: String(rank)
    }
  }
}

extension Grade: CellValue {
  /// Reads `PK`, `K`, `9`, `09`, `9th`, `9th grade`, `Grade 9`, `Kindergarten`, `13+`, `College`.
  package static func parse(_ cell: String) -> Result<Grade, CellFault> {
    let words = Folding.plain(cell).utf8
      .split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ".") }
      .map { String(Substring($0)) }
      .filter { !fillers.contains($0) }
    let text = words.joined()
    if let named = names[text] { return .success(named) }
    if let year = year(text), let grade = Grade(year: year) { return .success(grade) }
    return .failure(
      CellFault(
        "grade.unknown", "\(cell.quoted) is not a grade",
        hint: "Write PK, K or a number from 1 to 12; 13 and up is college."))
  }

  private static let fillers: Set<String> = ["grade", "gr", "year", "grado", "curso"]

  private static let names: [String: Grade] = {
    var names: [String: Grade] = [:]
    for name in ["pk", "prek", "pre-k", "prekindergarten", "pre-kindergarten", "tk", "preescolar"] {
      names[name] = .preKindergarten
    }
    for name in ["k", "kg", "kinder", "kindergarten"] { names[name] = .kindergarten }
    for name in ["13+", "college", "university", "postsecondary", "universidad"] {
      names[name] = Grade(rank: 13)
    }
    return names
  }()

  /// One or two digits and perhaps an ordinal's ending.
  private static func year(_ text: String) -> Int? {
    let digits = text.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...2).contains(digits.count) else { return nil }
    let ending = String(text.utf8.dropFirst(digits.count)) ?? ""
    guard ["", "st", "nd", "rd", "th", "º", "°", "ª", "o"].contains(ending) else { return nil }
    return Int(Substring(digits))
  }
}
