/// Why a text is no cron expression.
package enum CronProblem: Error, Sendable, Equatable {
  /// So many fields instead of five.
  case fieldCount(Int)
  /// A word behind an `@` that means nothing.
  case unknownWord(String)
  /// A part of a field that cannot be read.
  case unreadable(CronField, String)
  case outOfRange(CronField, String)
  /// A range whose end lies before its start.
  case reversed(CronField, String)
  /// A step that is no number from 1 to the field's span.
  case step(CronField, String)
  /// A step behind a single number.
  case stepWithoutRange(CronField, String)
  /// No date of the calendar is one of these.
  case impossible(days: [Int], months: [Int])
}

extension CronProblem: CustomStringConvertible {
  /// What is wrong, in one sentence.
  package var description: String {
    switch self {
    case .fieldCount(let count): "A cron expression has five fields, this one \(count)."
    case .unknownWord(let word): "'\(word)' is no word for a time."
    case .unreadable(let field, let part): "The \(field.name) '\(part)' cannot be read."
    case .outOfRange(let field, let part): "The \(field.name) '\(part)' is out of range."
    case .reversed(let field, let part): "The \(field.name) '\(part)' ends before it begins."
    case .step(let field, let part): "The \(field.name) '\(part)' has a step that cannot be."
    case .stepWithoutRange(let field, let part):
      "The \(field.name) '\(part)' has a step, but no range to go through."
    case .impossible(let days, let months):
      "No date is day \(WordList.of(days.map { "\($0)" })) of "
        + "\(WordList.of(months.map(CronWords.month)))."
    }
  }

  /// What to write instead.
  package var hint: String {
    switch self {
    case .fieldCount:
      "Write minute, hour, day of the month, month and day of the week, such as \"0 6 1 * *\"."
    case .unknownWord: "Write @monthly, @weekly, @daily or @hourly, or five fields."
    case .unreadable(let field, _), .outOfRange(let field, _):
      "Write *, or \(field.allowedWords); with lists (1,15), ranges (1-5) and steps (*/2)."
    case .reversed: "Write the smaller one first, or a list of two ranges."
    case .step(let field, _):
      "Write a step from 1 to \(field.allowed.upperBound - field.allowed.lowerBound), such as */2."
    case .stepWithoutRange(let field, let part):
      "Write a range, such as \(part.prefix { $0 != "/" })-\(field.allowed.upperBound)/2."
    case .impossible: "Choose a day that the month has."
    }
  }
}
