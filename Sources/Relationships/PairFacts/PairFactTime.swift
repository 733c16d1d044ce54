import Database
import Programs

/// A time that a file says of a fact: a date, a date and a time of day, or a moment.
///
/// It is staged as `X_day`, `X_local` and `X_instant`, of which one is filled.
struct PairFactTime: Sendable {
  /// The file's column, and the table's where that is one: `occurred_at`.
  let column: String
  /// The start of its staged columns' names.
  let staged: String
  /// The table's column with the local date, if it keeps one.
  let day: String?
  /// The table's column with the moment, if it keeps one.
  let moment: String?

  /// A date alone stays one, and a moment is kept beside it.
  static func dayAndMoment(_ day: String, _ moment: String) -> PairFactTime {
    PairFactTime(column: moment, staged: String(moment.dropLast(3)), day: day, moment: moment)
  }

  /// A date alone means its first moment.
  static func moment(_ moment: String) -> PairFactTime {
    PairFactTime(column: moment, staged: String(moment.dropLast(3)), day: nil, moment: moment)
  }

  /// A date, and nothing else.
  static func day(_ day: String) -> PairFactTime {
    PairFactTime(column: day, staged: String(day.dropLast(3)), day: day, moment: nil)
  }

  static let entry = moment("entered_at")

  /// The column that names the fact's time to people.
  var name: String { day ?? column }

  /// The table's columns with it.
  var columns: [String] { [day, moment].compactMap(\.self) }

  /// The date in a staged row `s`, where the program is.
  func localDay(in zone: SQL) -> SQL {
    """
    coalesce(\(part("day")), \(part("local"))::timestamp::date,
      (\(part("instant")) AT TIME ZONE \(zone))::date)
    """
  }

  /// The moment in a staged row `s`; of a date alone only where no date is kept.
  func instant(in zone: SQL) -> SQL {
    let midnight: SQL =
      day == nil ? ", \(part("day"))::timestamp AT TIME ZONE \(zone)" : ""
    return "coalesce(\(part("instant")), \(first(in: zone))\(midnight))"
  }

  /// Whether a staged row `s` has a local time that the clocks skip.
  func isSkipped(in zone: SQL) -> SQL {
    "(\(part("local")) IS NOT NULL AND \(first(in: zone)) IS NULL)"
  }

  /// The first moment at which the program's clocks show the local time.
  private func first(in zone: SQL) -> SQL {
    "trellis.first_instant(\(part("local"))::timestamp, \(zone))"
  }

  private func part(_ name: String) -> SQL { "s.\(identifier: "\(staged)_\(name)")" }
}

extension StagedField {
  /// The three fields in which a time is staged.
  static func time(
    _ name: String, _ time: @escaping @Sendable (Row) -> CellTime?
  ) -> [StagedField] {
    [
      StagedField("\(name)_day", .date) { time($0)?.dayAlone },
      StagedField("\(name)_local", .text) { time($0)?.localText },
      StagedField("\(name)_instant", .instant) { time($0)?.instant },
    ]
  }
}
