/// What goals are called: codes, names and aliases, matched whole, without case and accents.
struct GoalNames: Sendable {
  private var entries: [String: Entry] = [:]
  private let goals: [Goal]
  private let spellings: [[Spelling]]

  /// What a text can be the name of, strongest first: a code is never taken for somebody's alias.
  private enum Kind {
    case code, name, alias
  }

  private struct Entry {
    let kind: Kind
    let numbers: [Int]
  }

  init(_ goals: [Goal]) {
    self.goals = goals
    spellings = goals.map { goal in
      ([goal.code.text, goal.code.lastPart, goal.name] + goal.aliases)
        .map { Spelling(Folding.plain($0)) }
    }
    for (number, goal) in goals.enumerated() { add(goal.code.text, .code, number) }
    for (number, goal) in goals.enumerated() { add(goal.name, .name, number) }
    for (number, goal) in goals.enumerated() {
      for alias in goal.aliases { add(alias, .alias, number) }
    }
  }

  /// The goals that a text names; several where a name is not unique.
  func goals(named text: String) -> [GoalCode] {
    entries[Folding.plain(text)]?.numbers.map { goals[$0].code } ?? []
  }

  /// The three codes whose code, last part, name or alias is spelled most like a text.
  func nearest(to text: String) -> [GoalCode] {
    let wanted = Spelling(Folding.plain(text))
    var found: [(distance: Int, number: Int)] = []
    for (number, spellings) in spellings.enumerated() {
      let distances = spellings.compactMap { wanted.distance(to: $0) }
      if let distance = distances.min() { found.append((distance, number)) }
    }
    return found.sorted { ($0.distance, $0.number) < ($1.distance, $1.number) }
      .prefix(3).map { goals[$0.number].code }
  }

  private mutating func add(_ text: String, _ kind: Kind, _ number: Int) {
    let folded = Folding.plain(text)
    guard !folded.isEmpty else { return }
    let entry = entries[folded] ?? Entry(kind: kind, numbers: [])
    guard entry.kind == kind, !entry.numbers.contains(number) else { return }
    entries[folded] = Entry(kind: kind, numbers: entry.numbers + [number])
  }
}
