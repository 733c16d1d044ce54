/// When something was, as people say it: a day, a day and a time of day, a moment, or "now".
package struct MomentWords: Sendable, Hashable {
  /// As it was typed.
  package let text: String
  private let form: Form

  private enum Form: Hashable {
    case now
    /// Figures alone: whoever reads dates and times reads them.
    case figures
    case words(DayWords, time: String?)
  }

  /// Reads `yesterday`, `yesterday 15:30`, `next friday at 15:30`, `now`, and whatever begins with
  /// a digit, such as `2026-10-05 15:30` or `2026-10-05T15:30:00-05:00`.
  package init?(_ text: String) {
    self.text = text
    let words = text.split(separator: " ")
    let plain = PlainWords.words(of: text)
    if Self.beginsWithDigit(text[...]) {
      form = .figures
    } else if plain == ["now"] || plain == ["ahora"] {
      form = .now
    } else if let (day, rest) = Self.day(atStartOf: words) {
      let rest = rest.first == "at" ? rest.dropFirst() : rest
      let time = rest.joined(separator: " ")
      guard rest.isEmpty || Self.beginsWithDigit(time[...]) else { return nil }
      form = .words(day, time: rest.isEmpty ? nil : time)
    } else {
      return nil
    }
  }

  /// The day's words, where it takes today to tell the day.
  package var day: DayWords? {
    if case .words(let day, _) = form { day } else { nil }
  }

  /// The date, and the time if there is one, in figures.
  package func figures(on today: Day, at now: Instant) -> String {
    switch form {
    case .now: now.description
    case .figures: text
    case .words(let day, let time):
      ([day.day(on: today).description] + (time.map { [$0] } ?? [])).joined(separator: " ")
    }
  }

  /// The most words at the start that mean a day, and what follows them.
  private static func day(
    atStartOf words: [Substring]
  ) -> (day: DayWords, rest: ArraySlice<Substring>)? {
    for count in (1...3).reversed() where count <= words.count {
      if let day = DayWords(words.prefix(count).joined(separator: " ")) {
        return (day, words.dropFirst(count))
      }
    }
    return nil
  }

  private static func beginsWithDigit(_ text: Substring) -> Bool {
    text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}
