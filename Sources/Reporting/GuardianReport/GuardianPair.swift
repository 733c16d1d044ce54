import CivilTime
import Documents
import Relationships

/// One match in a guardian's letter, with the names and the language it is told in.
struct GuardianPair {
  let match: GuardianReport.Match
  let student: Phrase
  let asOf: Day
  let language: Language

  /// The last of a list is "and 3 more" beyond this, so that a letter stays a letter.
  static let longestList = 3
  /// In scalars; what is longer ends in an ellipsis.
  private static let longestText = 48

  /// Whether there is room for what was kept in its own words: what is to come matters more.
  var hasRoom: Bool { match.promises.count { $0.keptOn == nil && $0.text != nil } < 3 }

  var mentor: Phrase { "\(name: match.mentor.firstName)" }

  var isOver: Bool { match.endedOn != nil }

  func name(of role: PairRole) -> Phrase {
    switch role {
    case .student: student
    case .mentor: mentor
    }
  }

  func say(_ message: Message, _ values: [Slot: Phrase] = [:]) -> Phrase {
    language.say(message, values.merging(names) { $1 })
  }

  func say(_ message: Message, count: Int, _ values: [Slot: Phrase] = [:]) -> Phrase {
    language.say(message, count: count, values.merging(names) { $1 })
  }

  private var names: [Slot: Phrase] { [.student: student, .mentor: mentor] }

  /// Items as bullets, the last ones counted where they are too many.
  func bullets(_ items: [List.Item], atMost most: Int = longestList) -> [Block] {
    guard !items.isEmpty else { return [] }
    var shown = Array(items.prefix(most))
    if items.count > most {
      shown.append(List.Item(text: say(.guardianMore, count: items.count - most)))
    }
    return [.list(List(.bullets, shown))]
  }

  func quoted(_ text: String) -> Phrase { say(.guardianQuote, [.text: short(text)]) }

  /// What somebody wrote, cut to a line where it is long.
  func short(_ text: String) -> Phrase {
    let scalars = text.unicodeScalars
    guard scalars.count > Self.longestText else { return "\(name: text)" }
    var kept = String(scalars.prefix(Self.longestText))
    while kept.last == " " { kept.removeLast() }
    return "\(name: kept + "\u{2026}")"
  }
}
