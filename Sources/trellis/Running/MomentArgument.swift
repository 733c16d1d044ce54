import ArgumentParser
import CivilTime

/// A date, or a date and time, on the command line: in figures, or `yesterday 15:30`.
///
/// `Office.moment(_:in:of:)` tells which it is.
struct MomentArgument: ExpressibleByArgument {
  let words: MomentWords

  init?(argument: String) {
    guard let words = MomentWords(argument) else { return nil }
    self.words = words
  }

  static var defaultCompletionKind: CompletionKind { .list(["now", "today", "yesterday"]) }
}
