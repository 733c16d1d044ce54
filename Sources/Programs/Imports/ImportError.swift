package import Tabular

/// Why a file cannot be imported at all.
///
/// Trouble in single rows is no error: the report lists it as `ImportProblem`.
package enum ImportError: Error, Sendable {
  case unreadable(TabularError)
  case columnsMissing(file: String, [MissingColumn], found: [String])
  /// A column of dates that reads both ways, such as 03/04/2026 in every row; a line of it.
  case dateOrderUnknown(file: String, column: String, line: Int)
  /// A column of dates of which some prove one order and some the other; a line of each.
  case dateOrderContradictory(
    file: String, column: String, dayFirstLine: Int, monthFirstLine: Int)
  case oneRoster(OneRosterTrouble)
  /// A mapping of columns that can't be followed.
  case mapping(MappingProblem)
}

/// A required column that a file lacks.
package struct MissingColumn: Sendable, Equatable {
  package let name: String
  /// A header of the file that may be meant.
  package let likeliest: String?
}

extension ImportError {
  /// A stable code for scripts.
  package var code: String {
    switch self {
    case .unreadable(let error): error.code
    case .columnsMissing: "columns.missing"
    case .dateOrderUnknown: "date.order_unknown"
    case .dateOrderContradictory: "date.order_contradictory"
    case .oneRoster(let trouble): trouble.code
    case .mapping(let problem): problem.code
    }
  }

  /// What is the matter, in one sentence.
  package var message: String {
    switch self {
    case .unreadable(let error): error.message
    case .columnsMissing(let file, let missing, _):
      "\(file) has no column \(missing.map(\.name).joined(separator: ", "))."
    case .dateOrderUnknown(let file, let column, let line):
      "\(file):\(line): nothing tells whether \(column) begins with the day or with the month."
    case .dateOrderContradictory(let file, let column, let dayFirst, let monthFirst):
      "\(file):\(min(dayFirst, monthFirst)): \(column) begins with the day on line \(dayFirst)"
        + " and with the month on line \(monthFirst)."
    case .oneRoster(let trouble): trouble.message
    case .mapping(let problem): problem.message
    }
  }

  /// What to do about it, in one sentence.
  package var hint: String {
    switch self {
    case .unreadable(let error): return error.hint
    case .columnsMissing(_, let missing, let found):
      let likely = missing.compactMap { column in
        column.likeliest.map { "rename \($0.quoted) to \(column.name)" }
      }
      guard likely.isEmpty else {
        return "Did you mean to \(likely.joined(separator: " and "))? Or say so with --map."
      }
      return
        "Its columns are: \(found.prefix(12).joined(separator: ", ")); --map says which is which."
    case .dateOrderContradictory:
      return "Write all of its dates in one order, best as 2026-09-01; or say which order is right"
        + " by --date-order day-first or month-first, and the others are refused one by one."
    case .dateOrderUnknown:
      return "Say --date-order day-first or --date-order month-first, or write dates as 2026-09-01."
    case .oneRoster(let trouble): return trouble.hint
    case .mapping(let problem): return problem.hint
    }
  }
}

extension ImportError: CustomStringConvertible {
  package var description: String { "\(message) \(hint)" }
}
