package import CivilTime
package import Programs

/// The days that a report speaks of, as somebody asks for them.
package enum ReportPeriod: Sendable, Equatable {
  /// The program's week that the report's day lies in.
  case week
  /// The calendar month that it lies in.
  case month
  /// Since the program began.
  case term
  case days(DaySpan)

  /// Reads `week`, `month`, `term`, `2026-11` or `2026-10-05..2026-11-30`.
  package init?(_ text: String) {
    switch text {
    case "week": self = .week
    case "month": self = .month
    case "term": self = .term
    default:
      guard let days = Self.span(text) ?? Self.month(text), days.first <= days.last else {
        return nil
      }
      self = .days(days)
    }
  }

  /// As it is asked for: what ``init(_:)`` reads.
  package var text: String {
    switch self {
    case .week: "week"
    case .month: "month"
    case .term: "term"
    case .days(let days): "\(days.first)..\(days.last)"
    }
  }

  /// The last day where it does not hang on the report's own day.
  package var lastDay: Day? {
    if case .days(let days) = self { days.last } else { nil }
  }

  /// The days as of a day: nothing later than that is in them.
  ///
  /// - Returns: nil where the period begins later.
  package func days(asOf day: Day, in program: Program) -> DaySpan? {
    let whole =
      switch self {
      case .week:
        DaySpan(day - (day.weekday.rawValue - program.weekBeginsOn.rawValue + 7) % 7, day)
      case .month: DaySpan(day - (day.parts.day - 1), day)
      case .term: DaySpan(min(program.startsOn, day), day)
      case .days(let days): DaySpan(days.first, min(days.last, day))
      }
    return whole.first <= whole.last ? whole : nil
  }

  private static func span(_ text: String) -> DaySpan? {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false)
    guard ends.count == 3, ends[1].isEmpty, let first = Day(String(ends[0])),
      let last = Day(String(ends[2]))
    else { return nil }
    return DaySpan(first, last)
  }

  private static func month(_ text: String) -> DaySpan? {
    guard let first = Day("\(text)-01") else { return nil }
    let (year, month, _) = first.parts
    let next =
      month == 12
      ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
    return next.map { DaySpan(first, $0 - 1) }
  }
}
