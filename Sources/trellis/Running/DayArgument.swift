import ArgumentParser
import CivilTime

/// A day on the command line: `YYYY-MM-DD`, or a word such as `yesterday`.
///
/// Which day a word means is told where the program is: `Office.day(_:in:of:)`.
struct DayArgument: ExpressibleByArgument {
  let words: DayWords

  init?(argument: String) {
    guard let words = DayWords(argument) else { return nil }
    self.words = words
  }

  static var defaultCompletionKind: CompletionKind {
    .list(["today", "yesterday", "tomorrow"] + Weekday.allCases.map(\.name))
  }
}
