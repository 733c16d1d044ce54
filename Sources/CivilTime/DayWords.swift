/// A day as people say it: a date, or words such as "yesterday" that need today to be told.
package struct DayWords: Sendable, Hashable {
  /// As it was typed.
  package let text: String
  private let meaning: Meaning

  private enum Meaning: Hashable {
    case date(Day)
    case daysFromToday(Int)
    /// The last such day on or before today.
    case latest(Weekday)
    case before(Weekday)
    case after(Weekday)
  }

  /// Reads `2026-10-05`, `today`, `yesterday`, `tomorrow`, a weekday, `last` or `next` and a
  /// weekday, or `in 2 weeks`; in English or Spanish, in any case.
  package init?(_ text: String) {
    self.text = text
    if let day = Day(text) {
      meaning = .date(day)
    } else if let meaning = Self.meaning(of: PlainWords.words(of: text)) {
      self.meaning = meaning
    } else {
      return nil
    }
  }

  /// Whether it takes today to tell the day.
  package var isRelative: Bool {
    if case .date = meaning { false } else { true }
  }

  /// The day that is meant on a day.
  package func day(on today: Day) -> Day {
    switch meaning {
    case .date(let day): day
    case .daysFromToday(let days): today + days
    case .latest(let weekday): today - Self.days(from: weekday, to: today.weekday)
    case .before(let weekday): today - 1 - Self.days(from: weekday, to: (today - 1).weekday)
    case .after(let weekday): today + 1 + Self.days(from: (today + 1).weekday, to: weekday)
    }
  }

  /// From 0 to 6.
  private static func days(from earlier: Weekday, to later: Weekday) -> Int {
    (later.rawValue - earlier.rawValue + 7) % 7
  }

  private static func meaning(of words: [String]) -> Meaning? {
    switch (words.count, words.first, words.last) {
    case (1, let word?, _):
      nearDays[word].map { .daysFromToday($0) } ?? Weekday(plainName: word).map { .latest($0) }
    case (2, let word?, let name?):
      Weekday(plainName: name).flatMap { weekday in
        switch word {
        case "next", "proximo": .after(weekday)
        case "last": .before(weekday)
        default: nil
        }
      }
    case (3, "in", let unit?), (3, "en", let unit?):
      Digits.number(words[1].utf8).flatMap { count in
        unitDays[unit].flatMap { count <= 366 ? .daysFromToday(count * $0) : nil }
      }
    default: nil
    }
  }

  private static let nearDays = [
    "today": 0, "hoy": 0, "yesterday": -1, "ayer": -1, "tomorrow": 1, "manana": 1,
  ]

  private static let unitDays = [
    "day": 1, "days": 1, "dia": 1, "dias": 1, "week": 7, "weeks": 7, "semana": 7, "semanas": 7,
  ]
}
